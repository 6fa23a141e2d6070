import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { browserTest, CHROMIUM, complaints, expectAccessible, launch } from "../browser/support";
import { type Served, serveConsole } from "./served";

let served: Served;
let browser: Browser | null = null;
beforeAll(async () => {
  served = await serveConsole();
  if (CHROMIUM !== null) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await served.close();
});

const SIZES = [
  { width: 320, height: 640, colorScheme: "light" },
  { width: 1100, height: 800, colorScheme: "dark" },
] as const;

browserTest.for(SIZES)("an operator works with the keyboard alone, on accessible pages: %o", async (size) => {
  const { colorScheme, ...viewport } = size;
  const context = await (browser ?? (await launch())).newContext({ viewport, colorScheme, locale: "fr-FR" });
  const page = await context.newPage();
  const heard = complaints(page);
  const reference = await served.refer();
  const shot = async (screen: string) => {
    await expectAccessible(page, screen);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/console-${screen}-${viewport.width}.png`, fullPage: true });
  };
  /** Goes from field to field until the wanted one, then presses it. */
  const press = async (name: string | RegExp) => {
    const wanted = page.getByText(name).first();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press("Tab");
      if (await wanted.evaluate((node) => node === document.activeElement || document.activeElement?.contains(node)))
        break;
    }
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
  };

  await page.goto(await served.link("commune-beaurains"));
  await shot("sign-in");
  await press("Entrer");
  await page.getByText(reference).waitFor();
  await shot("list");
  await press(new RegExp(reference));
  await page.getByText("J’ai lu cette demande").waitFor();
  await shot("referral");
  await press("J’ai lu cette demande");
  await page.getByText("L’accompagnement est terminé").waitFor();
  await shot("seen");
  await press("Suites");
  await press("L’accompagnement est terminé");
  await page.getByRole("button", { name: "Reprendre cette demande" }).waitFor();
  await press("Se déconnecter");
  await page.getByText("Vous êtes déconnecté").waitFor();
  await shot("signed-out");
  // A refusal to who is not signed in is a 401; browsers ask for an icon that this page has not.
  expect(heard.filter((line) => !/status of 40[14]/.test(line))).toEqual([]);
  await context.close();
});
