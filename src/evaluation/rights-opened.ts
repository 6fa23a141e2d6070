import type { HandedOver, NotedOutcome } from "./handed-over";
import { isSince } from "./period";

/** Rights opened, in number and in cents, as operators noted them. */
export interface Opened {
  readonly count: number;
  /** Those of which no amount was noted, such as a cover. */
  readonly unpriced: number;
  readonly monthly: number;
  readonly once: number;
  /** Over a year, if they last: twelve months of what is paid monthly, and what is paid at once. */
  readonly yearly: number;
}

export interface OpenedAid extends Opened {
  readonly aid: string;
}

/** Outcomes noted since a day, of everyone. */
export const notedSince = (all: readonly HandedOver[], from: string | null): readonly NotedOutcome[] =>
  all.flatMap(({ outcomes }) => outcomes.filter(({ outcome, noted }) => outcome !== null && isSince(noted, from)));

/** What rights opened come to. */
export function totalOf(outcomes: readonly NotedOutcome[]): Opened {
  const opened = outcomes.filter(({ outcome }) => outcome === "opened");
  const sum = (rhythm: string) =>
    opened.filter((each) => each.rhythm === rhythm).reduce((total, { amount }) => total + (amount ?? 0), 0);
  const [monthly, once] = [sum("monthly"), sum("once")];
  return {
    count: opened.length,
    unpriced: opened.filter(({ amount }) => amount === null).length,
    ...{ monthly, once, yearly: 12 * monthly + once },
  };
}

/** The same by aid, the most often opened first. */
export function openedByAid(outcomes: readonly NotedOutcome[]): readonly OpenedAid[] {
  const aids = [...new Set(outcomes.filter(({ outcome }) => outcome === "opened").map(({ aid }) => aid))];
  return aids
    .map((aid) => ({ aid, ...totalOf(outcomes.filter((each) => each.aid === aid)) }))
    .sort((a, b) => b.count - a.count || a.aid.localeCompare(b.aid));
}

/** Households with a right opened since a day. */
export const householdsWithRight = (all: readonly HandedOver[], from: string | null): number =>
  all.filter(({ outcomes }) => outcomes.some(({ outcome, noted }) => outcome === "opened" && isSince(noted, from)))
    .length;
