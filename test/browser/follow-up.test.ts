import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { giveAppointment } from "../../src/app/appointments";
import { openReferral } from "../../src/app/follow-referral";
import { receiveReferral } from "../../src/app/receive-referral";
import { writeToResident } from "../../src/app/thread";
import { askTransfer } from "../../src/app/transfer-referral";
import { dayOf } from "../../src/referral/local-time";
import { DRAFT } from "../app/scripted";
import { type ServedHouse, serveHouse } from "../support/served-house";
import { expectAccessible } from "./accessible";
import { browserTest, CHROMIUM, complaints, launch } from "./support";

const OPERATOR = { id: "op", structure: "cua", created: 0 };
let served: ServedHouse;
let browser: Browser | null = null;
beforeAll(async () => {
  served = await serveHouse();
  if (CHROMIUM !== null) browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served.close();
});

const SIZES = [
  { width: 320, height: 640, colorScheme: "light", locale: "fr-FR" },
  { width: 1100, height: 800, colorScheme: "dark", locale: "en-GB" },
] as const;

browserTest.for(SIZES)(
  "a resident follows their hand-off with the keyboard alone, from the link they were given: %o",
  async (size) => {
    const { colorScheme, locale, ...viewport } = size;
    const { house } = served;
    const language = locale.slice(0, 2);
    const outcome = await receiveReferral(house, { ...DRAFT, language }, crypto.randomUUID());
    if (outcome.status !== "sent") throw new Error(JSON.stringify(outcome));
    const { reference, secret } = outcome;
    const given = { day: dayOf(Date.now() + 40 * 86_400_000), time: "10:00", place: "Mairie, bureau 2" };
    expect(await giveAppointment(house, OPERATOR, reference, given, 1)).toBe("done");
    expect(await askTransfer(house, OPERATOR, reference, "ccas-arras", 2)).toBe("done");
    await writeToResident(house, OPERATOR, reference, "Bonjour, pensez à votre avis d’impôt.\nÀ mardi !");

    const context = await (browser ?? (await launch())).newContext({ viewport, colorScheme, locale });
    const page = await context.newPage();
    const heard = complaints(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.url()}`));
    const shot = async (screen: string) => {
      await expectAccessible(page, screen);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
      const end = page.locator("main > :last-child");
      await end.scrollIntoViewIfNeeded();
      const { bottom, height } = await end.evaluate((node) => ({
        bottom: node.getBoundingClientRect().bottom,
        height: innerHeight,
      }));
      expect(bottom, `${screen} can be read to its end`).toBeLessThanOrEqual(height + 1);
      const folder = process.env.SCREENSHOTS;
      if (folder) await page.screenshot({ path: `${folder}/suivi-${screen}-${viewport.width}.png`, fullPage: true });
    };

    await page.goto(`${served.url}/suivi`);
    await shot("entry");
    await page.goto("about:blank");
    await page.goto(`${served.url}/suivi#${reference}.${secret}`);
    await page.getByRole("heading", { level: 1, name: reference }).waitFor();
    await shot("page");
    // What follows "#" goes nowhere, and the code is in no address.
    expect(page.url()).toBe(`${served.url}/suivi`);
    expect(asked.filter((url) => url.includes(secret ?? "?"))).toEqual([]);

    const fr = language === "fr";
    await press(page, fr ? "Oui, je viendrai" : "Yes, I will come");
    await page.getByRole("status").waitFor();
    expect((await openReferral(house, OPERATOR, reference))?.appointment?.accepted).not.toBeNull();
    await reach(page, page.getByLabel(fr ? "Écrire un message" : "Write a message"));
    await page.keyboard.type("Merci !");
    await press(page, fr ? "Envoyer" : "Send");
    await page.getByText("Merci !").waitFor();
    await shot("written");
    await press(page, fr ? "Oui, transmettre" : "Yes, pass it on");
    await page.getByRole("status").waitFor();
    expect((await openReferral(house, OPERATOR, reference))?.structure).toBe("ccas-arras");
    await press(page, fr ? "Retirer ma demande" : "Take my request back");
    await shot("withdraw");
    await press(page, fr ? "Oui, tout effacer" : "Yes, erase everything");
    await page.getByRole("status").waitFor();
    await shot("withdrawn");
    expect((await openReferral(house, OPERATOR, reference))?.state).toBe("withdrawn");
    expect(heard.filter((line) => !/status of 404/.test(line))).toEqual([]);
    await context.close();
  },
);

browserTest(
  "without a script, the number and the code are typed",
  async () => {
    const outcome = await receiveReferral(served.house, DRAFT, crypto.randomUUID());
    if (outcome.status !== "sent") throw new Error(JSON.stringify(outcome));
    const context = await (browser ?? (await launch())).newContext({ javaScriptEnabled: false, locale: "fr-FR" });
    const page = await context.newPage();
    await page.goto(`${served.url}/suivi`);
    await page.getByLabel("Numéro de la demande").fill(outcome.reference.toLowerCase());
    await page.getByLabel("Code", { exact: true }).fill("CDFH 2345 KMNP");
    await page.getByRole("button", { name: "Voir ma demande" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Code", { exact: true }).fill(outcome.secret ?? "");
    await page.getByRole("button", { name: "Voir ma demande" }).click();
    await page.getByRole("heading", { level: 1, name: outcome.reference }).waitFor();
    await context.close();
  },
  60_000,
);

async function press(page: Page, name: string): Promise<void> {
  await reach(page, page.getByRole("button", { name }).or(page.getByRole("link", { name })).first());
  const arrived = page.waitForEvent("framenavigated");
  await page.keyboard.press("Enter");
  await arrived;
  await page.waitForLoadState();
}

/** Goes from field to field until the wanted one. */
async function reach(page: Page, wanted: ReturnType<Page["locator"]>): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error("it cannot be reached with the Tab key");
}
