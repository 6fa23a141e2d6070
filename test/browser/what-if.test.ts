import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./accessible";
import { browsing } from "./browsing";
import { choice, converse, keyboard } from "./resident";
import { browserTest, complaints } from "./support";

const here = browsing();

const PHONE = { width: 320, height: 640 };
const rightsShown = ({ offered }: { offered: string[] }) => offered.includes("c:what_if");

async function open(colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await here.browser.newContext({
    viewport: PHONE,
    locale: "fr-FR",
    reducedMotion: "reduce",
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(`${here.served.url}/chat/62041`);
  return page;
}

describe("what if, in the widget", () => {
  browserTest("is asked and read by keyboard alone on a phone, and asks nothing of the server", async () => {
    const page = await open();
    const heard = complaints(page);
    const screen = page.mainFrame();
    const hand = keyboard(page, screen);
    await converse(screen, hand, rightsShown);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));

    await hand.press(choice(screen, "c:what_if"));
    await hand.press(choice(screen, "a:et_si.changement:travail_plein"));
    await page.locator('#answer[data-question="et_si.salaire"]').waitFor();
    await hand.write("1400");
    await hand.press(choice(screen, "a:et_si.mois:mois_prochain"));

    const shown = page.locator("#turns .live .message-what_if");
    const curve = shown.getByRole("img", { name: "Ce que vous avez par mois, selon le salaire" });
    await curve.waitFor();
    expect(await curve.locator("path.curve").getAttribute("d")).toMatch(/^M[\d. L]+$/);
    expect(await curve.locator("desc").textContent()).toMatch(/aides comprises/);
    expect(await shown.locator(".mark-here").count()).toBe(1);
    expect(await shown.locator(".mark-cliff").count()).toBeGreaterThan(0);

    for (const [caption, rows] of [
      ["Revenus et aides, mois par mois", 13],
      ["La courbe en chiffres, une fois que tout s’est ajusté", 8],
    ] as const) {
      const folded = shown.locator("details", { hasText: caption });
      await hand.press(folded.locator("summary"));
      expect(await folded.locator("tbody tr:visible").count()).toBe(rows);
    }
    const widest = await shown.evaluate((each) =>
      Math.max(
        ...[...each.querySelectorAll("*:not(.unseen, .scroll *)")].map((part) => part.getBoundingClientRect().right),
      ),
    );
    expect(widest).toBeLessThanOrEqual(PHONE.width + 1);
    await expectAccessible(page, "what if");
    expect(asked).toEqual([]);
    expect(heard).toEqual([]);

    await hand.press(choice(screen, "c:rights"));
    await page.locator("#turns .live .message-rights").waitFor();
  });

  browserTest("is shown again when the page is loaded again, in the dark too", async () => {
    const page = await open("dark");
    const screen = page.mainFrame();
    const hand = keyboard(page, screen);
    await converse(screen, hand, rightsShown);
    for (const id of ["c:what_if", "a:et_si.changement:travail_partiel", "a:et_si.salaire:?", "a:et_si.mois:?"])
      await hand.press(choice(screen, id));
    const curve = page.locator("#turns .live .message-what_if svg");
    await curve.waitFor();
    await page.reload();
    await curve.waitFor();
    await expectAccessible(page, "what if, again");
  });
});
