import { familyFact, figure } from "../../facts";
import { bonifications, montant, montantForfaitaire, moyenne, revenusActiviteMoyens } from "./montant";

/** What the prime is made up of, as means of the quarter (CSS L.842-3, R.843-1): to be followed by who receives it. */

const PART_REVENUS = figure("prime_activite.part_revenus_activite");

/** Flat-rate amount of the household; EUR a month. */
export const forfaitMoyen = familyFact("prime_activite.montant_forfaitaire_moyen", (c, m) =>
  moyenne(montantForfaitaire, c, m),
);

/** What is added of earned income; EUR a month. */
export const revenusAjoutes = familyFact(
  "prime_activite.revenus_ajoutes",
  (c, m) => PART_REVENUS(c, m) * revenusActiviteMoyens(c, m),
);

/** Bonuses of all the workers; EUR a month. */
export const bonificationsMoyennes = familyFact("prime_activite.bonifications_moyennes", (c, m) =>
  moyenne(bonifications, c, m),
);

/** All that is taken away: resources, benefits and housing, or the flat-rate amount when it is more; EUR a month. */
export const deductions = familyFact(
  "prime_activite.deductions",
  (c, m) => forfaitMoyen(c, m) + revenusAjoutes(c, m) + bonificationsMoyennes(c, m) - montant(c, m),
);
