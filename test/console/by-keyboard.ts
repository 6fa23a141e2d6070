import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { CONSOLE_PATH } from "../../src/console/path";
import { expectAccessible } from "../browser/accessible";
import { complaints } from "../browser/support";
import { routeAt, routeOf, type Screen } from "./screens";

/** A phone in the light, a desk in the dark. */
export const SIZES = [
  { width: 320, height: 640, colorScheme: "light" },
  { width: 1100, height: 800, colorScheme: "dark" },
] as const;

interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
}

/** Someone at the console who has a keyboard and nothing else. */
export class AtKeyboard {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #looks: string;
  readonly #heard: string[];

  private constructor(context: BrowserContext, page: Page, looks: string) {
    this.page = page;
    this.#context = context;
    this.#looks = looks;
    this.#heard = complaints(page);
  }

  static async open(browser: Browser, { colorScheme, ...viewport }: Look): Promise<AtKeyboard> {
    const context = await browser.newContext({ viewport, colorScheme, locale: "fr-FR" });
    return new AtKeyboard(context, await context.newPage(), `${viewport.width}-${colorScheme}`);
  }

  /** What the page shows can be read by everyone, and fits; a picture of it is kept in SCREENSHOTS. */
  async shot(screen: Screen): Promise<void> {
    const { page } = this;
    const route = routeOf(screen);
    if (route !== null) expect(routeAt(pathAt(page.url())), `where ${screen} is`).toBe(route);
    await expectAccessible(page, screen);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: `${folder}/console-${screen}-${this.#looks}.png`, fullPage: true });
  }

  /** Presses the link or the button of that name. */
  async press(name: string | RegExp): Promise<void> {
    const { page } = this;
    await this.#reach(page.getByRole("link", { name }).or(page.getByRole("button", { name })).first(), String(name));
    await this.enter();
  }

  /** Unfolds the menu, where it is folded. */
  async menu(): Promise<void> {
    const { page } = this;
    const unfolds = page.getByRole("button", { name: "Menu", exact: true });
    if (!(await unfolds.isVisible())) return;
    await this.#reach(unfolds, "Menu");
    await page.keyboard.press("Enter");
    await page.locator("#menu:popover-open").waitFor();
  }

  /** Goes by the menu to the page of that name, or out. */
  async go(name: string): Promise<void> {
    await this.menu();
    await this.press(name);
  }

  /** Presses Enter where one is, and waits for the page it leads to, or the place in this one. */
  async enter(): Promise<void> {
    const arrived = this.page.waitForEvent("framenavigated");
    await this.page.keyboard.press("Enter");
    await arrived;
    await this.page.waitForLoadState();
  }

  /** Unfolds what stands under that name. */
  async unfold(name: string): Promise<void> {
    const { page } = this;
    const folded = page.locator("summary", { hasText: name }).first();
    await this.#reach(folded, name);
    await page.keyboard.press("Enter");
    await expect.poll(() => folded.evaluate((node) => node.parentElement?.hasAttribute("open"))).toBe(true);
  }

  /** Types over what the field of that label holds. */
  async type(label: string, text: string): Promise<void> {
    await this.#reach(this.page.getByLabel(label, { exact: true }), label);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** Goes to the radio button of that label with the arrows, as one does. */
  async choose(label: string): Promise<void> {
    const { page } = this;
    const wanted = page.getByLabel(label, { exact: true });
    await this.#reach(page.locator("input[type=radio]:checked, input[type=radio]").first(), label);
    await page.keyboard.press("Space");
    for (let step = 0; step < 10 && !(await wanted.isChecked()); step++) await page.keyboard.press("ArrowDown");
    expect(await wanted.isChecked(), `${label} is chosen`).toBe(true);
  }

  /** Goes from field to field until the wanted one. */
  async #reach(wanted: ReturnType<Page["locator"]>, name: string): Promise<void> {
    // Found once: to find it by its name takes longer than the keys do.
    const found = await wanted.elementHandle();
    for (let step = 0; step < 60; step++) {
      await this.page.keyboard.press("Tab");
      if (await found?.evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error(`${name} cannot be reached with the Tab key`);
  }

  /** Nothing was complained of, but what is meant: a refusal, and an icon that this page has not. */
  async leave(): Promise<void> {
    expect(this.#heard.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
    await this.#context.close();
  }
}

/** What follows the console's path in an address. */
const pathAt = (address: string): string => new URL(address).pathname.slice(CONSOLE_PATH.length) || "/";
