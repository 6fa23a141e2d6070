import type { Aid, ConditionGroup } from "../law/aid";
import { CONDITION_GROUPS } from "../law/aid";
import type { Conditions, Unit } from "../law/conditions";
import { leavesOf } from "../law/conditions";
import type { Reason } from "../law/verdict";
import { conditionKey } from "./aid-words";
import { type Param, type Phrase, phrase } from "./phrase";

/** A condition that explains itself: whether it holds, and the comparison it rests on. */
interface Explained {
  readonly holds: boolean;
  readonly met: readonly Told[];
  readonly failed: readonly Told[];
}
interface Told {
  readonly name: string;
  readonly reason: Reason;
}

/** Why an aid is due, or is not: conditions that hold, and those that stand in the way, in the order of the rule. */
export function explain(aid: Aid, reasons: readonly Reason[]): { met: Phrase[]; failed: Phrase[] } {
  const told: Explained[] = [];
  const of = (group: ConditionGroup) => {
    const conditions = aid.conditions[group];
    return conditions
      ? groupOf(
          conditions,
          reasons.filter((reason) => reason.group === group),
        )
      : null;
  };
  const isLeftOpen = of("to_confirm")?.holds === true && (of(aid.per === "adult" ? "family" : "adult")?.holds ?? true);
  for (const group of CONDITION_GROUPS) {
    // What is left to whoever decides says nothing itself: the condition that fails does, and what would settle it.
    if (group === "to_confirm") continue;
    // What would settle an aid that is refused anyway is no reason for that.
    if (group === "settled" && !isLeftOpen && told.some(({ holds }) => !holds)) continue;
    const explained = of(group);
    if (!explained) continue;
    // An amount too small to be paid follows from resources too high: the first of the two says it.
    told.push(group === "resources" ? { ...explained, failed: explained.failed.slice(0, 1) } : explained);
  }
  return {
    met: distinct(told.flatMap(({ met }) => met.map(({ name, reason }) => words(name, reason, "met")))),
    failed: distinct(told.flatMap(({ failed }) => failed.map(({ name, reason }) => words(name, reason, "not_met")))),
  };
}

/** Of the adults, the one who meets the conditions tells; when none does, the first of those who come closest. */
function groupOf(conditions: Conditions, reasons: readonly Reason[]): Explained {
  const whos = [...new Set(reasons.map(({ who }) => who))];
  const each = whos.map((who) =>
    walk(
      conditions,
      reasons.filter((reason) => reason.who === who),
    ),
  );
  const [closest] = each.toSorted((a, b) => a.failed.length - b.failed.length);
  return each.find(({ holds }) => holds) ?? closest ?? { holds: true, met: [], failed: [] };
}

/** An alternative fails as a whole, under its own name; what it did not need is not held against anyone. */
function walk(conditions: Conditions, leaves: readonly Reason[]): Explained {
  const parts =
    "all" in conditions
      ? conditions.all
      : "any" in conditions
        ? conditions.any
        : "not" in conditions
          ? [conditions.not]
          : null;
  if (!parts) return leaf(leaves[0]);
  let from = 0;
  const walked = parts.map((part) => {
    const size = leavesOf(part).length;
    from += size;
    return walk(part, leaves.slice(from - size, from));
  });
  const all = !("any" in conditions);
  const inner = all ? walked.every(({ holds }) => holds) : walked.some(({ holds }) => holds);
  const holds = "not" in conditions ? !inner : inner;
  const own = conditions.name !== undefined && leaves[0]?.told ? [{ name: conditions.name, reason: leaves[0] }] : null;
  if ("not" in conditions) return { holds, met: holds ? (own ?? []) : [], failed: holds ? [] : (own ?? []) };
  if (holds) return { holds, met: walked.filter((part) => part.holds).flatMap(({ met }) => met), failed: [] };
  return {
    holds,
    met: all ? walked.flatMap(({ met }) => met) : [],
    failed: (all ? null : own) ?? walked.flatMap(({ failed }) => failed),
  };
}

function leaf(reason: Reason | undefined): Explained {
  if (!reason) return { holds: true, met: [], failed: [] };
  const told = reason.name === null || !reason.told ? [] : [{ name: reason.name, reason }];
  return { holds: reason.holds, met: reason.holds ? told : [], failed: reason.holds ? [] : told };
}

/** `rsa.ressources` is told by `aids.rsa.conditions.ressources`, with what was found, wanted, and how far apart. */
function words(name: string, { unit, found, wanted }: Reason, outcome: "met" | "not_met"): Phrase {
  const params: Record<string, Param> = {};
  const shown = (value: number): Param => (unit === "EUR" ? { money: value } : Math.floor(value));
  if (unit !== null && typeof found === "number") params.found = shown(found);
  if (unit !== null && typeof wanted === "number") params.wanted = shown(wanted);
  if (unit !== null && typeof found === "number" && typeof wanted === "number")
    params.distance = distance(found, wanted, unit);
  return phrase(`${conditionKey(name)}.${outcome}`, params);
}

/** How far apart: "42 €", "3 mois"; a part of a year is told in months. */
function distance(found: number, wanted: number, unit: Unit): Param {
  const apart = Math.abs(found - wanted);
  if (unit === "EUR") return { money: apart };
  if (unit === "count") return Math.abs(Math.floor(found) - Math.floor(wanted));
  const [told, count] = unit === "years" && !Number.isInteger(apart) ? ["months", inMonths(apart)] : [unit, apart];
  return phrase(`dialogue.distances.${told}`, { count: Math.ceil(count) });
}

/** Whole months that division has made a share of a year. */
const inMonths = (years: number): number => Number((years * 12).toFixed(6));

const distinct = (phrases: readonly Phrase[]): Phrase[] => [
  ...new Map(phrases.map((each) => [JSON.stringify(each), each])).values(),
];
