import { AxeBuilder } from "@axe-core/playwright";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/**
 * No violation of WCAG 2.1 A or AA that axe sees, nor of its own good practices, on what the page shows now. The size of what
 * is pressed, which WCAG 2.2 asks for, axe leaves out unless it is asked (`target-size`).
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect((await faultsOf(page)).map((fault) => `${screen}: ${fault}`)).toEqual([]);
}

/** Each rule that the page breaks now, and where. */
export const faultsOf = async (page: Page): Promise<string[]> =>
  (await violationsOf(page)).map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);

type Violation = Pick<axe.Result, "id"> & { readonly nodes: readonly Pick<axe.NodeResult, "html">[] };

/**
 * Brought into a page once and asked there, axe looks ten times as fast as through its builder, which brings it in each
 * time and takes all that is in order out again. What frames hold is gathered by the builder alone.
 */
async function violationsOf(page: Page): Promise<readonly Violation[]> {
  if (page.frames().length > 1) return (await new AxeBuilder({ page }).analyze()).violations;
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    if (!window.axe) throw new Error("axe did not come into the page");
    const { violations } = await window.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  });
}
