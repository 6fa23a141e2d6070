import type { Frame, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./accessible";
import { browsing } from "./browsing";
import { choice, converse, keyboard, pending, pointer } from "./resident";
import { browserTest, complaints } from "./support";

const here = browsing();

const newPage = async (): Promise<Page> =>
  (
    await here.browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr-FR", reducedMotion: "reduce" })
  ).newPage();
const rightsShown = ({ offered }: { offered: string[] }) => offered.some((id) => id.startsWith("c:handoff"));
const answersIn = (screen: Frame) => screen.locator("#turns .live .card-detail").allInnerTexts();

/** Waits for what a press brings. */
async function press(screen: Frame, hand: ReturnType<typeof pointer>, id: string): Promise<void> {
  const last = await screen.locator("#turns > li").last().elementHandle();
  await hand.press(choice(screen, id));
  await screen.waitForFunction((before) => document.querySelector("#turns > li:last-child") !== before, last);
}

describe("a conversation that goes on elsewhere", () => {
  browserTest(
    "is carried by a link made by keyboard alone, opens on another device, and the server sees none of it",
    { timeout: 120_000 },
    async () => {
      const page = await newPage();
      const heard = complaints(page);
      await page.goto(`${here.served.url}/chat/62041`);
      const screen = page.mainFrame();
      const hand = keyboard(page, screen);
      await converse(screen, hand, rightsShown);
      await page.waitForLoadState("networkidle");
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await press(screen, hand, "c:help");
      await press(screen, hand, "c:carry");
      await expectAccessible(page, "before the link");
      expect(asked).toEqual([]);
      await press(screen, hand, "c:carry_confirmed");
      await screen.locator(".carry svg").waitFor();
      await expectAccessible(page, "the link");
      // What draws the code is the same for everyone.
      expect(asked.map((url) => new URL(url).pathname)).toEqual([expect.stringMatching(/^\/w\/qr\.[0-9a-f]{12}\.js$/)]);
      const width = await screen.locator(".carry").evaluate((each) => each.getBoundingClientRect().right);
      expect(width).toBeLessThanOrEqual(320);
      const link = await screen.locator(".carry input").inputValue();
      expect(link.startsWith(`${here.served.url}/chat/62041#r=`)).toBe(true);

      const other = await newPage();
      const heardThere = complaints(other);
      const requests: string[] = [];
      other.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
      await other.goto(link);
      const there = other.mainFrame();
      await choice(there, "c:carried_confirmed").waitFor();
      expect(other.url()).toBe(`${here.served.url}/chat/62041`);
      expect(await other.evaluate(() => [history.length, document.URL])).toEqual([2, `${here.served.url}/chat/62041`]);
      await expectAccessible(other, "what the link holds");
      await press(there, pointer(there), "c:carried_confirmed");
      const rights = (frame: Frame) =>
        frame.locator("#turns .message-rights").last().locator(".card-title, .card-detail").allInnerTexts();
      expect((await rights(there)).length).toBeGreaterThan(4);
      expect(await rights(there)).toEqual(await rights(screen));
      expect(await there.locator("#turns").innerText()).not.toContain("Bonjour, je suis Beffroi");

      // Then back, and a correction, by keyboard alone.
      const typist = keyboard(other, there);
      await press(there, typist, "c:recap");
      const before = await answersIn(there);
      expect(before.join()).toContain("450");
      await press(there, typist, "e:logement.loyer");
      await typist.write("390");
      await there.locator('[data-choice="a:recapitulatif:oui"]').waitFor();
      expect((await answersIn(there)).join()).toContain("390");
      await press(there, typist, "c:back");
      expect((await pending(there)).question).toBe("logement.loyer");
      await typist.write("450");
      await there.locator('[data-choice="a:recapitulatif:oui"]').waitFor();
      expect(await answersIn(there)).toEqual(before);

      const [, carried = "none"] = link.split("#r=");
      expect(requests.join("\n")).not.toContain(carried);
      expect(here.served.logged.join("\n")).not.toContain(carried);
      expect([...heard, ...heardThere, ...here.served.faults]).toEqual([]);
    },
  );

  browserTest("asks before it replaces the one under way, also in a page that is already open", async () => {
    const page = await newPage();
    await page.goto(`${here.served.url}/chat/62041`);
    const screen = page.mainFrame();
    await converse(screen, pointer(screen), ({ question }) => question === "logement.statut");
    await press(screen, pointer(screen), "c:help");
    await press(screen, pointer(screen), "c:carry");
    await press(screen, pointer(screen), "c:carry_confirmed");
    const link = await screen.locator(".carry input").inputValue();

    const other = await newPage();
    await other.goto(`${here.served.url}/chat/62041`);
    const there = other.mainFrame();
    await converse(there, pointer(there), ({ question }) => question === "situation_familiale");
    await other.goto(link);
    await choice(there, "c:carried_confirmed").waitFor();
    expect(other.url()).not.toContain("#");
    expect(await there.locator("#turns .live").last().innerText()).toContain("remplaceront");
    await press(there, pointer(there), "c:resume");
    expect((await pending(there)).question).toBe("situation_familiale");

    await other.goto(link);
    await choice(there, "c:carried_confirmed").waitFor();
    await press(there, pointer(there), "c:carried_confirmed");
    expect((await pending(there)).question).toBe("logement.statut");
    await other.reload();
    await there.locator("#turns .live").first().waitFor();
    expect((await pending(there)).question).toBe("logement.statut");
  });

  browserTest("says that a link is damaged, and starts all the same", async () => {
    const page = await newPage();
    await page.goto(`${here.served.url}/chat/62041#r=AQJmcjMm`);
    await page.getByText("incomplet ou abîmé").waitFor();
    expect((await pending(page.mainFrame())).question).toBe("confidentialite");
    expect(page.url()).toBe(`${here.served.url}/chat/62041`);
  });
});

describe("a conversation kept on the device", () => {
  const kept = (page: Page) => page.evaluate(() => localStorage.length);

  browserTest("is kept by choice alone, found on another day, and erased with the rest", async () => {
    const page = await newPage();
    await page.goto(`${here.served.url}/chat/62041`);
    const screen = page.mainFrame();
    await converse(screen, pointer(screen), ({ question }) => question === "logement.statut");
    expect(await kept(page)).toBe(0);
    await press(screen, pointer(screen), "c:help");
    await press(screen, pointer(screen), "c:keep");
    expect(await kept(page)).toBe(0);
    await press(screen, pointer(screen), "c:keep_confirmed");
    expect(await kept(page)).toBe(1);

    const later = await page.context().newPage();
    await later.goto(`${here.served.url}/chat/62041`);
    const there = later.mainFrame();
    await choice(there, "c:carried_confirmed").waitFor();
    await press(there, pointer(there), "c:carried_confirmed");
    expect((await pending(there)).question).toBe("logement.statut");
    await pointer(there).write("effacer mes données");
    await press(there, pointer(there), "c:erase_confirmed");
    expect(await kept(later)).toBe(0);
    await later.reload();
    await there.locator("#turns .live").first().waitFor();
    expect((await pending(there)).question).toBe("confidentialite");
  });

  browserTest("is found again under other rules than those it was said under", async () => {
    const page = await newPage();
    await page.goto(`${here.served.url}/chat/62041`);
    const screen = page.mainFrame();
    await converse(screen, pointer(screen), ({ question }) => question === "logement.statut");
    await page.evaluate(() => {
      const saved = JSON.parse(sessionStorage.getItem("beffroi") ?? "{}");
      sessionStorage.setItem("beffroi", JSON.stringify({ ...saved, lawVersion: "of before" }));
    });
    await page.reload();
    await choice(screen, "c:carried_confirmed").waitFor();
    await press(screen, pointer(screen), "c:carried_confirmed");
    expect((await pending(screen)).question).toBe("logement.statut");
  });
});
