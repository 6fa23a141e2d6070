import { AxeBuilder } from "@axe-core/playwright";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/** No violation of WCAG 2.2 A or AA that axe sees, nor of its own good practices, on what the page shows now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect((await faultsOf(page)).map((fault) => `${screen}: ${fault}`)).toEqual([]);
}

/** Each rule that the page breaks now, and where. */
export const faultsOf = async (page: Page): Promise<string[]> =>
  (await violationsOf(page)).map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);

/** axe leaves out the rule that WCAG 2.2 added, on the size of what is pressed, unless it is asked for. */
const LOOKED_AT: axe.RunOptions = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };

type Violation = Pick<axe.Result, "id"> & { readonly nodes: readonly Pick<axe.NodeResult, "html">[] };

/**
 * Brought into a page once and asked there, axe looks ten times as fast as through its builder, which brings it in each
 * time and takes all that is in order out again. What frames hold is gathered by the builder alone.
 */
async function violationsOf(page: Page): Promise<readonly Violation[]> {
  if (page.frames().length > 1) return (await new AxeBuilder({ page }).options(LOOKED_AT).analyze()).violations;
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return await page.evaluate(async (options) => {
    if (!window.axe) throw new Error("axe did not come into the page");
    const { violations } = await window.axe.run(options);
    // What stands under something that stays in place while the page scrolls is whole at another moment.
    const isWhole = ({ any }: axe.NodeResult) => !any.some(({ data }) => /obscured/i.test(data?.messageKey ?? ""));
    return violations
      .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => id !== "target-size" || isWhole(node)) }))
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, LOOKED_AT);
}
