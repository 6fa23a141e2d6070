import type { Household } from "../../household/household";
import type { Incomes } from "../../household/schema";
import { amountIn, type Case } from "./candidates";

/** Incomes that people declare themselves, or that reach the payer another way than they think. */
const DECLARED = ["salaire_net", "chomage_net", "retraite_nette", "chiffre_affaires_auto_entrepreneur"] as const;

/** Widest difference that is looked for, EUR a month, and the step. */
const WIDEST = 1_000;
const STEP = 50;
/** How near the amount granted the aid must come, EUR. */
const NEAR = 0.5;
const HALVINGS = 12;

/**
 * By how much more (or less, below zero) income a month the aid would be what was granted, in whole EUR: the smallest
 * such difference; null when there is none, or no income that could differ.
 */
export function incomeDifference(one: Case, granted: number): number | null {
  const source = DECLARED.find((field) =>
    one.household.adultes.some(({ periodes }) => (periodes[0]?.revenus[field] ?? 0) > 0),
  );
  if (source === undefined) return null;
  const beyond = (difference: number): number | null => {
    const household = withIncome(one.household, source, difference);
    const amount = household && amountIn(one, household, one.month);
    return amount === null ? null : amount - granted;
  };
  const here = beyond(0);
  if (here === null) return null;
  for (let distance = STEP; distance <= WIDEST; distance += STEP)
    for (const difference of [distance, -distance]) {
      const there = beyond(difference);
      if (there === null || Math.sign(there) === Math.sign(here)) continue;
      const found = between(difference - Math.sign(difference) * STEP, difference, Math.sign(here), beyond);
      // A scale that falls at once passes by the amount without ever giving it.
      if (found !== null) return Math.round(found);
    }
  return null;
}

function between(near: number, far: number, sign: number, beyond: (at: number) => number | null): number | null {
  let [one, other] = [near, far];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (one + other) / 2;
    const value = beyond(middle);
    if (value === null) return null;
    if (Math.abs(value) <= NEAR) return middle;
    if (Math.sign(value) === sign) one = middle;
    else other = middle;
  }
  return null;
}

/** The first adult who has that income, with so much more of it in every month; null below zero. */
function withIncome(household: Household, source: (typeof DECLARED)[number], difference: number): Household | null {
  const who = household.adultes.findIndex(({ periodes }) => (periodes[0]?.revenus[source] ?? 0) > 0);
  const changed = (revenus: Incomes): Incomes => ({ ...revenus, [source]: (revenus[source] ?? 0) + difference });
  const present = household.adultes[who]?.periodes[0]?.revenus[source] ?? 0;
  if (present + difference < 0) return null;
  return {
    ...household,
    adultes: household.adultes.map((adult, rank) =>
      rank === who
        ? {
            ...adult,
            periodes: adult.periodes.map((period) =>
              (period.revenus[source] ?? 0) + difference >= 0 && (period.revenus[source] ?? 0) > 0
                ? { ...period, revenus: changed(period.revenus) }
                : period,
            ),
          }
        : adult,
    ),
  };
}
