import { type Month, parseMonth } from "../../../household/month";
import { periodAt } from "../../../household/periods";
import type { Computation } from "../../computation";
import { dueTo, familyFact, figure, personFact } from "../../facts";
import {
  benefices,
  excedentDeductionPensions,
  janvier,
  pensionsVersees,
  revenuNet,
  revenusProfessionnelsNets,
  salairesNets,
} from "../../revenu-imposable";
import { activite, adultOf, beneficeAutoEntrepreneur, chomageNet, enCouple, salaireNet } from "../../situation";
import { enfantACharge } from "./enfants";

/** Resources of the family benefits: CSS R.532-1 to R.532-3, taxable incomes of the year before last. */

const PASS = figure("commun.plafond_securite_sociale_annuel");
const ABATTEMENT_CHOMAGE = figure("prestations_familiales.abattement_chomage");
const BIACTIVITE_SHARE = figure("prestations_familiales.biactivite_part_plafond");

const areDueTo = dueTo("are");

const YEARS_BACK = 2;

/** R.532-7: from the second month after the one in which the person lost all work. */
const MOIS_DE_CHOMAGE = 2;

function enChomageTotal(c: Computation, m: Month, who: number): boolean {
  const adult = adultOf(c, who);
  if (!adult || activite(c, m, who) !== "chomeur") return false;
  if (salaireNet(c, m, who) + beneficeAutoEntrepreneur(c, m, who) > 0) return false;
  const since = periodAt(adult.periodes, m).depuis ?? parseMonth(adult.date_debut_chomage ?? "");
  return Number.isNaN(since) || m >= since + MOIS_DE_CHOMAGE;
}

/**
 * R.532-3, and R.532-7 for who is out of work: earnings count for 70 % of who receives unemployment benefit, or is to;
 * of who does not, neither earnings nor benefits of that year count. EUR a year.
 */
export const revenuRetenu = personFact("prestations_familiales.revenu_retenu", (c, m, who) => {
  const year = janvier(m, YEARS_BACK);
  const net = revenuNet(c, year, who);
  if (!enChomageTotal(c, m, who)) return net;
  if (chomageNet(c, m, who) === 0 && areDueTo(c, m, who) === 0)
    return net - salairesNets(c, year, who) - benefices(c, year, who);
  return net - ABATTEMENT_CHOMAGE(c, m) * revenusProfessionnelsNets(c, year, who);
});

/** R.532-3: incomes of the adults and of the children counted, after deductions, less maintenance paid; EUR a year. */
export function ressourcesAvec(
  c: Computation,
  m: Month,
  counted: (c: Computation, m: Month, who: number) => boolean,
): number {
  const year = janvier(m, YEARS_BACK);
  let sum = excedentDeductionPensions(c, year);
  for (const who of c.adults) sum += revenuRetenu(c, m, who) - pensionsVersees(c, year, who);
  for (const who of c.children) if (counted(c, m, who)) sum += revenuNet(c, year, who);
  return Math.max(0, sum);
}

/** Resources of allocations familiales and of PAJE, EUR a year. */
export const ressources = familyFact("prestations_familiales.ressources", (c, m) =>
  ressourcesAvec(c, m, enfantACharge),
);

/** R.522-2, R.531-1: both members of the couple earned 13.6 % of the social security ceiling from work that year. */
export const biactivite = familyFact("prestations_familiales.biactivite", (c, m) => {
  const year = janvier(m, YEARS_BACK);
  const floor = BIACTIVITE_SHARE(c, m) * PASS(c, year);
  return enCouple(c, m) && c.adults.every((who) => revenusProfessionnelsNets(c, year, who) >= floor);
});

/** A lone parent, or a couple both of whom earn: the ceilings are raised. */
export const plafondMajore = familyFact(
  "prestations_familiales.plafond_majore",
  (c, m) => !enCouple(c, m) || biactivite(c, m),
);
