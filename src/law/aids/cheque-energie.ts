import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure } from "../facts";
import { revenuFiscalReference } from "../revenu-fiscal-reference";
import { declarationCommune, janvier } from "../revenu-imposable";
import { childOf } from "../situation";

/**
 * Chèque énergie of the year: code de l'énergie L.124-1, R.124-1 to R.124-3 (décret n° 2025-735): the tax household of
 * the holder of the electricity contract, taken to be the first adult; arrêté of 31 July 2025.
 */

const PREMIERE_PERSONNE = figure("cheque_energie.uc_premiere_personne");
const DEUXIEME_PERSONNE = figure("cheque_energie.uc_deuxieme_personne");
const AUTRES_PERSONNES = figure("cheque_energie.uc_autres_personnes");
const PART_GARDE_ALTERNEE = figure("cheque_energie.part_garde_alternee");
const DEUX_UC = figure("cheque_energie.seuil_deux_uc");

type Figure = (c: Computation, month: Month) => number;

/** The amounts of a bracket: one unit, between one and two, two or more. */
const montants = (bracket: number): readonly [Figure, Figure, Figure] => [
  figure(`cheque_energie.montant_${bracket}_une_uc`),
  figure(`cheque_energie.montant_${bracket}_une_a_deux_uc`),
  figure(`cheque_energie.montant_${bracket}_deux_uc`),
];

const TRANCHES = [1, 2, 3, 4].map((bracket) => ({
  plafond: figure(`cheque_energie.plafond_${bracket}`),
  montants: montants(bracket),
}));

/** Incomes are those of the year before last. */
const YEARS_BACK = 2;

/** R.124-1: what the person of this rank, from 1, counts for. */
function uniteDeRang(c: Computation, m: Month, rank: number): number {
  if (rank === 1) return PREMIERE_PERSONNE(c, m);
  return rank === 2 ? DEUXIEME_PERSONNE(c, m) : AUTRES_PERSONNES(c, m);
}

/** Units of consumption of the tax household (R.124-1): half of what it counts for, for a child in shared custody. */
export const unitesConsommation = familyFact("cheque_energie.unites_consommation", (c, m) => {
  let rank = 0;
  let units = 0;
  for (let adults = declarationCommune(c, m) ? c.adults.length : 1; adults > 0; adults--)
    units += uniteDeRang(c, m, ++rank);
  for (const who of c.children) if (!childOf(c, who)?.garde_alternee) units += uniteDeRang(c, m, ++rank);
  for (const who of c.children)
    if (childOf(c, who)?.garde_alternee) units += PART_GARDE_ALTERNEE(c, m) * uniteDeRang(c, m, ++rank);
  return Math.round(units * 100) / 100;
});

/** Reference income of the tax household by unit of consumption, EUR a year. */
export const revenuParUnite = familyFact(
  "cheque_energie.revenu_par_unite",
  (c, m) => revenuFiscalReference(c, janvier(m, YEARS_BACK), 0) / unitesConsommation(c, m),
);

/** EUR a year: the amount of the bracket of income, by size of the household. */
export const montant = familyFact("cheque_energie.montant", (c, m) => {
  const units = unitesConsommation(c, m);
  const row = units <= 1 ? 0 : units < DEUX_UC(c, m) ? 1 : 2;
  const bracket = TRANCHES.find(({ plafond }) => revenuParUnite(c, m) < plafond(c, m));
  return bracket?.montants[row]?.(c, m) ?? 0;
});
