import type { Household } from "../household/household";
import type { Month } from "../household/month";
import type { Aid, ConditionGroup } from "./aid";
import { TESTS } from "./compiled-conditions";
import { scopeOf } from "./condition-group";
import { type Conditions, isReference } from "./conditions";
import { DoubtfulComputation } from "./doubtful-computation";
import { doubtsAmong } from "./doubts";
import type { Law } from "./law";
import { decide, type Held } from "./verdict";

/** What is certain of an aid, whatever the rest may be; null where its conditions do not tell. */
export type Certainty = "open" | "closed" | null;

const FAMILY = [0];

/**
 * What the conditions of an aid decide in every household that the answers may describe, of which `households` are a
 * sample and `fields` those that may be otherwise. Nothing is taken from the sample being large: a condition that reads a
 * doubtful field, directly or through other facts, is not known, and the others must decide without it.
 */
export function certaintyAmong(
  law: Law,
  households: readonly Household[],
  fields: readonly string[],
  month: Month,
): (aid: string) => Certainty {
  const largest = households.reduce((most, each) => (each.adultes.length > most.adultes.length ? each : most));
  const c = new DoubtfulComputation(law, largest, month, doubtsAmong(households, fields));
  return (id) => {
    const { aid } = law.aid(id);
    const holds = (conditions: Conditions, group: ConditionGroup, who: number): boolean | null => {
      if ("all" in conditions) return every(conditions.all.map((part) => holds(part, group, who)));
      if ("any" in conditions) return not(every(conditions.any.map((part) => not(holds(part, group, who)))));
      if ("not" in conditions) return not(holds(conditions.not, group, who));
      const { fact, operator, value } = conditions;
      const read = (name: string) => law.readerOf(name, scopeOf(aid, group))(c, month, who);
      return c.sure(() => TESTS[operator](read(fact), isReference(value) ? read(value.fact) : value));
    };
    const whos = (group: ConditionGroup) => (scopeOf(aid, group) === "person" ? c.possibleAdults : FAMILY);
    const found = (group: ConditionGroup) => {
      const conditions = aid.conditions[group];
      return conditions && whos(group).map((who) => holds(conditions, group, who));
    };
    return decided(aid, c, {
      adult: found("adult"),
      family: found("family"),
      resources: found("resources"),
      settled: found("settled"),
      to_confirm: found("to_confirm"),
    });
  };
}

/** Of each group, what is known of each for whom it is evaluated; undefined for a group that the aid does not have. */
type Found = Readonly<Record<ConditionGroup, readonly (boolean | null)[] | undefined>>;

/** Closed when all that is not known would help; open when nothing of it does. */
function decided(aid: Aid, c: DoubtfulComputation, found: Found): Certainty {
  const held = (unsure: boolean): Held => ({
    adult: found.adult?.map((each) => each ?? unsure) ?? null,
    family: found.family?.map((each) => each ?? unsure) ?? null,
    resources: found.resources?.map((each) => each ?? unsure) ?? null,
    settled: found.settled?.map((each) => each ?? unsure) ?? null,
    to_confirm: found.to_confirm?.map((each) => each ?? unsure) ?? null,
  });
  const best = decide(aid, c.possibleAdults, held(true));
  if (!best.open && !best.toConfirm) return "closed";
  // The second adult may not be there.
  const sure = c.sure(() => c.adults.length) === null ? c.possibleAdults.slice(0, 1) : c.possibleAdults;
  const worst = decide(aid, sure, held(false));
  return worst.open && !worst.toConfirm ? "open" : null;
}

/** Whether all hold, where some are not known (null). */
const every = (parts: readonly (boolean | null)[]): boolean | null =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

const not = (holds: boolean | null): boolean | null => (holds === null ? null : !holds);
