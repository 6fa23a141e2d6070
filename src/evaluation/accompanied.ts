import type { Steps } from "./anonymous";
import { countBy } from "./count-by";
import type { HandedOver } from "./handed-over";
import { isSince } from "./period";
import { shownCounts } from "./small-counts";

/** Who asked since a day, and how far they were accompanied. */
export interface Accompanied {
  readonly asked: number;
  /** Someone spoke or met with them. */
  readonly reached: number;
  readonly closed: number;
  /** How many took it back, of whom nothing else is known; null where it is not counted apart. */
  readonly withdrawn: number | null;
  /** Days from the request to the first contact, of half of those reached at most; null when nobody was. */
  readonly medianDays: number | null;
  readonly ages: readonly Shown[];
  readonly needs: readonly Shown[];
  readonly modes: readonly Shown[];
}

/** A group, and how many they are; null: fewer than are shown. `what` null: not known. */
export interface Shown {
  readonly what: string | null;
  readonly count: number | null;
}

export function accompanied(all: readonly HandedOver[], from: string | null, withdrawn: number | null): Accompanied {
  const recent = all.filter(({ made }) => isSince(made, from));
  const delays = recent.flatMap(({ steps }) => firstContact(steps) ?? []);
  return {
    asked: recent.length,
    reached: delays.length,
    closed: recent.filter(({ steps }) => steps.close !== undefined).length,
    withdrawn,
    medianDays: median(delays),
    ages: groups(recent, ({ ageBand }) => ageBand),
    needs: groups(recent, ({ need }) => need),
    modes: groups(recent, ({ mode }) => mode),
  };
}

/** Being reached, given an appointment, or helped with a claim, whichever came first. */
function firstContact({ contact, arrange, start }: Steps): number | null {
  const days = [contact, arrange, start].flatMap((each) => each ?? []);
  return days.length === 0 ? null : Math.min(...days);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

function groups(recent: readonly HandedOver[], whatOf: (each: HandedOver) => string | null): readonly Shown[] {
  const counted = countBy(recent, (each) => whatOf(each) ?? "");
  const all = [...counted].map(([what, count]) => ({ what: what === "" ? null : what, count }));
  all.sort((a, b) => b.count - a.count || (a.what ?? "").localeCompare(b.what ?? ""));
  const shown = shownCounts(all.map(({ count }) => count));
  return all.map(({ what }, index) => ({ what, count: shown[index] ?? null }));
}
