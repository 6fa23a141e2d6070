import type { Month } from "../../../household/month";
import { monthNumber } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, dueTo, familyFact, figure, personFact } from "../../facts";
import { avantageLogement } from "../../foyer";
import { incomesOf } from "../../incomes";
import { indemnitesJournalieres } from "../../indemnites-journalieres";
import { benefices, janvier, somme } from "../../revenu-imposable";
import {
  activite,
  chomageNet,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteNette,
  salaireNet,
} from "../../situation";
import { enfantDuFoyer, nbPersonnes } from "./foyer";

/** Complémentaire santé solidaire, resources: CSS R.861-4 to R.861-10 and R.861-15. */

const RSA = figure("rsa.montant_forfaitaire");
const RSA_DEUXIEME = figure("rsa.majoration_deuxieme_personne");
const RSA_TROISIEME = figure("rsa.majoration_troisieme_personne");
const ABATTEMENT = figure("css.abattement_revenus_activite");
const ABATTEMENT_AAH = figure("css.abattement_aah");
const ABATTEMENT_ASPA_SEUL = figure("css.abattement_aspa_seul");
const ABATTEMENT_ASPA_COUPLE = figure("css.abattement_aspa_couple");
const SANS_AIDE = [
  figure("css.forfait_logement_1"),
  figure("css.forfait_logement_2"),
  figure("css.forfait_logement_3"),
] as const;
const AVEC_AIDE = [
  figure("css.forfait_aide_logement_1"),
  figure("css.forfait_aide_logement_2"),
  figure("css.forfait_aide_logement_3"),
] as const;

const aideLogementDue = due("aide_logement");
const allocationsFamilialesDues = due("allocations_familiales");
const complementFamilialDu = due("complement_familial");
const asfDue = due("asf");
const assDue = due("ass");
const assDueTo = dueTo("ass");
const aahDue = due("aah");
const aspaDue = due("aspa");

/** R.861-8: from the thirteenth to the second month before the month of the claim. */
const FIRST = 13;
const LAST = 2;

/** The last tax notice known from September on is that of the year before. */
const MOIS_AVIS_IMPOSITION = 9;

/** R.861-8 1°: a long sick leave is of more than six months. */
const LONGUE_MALADIE = 6;

const enLongueMaladie = (c: Computation, m: Month, who: number): boolean =>
  (incomesOf(c, m, who).indemnites_journalieres_maladie ?? 0) > 0 &&
  (incomesOf(c, m - LONGUE_MALADIE, who).indemnites_journalieres_maladie ?? 0) > 0;

/** R.861-8: earnings count for 70 % of who receives unemployment benefit or the ASS, or is on long sick leave. */
const abattement = (c: Computation, m: Month, who: number): number =>
  (activite(c, m, who) === "chomeur" && (chomageNet(c, m, who) > 0 || assDueTo(c, m, who) > 0)) ||
  enLongueMaladie(c, m, who)
    ? ABATTEMENT(c, m)
    : 0;

/** R.861-15: a self-employed person's profit is that of the last tax notice; EUR a year. */
const beneficeDernierAvis = (c: Computation, m: Month, who: number): number =>
  benefices(c, janvier(m, monthNumber(m) >= MOIS_AVIS_IMPOSITION ? 1 : 2), who);

/** R.861-4, R.861-8: what a person received, less maintenance paid; income that is not taxable of savings is left out. EUR a year. */
export const ressourcesPersonne = personFact("css.ressources_personne", (c, m, who) => {
  const first = m - FIRST;
  const last = m - LAST;
  return (
    somme(salaireNet, c, first, last, who) * (1 - abattement(c, m, who)) +
    somme(chomageNet, c, first, last, who) +
    somme(retraiteNette, c, first, last, who) +
    somme(pensionInvalidite, c, first, last, who) +
    somme(pensionAlimentaireRecue, c, first, last, who) +
    somme(indemnitesJournalieres, c, first, last, who) +
    beneficeDernierAvis(c, m, who) -
    somme(pensionAlimentaireVersee, c, first, last, who)
  );
});

/** Maintenance received by an adult over the same months, EUR a year: under 25 it ties one to the parents (R.861-2 3°). */
export const pensionRecue = personFact("css.pension_alimentaire_recue", (c, m, who) =>
  somme(pensionAlimentaireRecue, c, m - FIRST, m - LAST, who),
);

/** R.861-10 a contrario: the benefits that count, AAH and Aspa after their deduction; EUR a year. */
export const prestations = familyFact("css.prestations", (c, m) => {
  const aspaDeduction = c.adults.length === 2 ? ABATTEMENT_ASPA_COUPLE(c, m) : ABATTEMENT_ASPA_SEUL(c, m);
  let sum = 0;
  for (let month = m - FIRST; month <= m - LAST; month++)
    sum +=
      allocationsFamilialesDues(c, month) +
      complementFamilialDu(c, month) +
      asfDue(c, month) +
      assDue(c, month) +
      Math.max(0, aahDue(c, month) - ABATTEMENT_AAH(c, m)) +
      Math.max(0, aspaDue(c, month) - aspaDeduction);
  return sum;
});

/** RSA of as many persons, at most three, EUR a year: the base of the housing flat rates. */
function rsaAnnuel(c: Computation, m: Month): number {
  const persons = nbPersonnes(c, m);
  return 12 * RSA(c, m) * (1 + (persons >= 2 ? RSA_DEUXIEME(c, m) : 0) + (persons >= 3 ? RSA_TROISIEME(c, m) : 0));
}

/** R.861-5 (owner without housing aid or loan, housed for free) and R.861-7 (housing aid, within a flat rate); EUR a year. */
export const forfaitLogement = familyFact("css.forfait_logement", (c, m) => {
  const row = Math.min(nbPersonnes(c, m), 3) - 1;
  const aid = 12 * aideLogementDue(c, m);
  if (aid > 0) return Math.min(aid, (AVEC_AIDE[row]?.(c, m) ?? 0) * rsaAnnuel(c, m));
  return avantageLogement(c, m) ? (SANS_AIDE[row]?.(c, m) ?? 0) * rsaAnnuel(c, m) : 0;
});

/** What the adults and the children of the household received, EUR a year. */
export const revenus = familyFact("css.revenus", (c, m) => {
  let sum = 0;
  for (const who of c.adults) sum += ressourcesPersonne(c, m, who);
  for (const who of c.children) if (enfantDuFoyer(c, m, who)) sum += ressourcesPersonne(c, m, who);
  return sum;
});

/** All that counts, EUR a year. */
export const ressources = familyFact(
  "css.ressources",
  (c, m) => revenus(c, m) + prestations(c, m) + forfaitLogement(c, m),
);
