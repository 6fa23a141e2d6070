import type { Browser, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./accessible";
import { browsing } from "./browsing";
import { browserTest, complaints } from "./support";

const here = browsing();

const newPage = async (options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> =>
  (await here.browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr-FR", ...options })).newPage();

/** What is wider than the screen scrolls sideways, on a phone: nothing is. */
const spills = (page: Page): Promise<boolean> =>
  page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");

describe("the pages of the rules in a browser", () => {
  browserTest.each([
    ["regles", "light"],
    ["regles/rsa", "light"],
    ["regles/aide_logement", "dark"],
    ["regles/css_participation", "light"],
    ["regles/chiffres-communs?lang=en", "dark"],
  ] as const)(
    "%s is accessible and fits a narrow phone, also in the %s",
    async (path, colorScheme) => {
      const page = await newPage({ colorScheme });
      const heard = complaints(page);
      await page.goto(`${here.served.url}/${path}`);
      await expectAccessible(page, path);
      expect(await spills(page)).toBe(false);
      expect(heard).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  browserTest("lead from the index to an aid, from a condition to its figure, and back, without a script", async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: { width: 1200, height: 800 } });
    await page.goto(`${here.served.url}/regles?lang=en`);
    await page.locator("#rsa a").click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.locator('a[href="#rsa.age_minimum"]').first().click();
    const figure = page.locator('[id="rsa.age_minimum"]');
    expect(await figure.isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe("#rsa.age_minimum");
    await page.locator('[id="rsa.montant_forfaitaire"] summary').click();
    expect(await page.locator('[id="rsa.montant_forfaitaire"] details li').first().isVisible()).toBe(true);
    await page.locator(".back a").click();
    expect(await page.locator("h1").textContent()).toBe("Where the figures come from");
    await page.context().close();
  });

  browserTest("are printed without what only a screen needs", async () => {
    const page = await newPage();
    await page.goto(`${here.served.url}/regles/rsa`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".contents").isVisible()).toBe(false);
    expect(await page.locator('[id="rsa.montant_forfaitaire"] .figure-value').isVisible()).toBe(true);
    await page.context().close();
  });
});
