import type { LawFiles } from "../../../law/law";
import { type DatedValue, isOverdue, type Parameter } from "../../../law/parameters";

/** A figure as it is on a day: what is in force, what was before, what is known to come. */
export interface Dated {
  readonly parameter: Parameter;
  readonly current: DatedValue | null;
  /** Newest first. */
  readonly past: readonly DatedValue[];
  readonly coming: readonly DatedValue[];
  /** Its revision date has passed, and no newer value is known. */
  readonly stale: boolean;
}

export function dated(parameter: Parameter, today: string): Dated {
  const values = parameter.values.toSorted((a, b) => b.since.localeCompare(a.since));
  const [current = null, ...past] = values.filter(({ since }) => since <= today);
  const coming = values.filter(({ since }) => since > today);
  return { parameter, current, past, coming, stale: isOverdue(parameter, today) };
}

/** Figures that one text changed on one day. */
export interface Change {
  readonly since: string;
  readonly reference: DatedValue["reference"];
  readonly figures: readonly Dated[];
}

/** What changed in the twelve months before a day, newest first; figures of one text together. */
export function recentChanges({ parameters }: LawFiles, today: string): Change[] {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const changes = new Map<string, Change>();
  for (const figure of parameters.map((parameter) => dated(parameter, today))) {
    const { current } = figure;
    if (!current || current.since <= aYearAgo) continue;
    const key = `${current.since} ${current.reference.title}`;
    const { since, reference } = current;
    changes.set(key, { since, reference, figures: [...(changes.get(key)?.figures ?? []), figure] });
  }
  return [...changes.values()].sort((a, b) => b.since.localeCompare(a.since));
}

/** What may be out of date, in the order of the dates on which it was to be revised. */
export const overdue = ({ parameters }: LawFiles, today: string): Dated[] =>
  parameters
    .map((parameter) => dated(parameter, today))
    .filter(({ stale }) => stale)
    .sort((a, b) => (a.parameter.next_revision ?? "").localeCompare(b.parameter.next_revision ?? ""));
