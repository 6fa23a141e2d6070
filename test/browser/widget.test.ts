import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./accessible";
import { browsing } from "./browsing";
import { choice, converse, type Hand, keyboard, pending, pointer } from "./resident";
import { browserTest, CHROMIUM, complaints, hostPage } from "./support";

const here = browsing();
let host: Awaited<ReturnType<typeof hostPage>>;
beforeAll(async () => {
  if (CHROMIUM !== null) host = await hostPage(here.served.url);
});
afterAll(() => host?.close());

const PHONE = { width: 320, height: 640 };
const newPage = async (options: Parameters<Browser["newContext"]>[0] = {}) =>
  (await here.browser.newContext({ viewport: PHONE, locale: "fr-FR", reducedMotion: "reduce", ...options })).newPage();

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator("iframe").elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("the widget has no frame");
  return frame;
}

const OF_CARDS = /\/w\/(?:cards|locales\/aids\.fr)\./;
const HELP = /^c:handoff/;
const rightsShown = ({ offered }: { offered: string[] }) => offered.some((id) => HELP.test(id));
const readyToSend = ({ question }: { question: string }) => question === "orientation.envoi";
const sent = ({ offered }: { offered: string[] }) => offered.includes("c:withdraw");

/** From the rights to the last screen before the hand-off leaves. */
async function askForHelp(screen: Frame, hand: Hand, seen?: (question: string) => Promise<void>) {
  const turns = await screen.locator("#turns > li").count();
  const { offered } = await pending(screen);
  await hand.press(choice(screen, offered.findLast((id) => HELP.test(id)) ?? "none"));
  await screen.waitForFunction((before) => document.querySelectorAll("#turns > li").length > before, turns);
  await converse(screen, hand, readyToSend, seen);
}

/** Opens every folded part of the card in sight; gives how many there are. */
const unfoldAll = (screen: Frame): Promise<number> =>
  screen.locator(".live details").evaluateAll((folded) => {
    for (const each of folded) if (each instanceof HTMLDetailsElement) each.open = true;
    return folded.length;
  });

/** What the operators of the desk read, once signed in with their link. */
async function operatorsPage(): Promise<Page> {
  await here.served.deliver();
  const page = await newPage({ viewport: { width: 1000, height: 800 } });
  await page.goto(here.served.signIn);
  await page.locator("form button").first().click();
  return page;
}

describe("the widget on the site of a commune of another origin", () => {
  browserTest(
    "completes a conversation and a hand-off that the operators read, and asks nothing of the server before",
    async () => {
      const page = await newPage();
      const heard = complaints(page);
      const requests: string[] = [];
      page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
      await page.goto(host.url);
      await page.getByRole("button", { name: "Mes droits" }).click();
      const screen = await frameOf(page);
      await screen.locator("#turns .live").first().waitFor();
      // What the aids' cards say comes by itself: nothing that is answered, or opened, asks for it.
      await expect.poll(() => requests.filter((request) => OF_CARDS.test(request)).length).toBe(2);
      const toOpen = requests.length;

      const hand = pointer(screen);
      await converse(screen, hand, rightsShown);
      expect(await screen.locator("#turns").innerText()).toMatch(/Encore ouvert[\s\S]+€/);
      await screen.locator('#turns .live [data-choice="o:rsa"]').click();
      await screen.locator("#turns .message-right").waitFor();
      await askForHelp(screen, hand);
      expect(requests.slice(toOpen)).toEqual([]);

      await hand.press(choice(screen, "a:orientation.envoi:oui"));
      await screen.locator('[data-choice="c:withdraw"]').waitFor();
      expect(requests.slice(toOpen)).toEqual(["POST /api/referrals"]);
      expect(await page.context().cookies()).toEqual([]);

      const operators = await operatorsPage();
      expect(await operators.locator("main").innerText()).toContain("Dominique");
      await expectAccessible(operators, "the operators' list");
      expect(heard).toEqual([]);
      expect(here.served.faults).toEqual([]);
    },
  );

  browserTest("is used from the launcher to the hand-off by keyboard alone", async () => {
    const page = await newPage({ viewport: { width: 1000, height: 800 } });
    await page.goto(host.url);
    const launcher = page.getByRole("button", { name: "Mes droits" });
    await launcher.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const screen = await frameOf(page);
    const hand = keyboard(page, screen);
    await converse(screen, hand, rightsShown);
    await askForHelp(screen, hand);
    await hand.press(choice(screen, "a:orientation.envoi:oui"));
    await screen.locator('[data-choice="c:withdraw"]').waitFor();
    expect(sent(await pending(screen))).toBe(true);

    await page.keyboard.press("Escape");
    await page.locator("iframe").waitFor({ state: "hidden" });
    expect(await launcher.evaluate((button) => button.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.locator("iframe").isVisible()).toBe(true);
    expect(await screen.locator('[data-choice="c:withdraw"]').count()).toBe(1);
  });

  browserTest("says nothing to a page that is not told anything, and obeys its frame alone", async () => {
    const page = await newPage();
    await page.goto(host.url);
    await page.getByRole("button", { name: "Mes droits" }).click();
    await (await frameOf(page)).locator("#turns .live").first().waitFor();
    await page.evaluate(() => window.postMessage({ beffroi: "leave" }, "*"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(page.url()).toBe(host.url);
    expect(await page.locator("iframe").isVisible()).toBe(true);
  });

  browserTest("meets an English browser in English, from the launcher on", async () => {
    const page = await newPage({ locale: "en-GB" });
    await page.goto(host.url);
    await page.getByRole("button", { name: "My rights" }).click();
    expect(await (await frameOf(page)).locator("html").getAttribute("lang")).toBe("en");
  });

  browserTest("speaks the language of the host's line", async () => {
    const english = await hostPage(here.served.url, 'data-commune="62041" data-language="en"');
    const page = await newPage();
    await page.goto(english.url);
    await page.getByRole("button", { name: "My rights" }).click();
    expect(await (await frameOf(page)).locator("html").getAttribute("lang")).toBe("en");
    await english.close();
  });
});

describe("the conversation alone", () => {
  const open = async (options: Parameters<typeof newPage>[0] = {}) => {
    const page = await newPage(options);
    await page.goto(`${here.served.url}/chat/62041`);
    await page.locator("#turns .live").first().waitFor();
    return page;
  };

  browserTest.for(["light", "dark"] as const)(
    "has no accessibility fault on any screen, %s",
    { timeout: 180_000 },
    async (colorScheme) => {
      const page = await open({ colorScheme });
      const screen = page.mainFrame();
      const hand = pointer(screen);
      const check = (question: string) => expectAccessible(page, question);
      await converse(screen, hand, rightsShown, check);
      await screen.locator('#turns .live [data-choice="o:rsa"]').click();
      await screen.locator("#turns .message-right").waitFor();
      await expectAccessible(page, "an aid opened");
      await unfoldAll(screen);
      await expectAccessible(page, "an aid opened, unfolded");
      await askForHelp(screen, hand, check);
      await hand.press(choice(screen, "a:orientation.envoi:oui"));
      await screen.locator('[data-choice="c:withdraw"]').waitFor();
      await expectAccessible(page, "sent");
    },
  );

  browserTest("fits a phone of 320 pixels: nothing is wider, and what is pressed is 44 pixels high", async () => {
    const page = await open();
    await converse(page.mainFrame(), pointer(page.mainFrame()), rightsShown, async (question) => {
      const faults = await page.evaluate(() => {
        const wide = [...document.querySelectorAll("body *:not(.unseen)")].filter(
          (each) => each.checkVisibility() && each.getBoundingClientRect().right > window.innerWidth + 1,
        );
        const low = [...document.querySelectorAll("button, #field, .links a")].filter(
          (each) => each.checkVisibility() && each.getBoundingClientRect().height < 44,
        );
        return [...wide, ...low].map((each) => each.outerHTML.slice(0, 120));
      });
      expect(faults, question).toEqual([]);
    });
  });

  browserTest("shows of a card what comes first, and the rest once its title is pressed on the keyboard", async () => {
    const page = await open();
    const screen = page.mainFrame();
    await converse(screen, pointer(screen), rightsShown);
    await page.locator('#turns .live [data-choice="o:rsa"]').click();
    const card = page.locator("#turns .live .message-right");
    await card.waitFor();
    expect(await card.getByText("Ce que cela demande").isVisible()).toBe(true);
    const duty = card.getByText("contrat d’engagement");
    expect(await duty.first().isVisible()).toBe(false);
    const title = card.locator("summary", { hasText: "Ce que cela demande" });
    expect((await title.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await title.focus();
    await page.keyboard.press("Enter");
    expect(await duty.first().isVisible()).toBe(true);

    expect(await unfoldAll(screen)).toBeGreaterThan(4);
    const width = await card.evaluate((each) =>
      Math.max(...[...each.querySelectorAll("*:not(.unseen)")].map((part) => part.getBoundingClientRect().right)),
    );
    expect(width).toBeLessThanOrEqual(PHONE.width + 1);
  });

  browserTest("changes its language in the middle, asks for the words alone, and keeps what was said", async () => {
    const page = await open();
    await converse(page.mainFrame(), pointer(page.mainFrame()), ({ question }) => question === "logement.statut");
    const turns = await page.locator("#turns > li").count();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.locator("#language").click();
    await page.locator('html[lang="en"]').waitFor();
    expect(await page.locator("#turns > li").count()).toBeGreaterThanOrEqual(turns);
    expect((await pending(page.mainFrame())).question).toBe("logement.statut");
    await page.locator("#language").click();
    await page.locator('html[lang="fr"]').waitFor();
    expect(requests).toEqual([
      expect.stringMatching(/^\/w\/locales\/en\.[0-9a-f]{12}\.json$/),
      expect.stringMatching(/^\/w\/locales\/aids\.en\.[0-9a-f]{12}\.json$/),
    ]);
  });

  browserTest("goes on where it was when the page is loaded again, and forgets when asked to leave", async () => {
    const page = await open();
    await converse(page.mainFrame(), pointer(page.mainFrame()), ({ question }) => question === "logement.statut");
    await page.reload();
    await page.locator("#turns .live").first().waitFor();
    expect((await pending(page.mainFrame())).question).toBe("logement.statut");

    await page.route(/meteofrance/, (route) => route.fulfill({ body: "ailleurs" }));
    for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
    await page.waitForURL(/meteofrance/);
    await page.goto(`${here.served.url}/chat/62041`);
    await page.locator("#turns .live").first().waitFor();
    expect((await pending(page.mainFrame())).question).toBe("confidentialite");
  });

  browserTest(
    "opens a card whose words have not come by waiting for them, and takes nothing else meanwhile",
    async () => {
      const page = await newPage();
      await page.route(OF_CARDS, (route) => route.abort());
      await page.goto(`${here.served.url}/chat/62041`);
      const screen = page.mainFrame();
      await screen.locator("#turns .live").first().waitFor();
      await converse(screen, pointer(screen), rightsShown);
      const turns = await page.locator("#turns > li").count();
      let arrive = () => {};
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.unroute(OF_CARDS);
      const heard = complaints(page);
      await page.route(OF_CARDS, async (route) => {
        await arrived;
        await route.continue();
      });
      await page.locator('#turns .live [data-choice="o:rsa"]').click();
      await page.locator('#turns .live [data-choice="c:recap"]').click();
      expect(await page.locator("#status").innerText()).not.toBe("");
      expect(await page.locator("#turns > li").count()).toBe(turns);
      arrive();
      await page.locator("#turns .message-right").waitFor();
      expect(await page.locator("#turns > li").count()).toBe(turns + 2);
      expect(await page.locator("#turns .message-right").textContent()).toMatch(/Code de l.action sociale/);
      expect(heard).toEqual([]);
    },
  );

  browserTest("opens no card without a network, says so, and opens it once there is one again", async () => {
    const page = await newPage();
    await page.route(OF_CARDS, (route) => route.abort());
    await page.goto(`${here.served.url}/chat/62041`);
    const screen = page.mainFrame();
    await screen.locator("#turns .live").first().waitFor();
    await converse(screen, pointer(screen), rightsShown);
    await page.locator('#turns .live [data-choice="o:rsa"]').click();
    await page.getByText("Quelque chose n’a pas fonctionné").waitFor();
    expect(await page.locator("#turns .message-right").count()).toBe(0);
    await page.unroute(OF_CARDS);
    await page.locator('#turns .live [data-choice="o:rsa"]').click();
    await page.locator("#turns .message-right").waitFor();
  });

  browserTest("ticks and unticks without a new line, and stays up whatever is written", async () => {
    const page = await open();
    const screen = page.mainFrame();
    await converse(screen, pointer(screen), ({ offered }) => offered.some((id) => id.startsWith("m:")));
    const turns = await page.locator("#turns > li").count();
    const first = page.locator("#turns .live [aria-pressed]").first();
    await first.click();
    expect(await first.getAttribute("aria-pressed")).toBe("true");
    expect(await first.evaluate((button) => button.matches(":focus"))).toBe(true);
    await first.click();
    expect(await first.getAttribute("aria-pressed")).toBe("false");
    expect(await page.locator("#turns > li").count()).toBe(turns);

    const { question } = await pending(screen);
    for (const nonsense of [
      "<img src=x onerror=alert(1)>",
      "'; DROP TABLE conversations; --",
      "🙂".repeat(50),
      "a".repeat(10_000),
    ])
      await pointer(screen).write(nonsense);
    expect((await pending(screen)).question).toBe(question);
    expect(await page.locator("#turns img").count()).toBe(0);
  });

  browserTest("tells a person in distress at once whom to call", async () => {
    const page = await open();
    await pointer(page.mainFrame()).write("je veux mourir");
    await page.locator('.message-alert [role="alert"]').first().waitFor();
    expect(await page.locator('a[href="tel:3114"]').count()).toBeGreaterThan(0);
    await expectAccessible(page, "an alert");
  });

  browserTest("hands over once when the first answer of the server is lost", async () => {
    const page = await open();
    const screen = page.mainFrame();
    await converse(screen, pointer(screen), rightsShown);
    await askForHelp(screen, pointer(screen));
    let lost = 0;
    const keys = new Set<string>();
    await page.route("**/api/referrals", async (route) => {
      keys.add(route.request().headers()["idempotency-key"] ?? "");
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await pointer(screen).press(choice(screen, "a:orientation.envoi:oui"));
    await screen.locator('[data-choice="c:withdraw"]').waitFor();
    expect(lost).toBe(2);
    expect(keys.size).toBe(1);
  });
});

describe("erasing", () => {
  browserTest("takes back what was handed over, and forgets the answers", async () => {
    const page = await newPage();
    await page.goto(`${here.served.url}/chat/62041`);
    const screen = page.mainFrame();
    const hand = pointer(screen);
    await converse(screen, hand, rightsShown);
    await askForHelp(screen, hand);
    await hand.press(choice(screen, "a:orientation.envoi:oui"));
    await screen.locator('[data-choice="c:withdraw"]').waitFor();
    const [, reference = ""] = /([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(await screen.locator("#turns").innerText()) ?? [];
    expect((await referralOf(reference))?.contact).toContain("Dominique");

    await hand.write("effacer mes données");
    const withdrawn = page.waitForResponse(/withdraw/);
    await choice(screen, "c:erase_confirmed").click();
    expect((await withdrawn).status()).toBe(200);
    expect((await referralOf(reference))?.contact).toBeNull();
    expect(await screen.locator("#turns").innerText()).not.toContain("Dominique");
  });

  const referralOf = (reference: string) =>
    here.served.house.store.transaction(({ referrals }) => referrals.find(reference));
});

describe("the demonstration and the operators' page", () => {
  browserTest("has no accessibility fault, and its widget opens", async () => {
    const page = await newPage({ viewport: { width: 1000, height: 800 } });
    const heard = complaints(page);
    await page.goto(`${here.served.url}/`);
    await expectAccessible(page, "the demonstration");
    await page.getByRole("button", { name: "Mes droits" }).click();
    await (await frameOf(page)).locator("#turns .live").first().waitFor();
    await expectAccessible(page, "the demonstration, opened");
    expect(heard).toEqual([]);
  });
});
