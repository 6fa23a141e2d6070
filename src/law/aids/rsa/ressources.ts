import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, familyFact, figure, type PersonFact, personFact } from "../../facts";
import { enfantACharge } from "../../foyer";
import {
  autreEpargne,
  beneficeAutoEntrepreneur,
  chomageNet,
  livretA,
  pensionAlimentaireRecue,
  pensionInvalidite,
  retraiteNette,
  salaireNet,
} from "../../situation";

/** CASF L.262-3, R.262-6 to R.262-14, R.132-1. The quarter counts the fourth, third and second months before (R.262-7). */

const FIRST = 4;
const LAST = 2;
const MONTHS = FIRST - LAST + 1;

const LIVRET_A_TAUX = figure("commun.livret_a_taux");
const EPARGNE_TAUX = figure("rsa.epargne_taux_forfaitaire");
const FORFAIT_ASF = figure("rsa.forfait_asf_bmaf");
const BMAF = figure("commun.bmaf");

const assDue = due("ass");
const aahDue = due("aah");
const mvaDue = due("mva");
const asiDue = due("asi");
const aspaDue = due("aspa");
const allocationsFamilialesDues = due("allocations_familiales");
const complementFamilialDu = due("complement_familial");
const pajeBaseDue = due("paje_base");
const asfDue = due("asf");

type Amount = PersonFact<number>;

/** Mean of the quarter, EUR a month. */
function moyenne(amount: Amount, c: Computation, m: Month, who: number): number {
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--) sum += amount(c, m - back, who);
  return sum / MONTHS;
}

/** A replacement income is received in the month. */
const substitution = (c: Computation, m: Month, who: number): boolean =>
  chomageNet(c, m, who) > 0 || retraiteNette(c, m, who) > 0;

/** R.262-13: an income that has just ended, and nothing replaces, is left out. */
const sansRevenuInterrompu = (amount: Amount, c: Computation, m: Month, who: number): number =>
  amount(c, m, who) === 0 && amount(c, m - 1, who) > 0 && !substitution(c, m, who) ? 0 : moyenne(amount, c, m, who);

/** Earned income and what replaces it; EUR a month, mean of the quarter. */
export const revenusProfessionnels = personFact(
  "rsa.revenus_professionnels",
  (c, m, who) =>
    sansRevenuInterrompu(salaireNet, c, m, who) +
    sansRevenuInterrompu(beneficeAutoEntrepreneur, c, m, who) +
    sansRevenuInterrompu(chomageNet, c, m, who) +
    sansRevenuInterrompu(retraiteNette, c, m, who),
);

/** R.132-1: what savings bring in, real for a livret A, flat rate for the rest; EUR a month. */
export const revenusEpargne = personFact(
  "rsa.revenus_epargne",
  (c, m, who) => (livretA(c, m, who) * LIVRET_A_TAUX(c, m) + autreEpargne(c, m, who) * EPARGNE_TAUX(c, m)) / 12,
);

/** Income other than benefits; EUR a month, mean of the quarter. */
export const ressourcesPersonne = personFact(
  "rsa.ressources_personne",
  (c, m, who) =>
    revenusProfessionnels(c, m, who) +
    moyenne(pensionInvalidite, c, m, who) +
    moyenne(pensionAlimentaireRecue, c, m, who) +
    moyenne(revenusEpargne, c, m, who),
);

/** R.262-7 II 3°, R.262-10-1, R.262-11: family benefits of the month; the ASF as a flat rate. EUR a month. */
export const prestationsFamiliales = familyFact(
  "rsa.prestations_familiales",
  (c, m) =>
    allocationsFamilialesDues(c, m) +
    complementFamilialDu(c, m) +
    pajeBaseDue(c, m) +
    Math.min(asfDue(c, m), FORFAIT_ASF(c, m) * BMAF(c, m) * c.children.length),
);

/** Other minimum incomes: Aspa of the month, the others as a mean of the quarter. EUR a month. */
export const minimaSociaux = familyFact("rsa.minima_sociaux", (c, m) => {
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--)
    sum += assDue(c, m - back) + aahDue(c, m - back) + mvaDue(c, m - back) + asiDue(c, m - back);
  return aspaDue(c, m) + sum / MONTHS;
});

/** All that counts, but the housing flat rate; EUR a month. */
export const ressources = familyFact("rsa.ressources", (c, m) => {
  let sum = prestationsFamiliales(c, m) + minimaSociaux(c, m);
  for (const who of c.adults) sum += ressourcesPersonne(c, m, who);
  for (const who of c.children) if (enfantACharge(c, m, who)) sum += ressourcesPersonne(c, m, who);
  return sum;
});
