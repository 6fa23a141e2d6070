import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, dueTo, familyFact, figure, personFact } from "../../facts";
import { enfantACharge } from "../../foyer";
import { indemnitesActivite, indemnitesJournalieres } from "../../indemnites-journalieres";
import { prestationsComptees } from "../../prestations-comptees";
import {
  activite,
  beneficeAutoEntrepreneur,
  chomageNet,
  pensionAlimentaireRecue,
  pensionInvalidite,
  retraiteNette,
  salaireNet,
} from "../../situation";

/** CSS L.842-4, L.842-8, D.843-4, R.844-1 to R.844-5: what is received in a month; EUR. */

const SMIC = figure("commun.smic_horaire_brut");
const SEUIL_AAH = figure("prime_activite.seuil_aah_smic_heures");
const aahDue = due("aah");
const aahDueTo = dueTo("aah");
const assDue = due("ass");
const mvaDue = due("mva");
const asiDue = due("asi");
const aspaDue = due("aspa");

/** Wages, profit, and daily allowances that stand for them; EUR of the month. */
export const revenuActivite = personFact(
  "prime_activite.revenu_activite",
  (c, m, who) => salaireNet(c, m, who) + beneficeAutoEntrepreneur(c, m, who) + indemnitesActivite(c, m, who),
);

/** Income of the month that replaces work, or comes from others; EUR. */
const autresRevenus = (c: Computation, m: Month, who: number): number =>
  chomageNet(c, m, who) +
  retraiteNette(c, m, who) +
  pensionInvalidite(c, m, who) +
  pensionAlimentaireRecue(c, m, who) +
  indemnitesJournalieres(c, m, who) -
  indemnitesActivite(c, m, who);

/** L.842-8, D.843-4: earned income with the AAH of those who work enough, for whom it counts as earned; EUR of the month. */
export const revenuProfessionnel = personFact("prime_activite.revenu_professionnel", (c, m, who) => {
  const earned = revenuActivite(c, m, who);
  return earned > 0 && earned >= SEUIL_AAH(c, m) * SMIC(c, m) ? earned + aahDueTo(c, m, who) : earned;
});

/** Earned income of those counted in the household; EUR of the month. */
export const revenusActivite = familyFact("prime_activite.revenus_activite", (c, m) => {
  let sum = 0;
  for (const who of c.adults) sum += revenuProfessionnel(c, m, who);
  for (const who of c.children) if (enfantACharge(c, m, who)) sum += revenuActivite(c, m, who);
  return sum;
});

/** Resources of the month but family benefits and the housing flat rate; EUR. */
export const ressourcesPropres = familyFact("prime_activite.ressources_propres", (c, m) => {
  let sum = aahDue(c, m) + aspaDue(c, m) + assDue(c, m) + asiDue(c, m) + mvaDue(c, m);
  for (const who of c.adults) sum += revenuActivite(c, m, who) + autresRevenus(c, m, who);
  for (const who of c.children) if (enfantACharge(c, m, who)) sum += revenuActivite(c, m, who);
  return sum;
});

/** All the resources of the month but the housing flat rate; EUR. */
export const ressources = familyFact(
  "prime_activite.ressources",
  (c, m) => ressourcesPropres(c, m) + prestationsComptees(c, m),
);

const APPRENANTS: ReadonlySet<string> = new Set(["etudiant", "apprenti"]);

/** L.842-2, 3°: pupil, student, trainee or apprentice. */
export const apprenant = personFact("prime_activite.apprenant", (c, m, who) => APPRENANTS.has(activite(c, m, who)));
