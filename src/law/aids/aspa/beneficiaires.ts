import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { adultConditions, dueTo, familyFact, figure, personFact, personReading } from "../../facts";
import { adultOf, nationalite, tauxIncapacite, titreSejour } from "../../situation";

/** Who may receive the Aspa: CSS L.815-1, L.815-3, L.816-1, R.815-1, L.821-1. */

const AGE = figure("aspa.age");
const AGE_INAPTITUDE = figure("aspa.age_inaptitude");
const TAUX_INCAPACITE = figure("aspa.taux_incapacite");
const TITRE_SEJOUR_DUREE = figure("aspa.titre_sejour_duree");

/** L.821-1: whoever keeps the AAH past the age of a pension need not claim the Aspa, and does not receive both. */
const aahDue = dueTo("aah");

/** L.815-3: recognised unfit for work. */
export const inapteTravail = personReading(
  "personne.inapte_travail",
  (c, _m, who) => adultOf(c, who)?.inapte_travail ?? false,
);

/** R.815-1: 65, or the age of a pension for unfitness (L.351-8); years. */
export const ageRequis = personFact("aspa.age_requis", (c, m, who) =>
  inapteTravail(c, m, who) || tauxIncapacite(c, m, who) >= TAUX_INCAPACITE(c, m) ? AGE_INAPTITUDE(c, m) : AGE(c, m),
);

const PROTEGES: ReadonlySet<string> = new Set(["refugie", "apatride", "protection_subsidiaire"]);

/** L.816-1: years of a permit that allows work, asked of a foreigner from outside the EEA who is not under protection. */
export const anneesTitreRequises = personFact("aspa.annees_titre_requises", (c, m, who) =>
  nationalite(c, m, who) === "AUTRE" && !PROTEGES.has(titreSejour(c, m, who)) ? TITRE_SEJOUR_DUREE(c, m) : 0,
);

/** Of age and with the permit asked for: D.815-1 asks who of the two could claim. */
const peutDemander = adultConditions("aspa");

/** Could claim it, and does not keep the AAH. */
export const beneficiaire = (c: Computation, m: Month, who: number): boolean =>
  peutDemander(c, m, who) && aahDue(c, m, who) === 0;

/** Adults who could claim it, and keep the AAH instead (L.821-1). */
export const nbAahGardee = familyFact("aspa.nb_aah_gardee", (c, m) => {
  let count = 0;
  for (const who of c.adults) if (peutDemander(c, m, who) && aahDue(c, m, who) > 0) count++;
  return count;
});

/** Adults who receive it together (D.815-1 b). */
export const nbBeneficiaires = familyFact("aspa.nb_beneficiaires", (c, m) => {
  let count = 0;
  for (const who of c.adults) if (beneficiaire(c, m, who)) count++;
  return count;
});
