import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { browsing } from "./browsing";
import { converse, pending, pointer } from "./resident";
import { browserTest, CHROMIUM, hostPage } from "./support";

const here = browsing();
let host: Awaited<ReturnType<typeof hostPage>>;
beforeAll(async () => {
  if (CHROMIUM !== null) host = await hostPage(here.served.url);
});
afterAll(() => host?.close());

const WEATHER = /^https:\/\/meteofrance\.com/;
const situation = ({ question }: { question: string }) => question === "situation_familiale";

async function newPage(): Promise<Page> {
  const context = await here.browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr-FR" });
  await context.route(WEATHER, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Le temps</h1>" }));
  return await context.newPage();
}

/** The conversation in a commune's page, some questions on. */
async function inHost(page: Page): Promise<Frame> {
  await page.goto(host.url);
  await page.getByRole("button", { name: "Mes droits" }).click();
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("the widget has no frame");
  await converse(frame, pointer(frame), situation);
  return frame;
}

/** As fast as a hand does: the keys are sent without waiting for each other, however slow the machine. */
async function pressShift(page: Page, times: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const shift = { key: "Shift", code: "ShiftLeft", windowsVirtualKeyCode: 16, location: 1 } as const;
  const sent = Array.from({ length: times }, () => [
    browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", modifiers: 8, ...shift }),
    browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...shift }),
  ]);
  // The page that hears the last one may be gone before it answers.
  await Promise.allSettled(sent.flat());
}

/** Elsewhere; back does not lead to the conversation, and nothing of it is left where it was. */
async function expectGone(page: Page, where: string): Promise<void> {
  await page.waitForURL(WEATHER);
  // From within the page: the browser itself may still hold the page that was left when it tells of the new one.
  await page.evaluate(() => history.back());
  await page.waitForURL((now) => !WEATHER.test(now.href));
  expect(page.url()).toBe(`${here.served.url}/healthz`);
  await page.goto(where);
}

describe("leaving in a hurry", () => {
  browserTest("leads elsewhere by keyboard alone, with nothing behind, from the conversation alone", async () => {
    const page = await newPage();
    const address = `${here.served.url}/chat/62041`;
    await page.goto(`${here.served.url}/healthz`);
    await page.goto(address);
    await converse(page.mainFrame(), pointer(page.mainFrame()), situation);
    await pressShift(page, 3);
    await expectGone(page, address);
    await page.locator("#turns .live").first().waitFor();
    expect((await pending(page.mainFrame())).question).toBe("confidentialite");
  });

  browserTest.for(["the frame", "the page around", "the button"] as const)(
    "leads the whole page of the commune elsewhere, from %s",
    async (from) => {
      const page = await newPage();
      await page.goto(`${here.served.url}/healthz`);
      const frame = await inHost(page);
      if (from === "the button") {
        await frame.locator("#leave").focus();
        await page.keyboard.press("Enter");
      } else {
        if (from === "the page around") await page.locator("a").first().focus();
        await pressShift(page, 3);
      }
      await expectGone(page, host.url);
      await page.getByRole("button", { name: "Mes droits" }).click();
      const again = await (await page.locator("iframe").elementHandle())?.contentFrame();
      await again?.locator("#turns .live").first().waitFor();
      expect(again && (await pending(again)).question).toBe("confidentialite");
    },
  );

  browserTest("does not happen to who writes in capitals, holds the key down, or presses Escape", async () => {
    const page = await newPage();
    const frame = await inHost(page);
    await frame.locator("#field").focus();
    for (const letter of ["A", "R", "S"]) {
      await page.keyboard.down("Shift");
      await page.keyboard.press(letter);
      await page.keyboard.up("Shift");
    }
    // A key held down comes again and again.
    for (let held = 0; held < 6; held++) await page.keyboard.down("Shift");
    await page.keyboard.up("Shift");
    await page.keyboard.press("a");
    await pressShift(page, 2);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(page.url()).toBe(host.url);
    expect((await pending(frame)).question).toBe("situation_familiale");
  });

  browserTest(
    "leaves nothing of the conversation in sight or on the device when the other site does not come",
    async () => {
      const page = await newPage();
      // No content: the browser stays where it is.
      await page.route(WEATHER, (route) => route.fulfill({ status: 204 }));
      await page.goto(`${here.served.url}/chat/62041`);
      await converse(page.mainFrame(), pointer(page.mainFrame()), situation);
      const refused = page.waitForResponse(WEATHER);
      await pressShift(page, 3);
      await refused;
      expect(await page.evaluate(() => [document.body.textContent, document.title])).toEqual(["", ""]);
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

      const frame = await inHost(page);
      await pressShift(page, 3);
      await page.locator("body").waitFor({ state: "hidden" });
      expect(await page.locator("iframe").count()).toBe(0);
      expect(frame.isDetached()).toBe(true);
    },
  );
});
