import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, dueTo, familyFact, figure, type PersonFact, personFact } from "../../facts";
import { enfantACharge } from "../../foyer";
import { indemnitesJournalieres } from "../../indemnites-journalieres";
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
import { FIRST, LAST, MONTHS } from "../../trimestre";

/** CASF L.262-3, R.262-6, R.262-7 (mean of the quarter), R.262-13, R.132-1: resources other than family benefits and housing. */

const LIVRET_A_TAUX = figure("commun.livret_a_taux");
const EPARGNE_TAUX = figure("rsa.epargne_taux_forfaitaire");
const MONTANT_FORFAITAIRE = figure("rsa.montant_forfaitaire");

const areDue = dueTo("are");
const assDue = due("ass");
const aahDue = due("aah");
const mvaDue = due("mva");
const asiDue = due("asi");
const aspaDue = due("aspa");

type Amount = PersonFact<number>;

/** Mean of the quarter, EUR a month. */
function moyenne(amount: Amount, c: Computation, m: Month, who: number): number {
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--) sum += amount(c, m - back, who);
  return sum / MONTHS;
}

/** R.262-13: a replacement income is received in the month, or can be claimed. */
const substitution = (c: Computation, m: Month, who: number): boolean =>
  chomageNet(c, m, who) > 0 ||
  indemnitesJournalieres(c, m, who) > 0 ||
  retraiteNette(c, m, who) > 0 ||
  areDue(c, m, who) > 0;

/** R.262-13: the income was received until last month, is not any more, and nothing replaces it. */
const interrompu = (amount: Amount, c: Computation, m: Month, who: number): boolean =>
  amount(c, m, who) === 0 && amount(c, m - 1, who) > 0 && !substitution(c, m, who);

/** R.262-13, first paragraph: earned income and what replaces it is left out once interrupted. */
const professionnel = (amount: Amount, c: Computation, m: Month, who: number): number =>
  interrompu(amount, c, m, who) ? 0 : moyenne(amount, c, m, who);

/** R.262-13, second paragraph: another resource, once interrupted, is left out up to the allowance of one person. */
const autre = (amount: Amount, c: Computation, m: Month, who: number): number => {
  const mean = moyenne(amount, c, m, who);
  return mean > 0 && interrompu(amount, c, m, who) ? Math.max(0, mean - MONTANT_FORFAITAIRE(c, m)) : mean;
};

/** Earned income, unemployment and daily allowances, pensions; EUR a month. */
export const revenusProfessionnels = personFact(
  "rsa.revenus_professionnels",
  (c, m, who) =>
    professionnel(salaireNet, c, m, who) +
    professionnel(beneficeAutoEntrepreneur, c, m, who) +
    professionnel(chomageNet, c, m, who) +
    professionnel(indemnitesJournalieres, c, m, who) +
    professionnel(retraiteNette, c, m, who),
);

/** R.132-1: what savings bring in, at its rate for a livret A, at a flat rate for the rest; EUR a month. */
export const revenusEpargne = personFact("rsa.revenus_epargne", (c, m, who) => {
  const livret = livretA(c, m, who);
  const rest = autreEpargne(c, m, who);
  return (livret > 0 ? (livret * LIVRET_A_TAUX(c, m)) / 12 : 0) + (rest > 0 ? (rest * EPARGNE_TAUX(c, m)) / 12 : 0);
});

/** Income of a person; EUR a month. */
export const ressourcesPersonne = personFact(
  "rsa.ressources_personne",
  (c, m, who) =>
    revenusProfessionnels(c, m, who) +
    autre(pensionInvalidite, c, m, who) +
    autre(pensionAlimentaireRecue, c, m, who) +
    moyenne(revenusEpargne, c, m, who),
);

/** What the person no longer receives this month, without a replacement income, and that counts all the same; EUR a month. */
const revenusArretes = (c: Computation, m: Month, who: number): number => {
  if (substitution(c, m, who)) return 0;
  let sum = 0;
  for (const amount of [salaireNet, beneficeAutoEntrepreneur, chomageNet, indemnitesJournalieres, retraiteNette])
    if (amount(c, m, who) === 0) sum += professionnel(amount, c, m, who);
  return sum;
};

/** R.262-13: the same of the household: CAF leaves it out when it is shown that it has stopped for good. EUR a month. */
export const revenusInterrompus = familyFact("rsa.revenus_interrompus", (c, m) => {
  let sum = 0;
  for (const who of c.adults) sum += revenusArretes(c, m, who);
  return sum;
});

/** Other minimum incomes: Aspa of the month, the others as a mean of the quarter. EUR a month. */
export const minimaSociaux = familyFact("rsa.minima_sociaux", (c, m) => {
  let sum = 0;
  for (let back = FIRST; back >= LAST; back--)
    sum += assDue(c, m - back) + aahDue(c, m - back) + mvaDue(c, m - back) + asiDue(c, m - back);
  return aspaDue(c, m) + sum / MONTHS;
});

/** Income of those counted in the household, and other minimum incomes; EUR a month. */
export const ressourcesMoyennes = familyFact("rsa.ressources_moyennes", (c, m) => {
  let sum = minimaSociaux(c, m);
  for (const who of c.adults) sum += ressourcesPersonne(c, m, who);
  for (const who of c.children) if (enfantACharge(c, m, who)) sum += ressourcesPersonne(c, m, who);
  return sum;
});
