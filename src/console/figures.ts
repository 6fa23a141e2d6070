import type { Opened } from "../evaluation/rights-opened";
import { LEAST_SHOWN } from "../evaluation/small-counts";
import { type Page, say } from "./layout";

const CENTS = 100;

/** Cents, as euros without cents: over several people, they would only be false precision. */
export const euros = (page: Page, cents: number): string =>
  say(page, "console.overview.euros", { amount: { money: Math.round(cents / CENTS) } });

/** A count, or that it is too small to be shown. */
export const shownCount = (page: Page, count: number | null): string =>
  count === null ? say(page, "console.overview.few", { least: LEAST_SHOWN }) : String(count);

/** Number, euros a month, euros over a year; that no amount was noted is not zero. */
export const openedCells = (page: Page, { count, unpriced, monthly, yearly }: Opened): [number, string, string] =>
  count === unpriced ? [count, "–", "–"] : [count, euros(page, monthly), euros(page, yearly)];

/** An aid by its name; one that the law no longer has, by its id. */
export const aidName = (page: Page, aid: string): string =>
  page.words.has(`aids.${aid}.name`) ? say(page, `aids.${aid}.name`) : aid;
