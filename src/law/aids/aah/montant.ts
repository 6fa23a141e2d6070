import { figure, personFact, personReading } from "../../facts";
import { adultOf, habiteChezParents, pensionInvalidite, retraiteNette, salaireNet } from "../../situation";
import { nbEnfants, plafondRemuneration } from "../prestations-familiales/enfants";
import { ressources } from "./ressources";

/** Allocation aux adultes handicapés: CSS L.821-1 to L.821-3, R.821-1, D.821-2. */

const MONTANT = figure("aah.montant");
const PART_ENFANT = figure("aah.plafond_part_enfant");
const AGE_MINIMUM = figure("aah.age_minimum");
const AGE_MINIMUM_A_CHARGE = figure("aah.age_minimum_a_charge");

const PERCENT = 100;

/** D.821-1: rate of permanent incapacity set by the MDPH, percent. */
export const taux = personReading("aah.taux", (c, _m, who) =>
  Math.round(PERCENT * (adultOf(c, who)?.taux_incapacite ?? 0)),
);

/** L.821-2, 2°: a substantial and durable restriction of access to employment, recognised by the MDPH. */
export const rsdae = personReading("personne.rsdae", (c, _m, who) => adultOf(c, who)?.rsdae ?? false);

/** R.821-1: 16 for who no longer gives right to family benefits; 20 for a dependent child. Years. */
export const ageRequis = personFact("aah.age_requis", (c, m, who) =>
  habiteChezParents(c, m, who) && salaireNet(c, m, who) <= plafondRemuneration(c, m)
    ? AGE_MINIMUM_A_CHARGE(c, m)
    : AGE_MINIMUM(c, m),
);

/** D.821-2: the amount, and half of it for each dependent child; EUR a month. */
export const plafond = personFact("aah.plafond", (c, m) => MONTANT(c, m) * (1 + PART_ENFANT(c, m) * nbEnfants(c, m)));

/** Old-age and disability pensions, which the allowance completes (L.821-1); EUR a month. */
export const avantages = personFact(
  "aah.avantages",
  (c, m, who) => pensionInvalidite(c, m, who) + retraiteNette(c, m, who),
);

/** Not reduced for resources: alone, or in addition to pensions, it reaches its full amount. */
export const tauxPlein = personFact(
  "aah.taux_plein",
  (c, m, who) => plafond(c, m, who) - ressources(c, m, who) >= MONTANT(c, m) - avantages(c, m, who),
);

/** What resources leave under the ceiling, within the amount less the pensions (L.821-1, L.821-3); EUR a month, never negative. */
export const montant = personFact("aah.montant", (c, m, who) =>
  Math.max(0, Math.min(MONTANT(c, m) - avantages(c, m, who), plafond(c, m, who) - ressources(c, m, who))),
);
