import { formatMonth } from "../household/month";
import { RENT_REDUCTION } from "../law/what-if/income";
import type { MonthCompared, YearAfter } from "../law/what-if/year-after";
import type { Context } from "./context";
import type { Line } from "./message";
import { type Param, type Phrase, phrase } from "./phrase";

/** EUR a month below which an aid is the same. */
const SAME = 1;

/** What becomes of each aid that the change touches, in the order in which aids are shown. */
export function changedAids({ months }: YearAfter, { law }: Pick<Context, "law">): Line[] {
  const aids = law.aids.map(({ aid }) => aid).toSorted((a, b) => a.order - b.order);
  return [
    ...aids.flatMap((aid) => (aid.rhythm === "cover" ? coverChange(aid.id, months) : amountChange(aid.id, months))),
    ...amountChange(RENT_REDUCTION, months),
  ].map((text) => ({ text }));
}

/** What an aid is called; the rent reduction is none, and has its own name. */
export const nameOf = (aid: string): Phrase =>
  phrase(aid === RENT_REDUCTION ? "dialogue.what_if.rent_reduction" : `aids.${aid}.name`);

function amountChange(aid: string, months: readonly MonthCompared[]): Phrase[] {
  const amounts = months.map(({ month, before, after }) => ({
    month,
    before: before.aids[aid] ?? 0,
    after: after.aids[aid] ?? 0,
  }));
  const first = amounts.find(({ before, after }) => Math.abs(after - before) >= SAME);
  const last = amounts.at(-1);
  if (!first || !last) return [];
  const told = (how: string, since: number, params: Record<string, Param> = {}) => [
    phrase(`dialogue.what_if.aids.${how}`, { aid: nameOf(aid), month: { month: formatMonth(since) }, ...params }),
  ];
  const money = (amount: number) => ({ money: Math.round(amount) });
  if (Math.abs(last.after - last.before) < SAME) return told("for_a_time", first.month);
  if (last.after < SAME) return told("stops", since(amounts, ({ after }) => after < SAME) ?? first.month);
  if (last.before < SAME) return told("starts", first.month, { amount: money(last.after) });
  return told(last.after > last.before ? "grows" : "shrinks", first.month, {
    before: money(last.before),
    after: money(last.after),
  });
}

function coverChange(aid: string, months: readonly MonthCompared[]): Phrase[] {
  const held = months.map(({ month, before, after }) => ({
    month,
    before: before.covers.includes(aid),
    after: after.covers.includes(aid),
  }));
  const last = held.at(-1);
  if (!last || last.before === last.after) return [];
  const how = last.after ? "cover_starts" : "cover_stops";
  const month = since(held, ({ after }) => after === last.after) ?? last.month;
  return [phrase(`dialogue.what_if.aids.${how}`, { aid: nameOf(aid), month: { month: formatMonth(month) } })];
}

/** The month from which `holds` does until the end. */
function since<T extends { readonly month: number }>(all: readonly T[], holds: (one: T) => boolean): number | null {
  const before = all.findLastIndex((one) => !holds(one));
  return all[before + 1]?.month ?? null;
}
