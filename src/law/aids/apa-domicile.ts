import { type Month, monthNumber } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure, personFact } from "../facts";
import { benefices, janvier, pensions, salaires } from "../revenu-imposable";
import { adultOf, enCouple } from "../situation";

/** Allocation personnalisée d'autonomie at home: CASF L.232-1 to L.232-4, R.232-5, R.232-10, R.232-11, D.232-31. */

const MTP = figure("apa_domicile.majoration_tierce_personne");
const PLAFONDS = [
  figure("apa_domicile.plafond_gir_1"),
  figure("apa_domicile.plafond_gir_2"),
  figure("apa_domicile.plafond_gir_3"),
  figure("apa_domicile.plafond_gir_4"),
] as const;
const DIVISEUR_COUPLE = figure("apa_domicile.diviseur_couple");
const SEUIL_BAS = figure("apa_domicile.seuil_ressources_inferieur");
const SEUIL_HAUT = figure("apa_domicile.seuil_ressources_superieur");
const TAUX_MAXIMUM = figure("apa_domicile.taux_participation_maximum");
const FRACTION_1 = figure("apa_domicile.premiere_fraction_plan");
const FRACTION_2 = figure("apa_domicile.deuxieme_fraction_plan");
const PART_FIXE_2 = figure("apa_domicile.part_fixe_deuxieme_fraction");
const PART_FIXE_3 = figure("apa_domicile.part_fixe_troisieme_fraction");
const SMIC = figure("commun.smic_horaire_brut");
const HEURES_MINIMUM = figure("apa_domicile.minimum_verse_en_heures_smic");

/** Who needs no help is in the sixth group. */
const AUTONOME = 6;

/** Group of the AGGIR grid (CASF R.232-3), from 1, who needs most help, to 6. */
export const gir = personFact("apa_domicile.gir", (c, _m, who) => adultOf(c, who)?.gir ?? AUTONOME);

/** From this month on, the last tax notice is that of the year before. */
const MOIS_AVIS_IMPOSITION = 9;

/**
 * R.232-5: what the last tax notice declares, before any deduction (Conseil d'État, 7 November 2022, n° 460787), of the
 * claimant and of the person they live with as a couple, whose sum is divided by 1.7 (R.232-11). EUR a month.
 */
export const ressources = familyFact("apa_domicile.ressources", (c, m) => {
  const year = janvier(m, monthNumber(m) >= MOIS_AVIS_IMPOSITION ? 1 : 2);
  let sum = 0;
  for (const who of c.adults) sum += salaires(c, year, who) + pensions(c, year, who) + benefices(c, year, who);
  return sum / 12 / (enCouple(c, m) ? DIVISEUR_COUPLE(c, m) : 1);
});

/** R.232-10: the highest cost of a plan in the person's group, EUR a month; 0 beyond the fourth. */
export const plafondPlan = personFact(
  "apa_domicile.plafond_plan",
  (c, m, who) => (PLAFONDS[gir(c, m, who) - 1]?.(c, m) ?? 0) * MTP(c, m),
);

/** The plan of help that is accepted, within its ceiling (L.232-3); EUR a month. */
export const planAide = personFact("apa_domicile.plan_aide", (c, m, who) =>
  Math.min(adultOf(c, who)?.plan_aide_apa ?? 0, plafondPlan(c, m, who)),
);

/** R.232-11: what a fraction of the plan weighs, from `fixed` at the lower threshold to 1 at the upper one. */
const poids = (fixed: number, position: number): number => fixed + (1 - fixed) * position;

/** R.232-11: what stays for the beneficiary to pay, in three fractions of the plan; EUR a month. */
export const participation = personFact("apa_domicile.participation", (c, m, who) => {
  const mtp = MTP(c, m);
  const plan = planAide(c, m, who);
  const position = positionEntreSeuils(c, m);
  const first = Math.min(plan, FRACTION_1(c, m) * mtp);
  const second = Math.min(plan, FRACTION_2(c, m) * mtp) - first;
  const third = plan - first - second;
  const counted = first + second * poids(PART_FIXE_2(c, m), position) + third * poids(PART_FIXE_3(c, m), position);
  return TAUX_MAXIMUM(c, m) * position * counted;
});

/** Where the resources stand between the two thresholds of R.232-11: 0 up to the lower one, 1 from the upper one. */
function positionEntreSeuils(c: Computation, m: Month): number {
  const low = SEUIL_BAS(c, m) * MTP(c, m);
  const high = SEUIL_HAUT(c, m) * MTP(c, m);
  return Math.min(1, Math.max(0, (ressources(c, m) - low) / (high - low)));
}

/** L.232-4: the plan less the participation; EUR a month. */
export const montant = personFact(
  "apa_domicile.montant",
  (c, m, who) => planAide(c, m, who) - participation(c, m, who),
);

/** D.232-31: amount from which it is paid, EUR a month. */
export const minimumVerse = familyFact("apa_domicile.minimum_verse", (c, m) => HEURES_MINIMUM(c, m) * SMIC(c, m));
