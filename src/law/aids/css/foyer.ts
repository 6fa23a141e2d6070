import type { Month } from "../../../household/month";
import { monthOf, yearOf } from "../../../household/month";
import type { Computation } from "../../computation";
import { familyFact, figure } from "../../facts";
import { age, childOf } from "../../situation";

/** Complémentaire santé solidaire, household and ceilings: CSS L.861-1, L.861-11, R.861-2, R.861-3. */

const AGE_LIMITE = figure("css.age_limite_enfant");
const PLAFOND = figure("css.plafond");
const PART_DEUXIEME = figure("css.part_deuxieme_personne");
const PART_TROISIEME_QUATRIEME = figure("css.part_troisieme_quatrieme_personne");
const PART_SUIVANTES = figure("css.part_personnes_suivantes");
const PART_GARDE_ALTERNEE = figure("css.part_garde_alternee");
const PARTICIPATION_PLAFOND = figure("css.plafond_participation_coefficient");

const AGES = [
  [figure("css.participation_age_2"), figure("css.participation_2")],
  [figure("css.participation_age_3"), figure("css.participation_3")],
  [figure("css.participation_age_4"), figure("css.participation_4")],
  [figure("css.participation_age_5"), figure("css.participation_5")],
] as const;
const PARTICIPATION_1 = figure("css.participation_1");

/** R.861-2: born, and under 25. */
export const enfantDuFoyer = (c: Computation, m: Month, who: number): boolean =>
  age(c, m, who) >= 0 && age(c, m, who) < AGE_LIMITE(c, m);

/** Dependent children. */
export const nbEnfants = familyFact("css.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) if (enfantDuFoyer(c, m, who)) count++;
  return count;
});

export const nbPersonnes = familyFact("css.nb_personnes", (c, m) => c.adults.length + nbEnfants(c, m));

/** R.861-3: what the person of this rank (from 2) adds to the ceiling of one person. */
function part(c: Computation, m: Month, rank: number): number {
  if (rank === 2) return PART_DEUXIEME(c, m);
  return rank <= 4 ? PART_TROISIEME_QUATRIEME(c, m) : PART_SUIVANTES(c, m);
}

/** The dependent children, eldest first: a rank depends on the age. */
const parAge = (c: Computation, m: Month): number[] =>
  c.children
    .filter((who) => enfantDuFoyer(c, m, who))
    .sort((a, b) => (childOf(c, a)?.date_naissance ?? "").localeCompare(childOf(c, b)?.date_naissance ?? ""));

/** L.861-1 1°, R.861-3: resources up to which the cover is free; half a share for a child in shared custody. EUR a year. */
export const plafond = familyFact("css.plafond_ressources", (c, m) => {
  let share = c.adults.length === 2 ? 1 + PART_DEUXIEME(c, m) : 1;
  let rank = c.adults.length;
  for (const who of parAge(c, m)) {
    rank++;
    share += part(c, m, rank) * (childOf(c, who)?.garde_alternee ? PART_GARDE_ALTERNEE(c, m) : 1);
  }
  return PLAFOND(c, m) * share;
});

/** L.861-1 2°: resources up to which the cover is granted against a contribution; EUR a year. */
export const plafondParticipation = familyFact(
  "css.plafond_participation",
  (c, m) => PARTICIPATION_PLAFOND(c, m) * plafond(c, m),
);

/** Contribution of one person, by the age on 1 January of the year; EUR a month. */
function participationDe(c: Computation, m: Month, who: number): number {
  const years = age(c, monthOf(yearOf(m), 1), who);
  let amount = PARTICIPATION_1(c, m);
  for (const [from, next] of AGES) if (years >= from(c, m)) amount = next(c, m);
  return amount;
}

/** L.861-11: contribution of all who are covered, EUR a month. */
export const participation = familyFact("css.participation", (c, m) => {
  let sum = 0;
  for (const who of c.adults) sum += participationDe(c, m, who);
  for (const who of c.children) if (enfantDuFoyer(c, m, who)) sum += participationDe(c, m, who);
  return sum;
});
