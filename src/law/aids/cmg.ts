import { familyFact, figure } from "../facts";
import { enCouple } from "../situation";
import { ageFermant, nbEnfantsNes } from "./prestations-familiales";

/** Complément de libre choix du mode de garde: CSS L.531-5 to L.531-9. What it gives follows from the hours of care. */

const AGE_LIMITE = figure("cmg.age_limite");
const AGE_LIMITE_PARENT_SEUL = figure("cmg.age_limite_parent_seul");

/** L.531-5: the age, in years, that ends it: later for who raises a child alone. */
export const ageLimite = familyFact("cmg.age_limite_foyer", (c, m) =>
  enCouple(c, m) ? AGE_LIMITE(c, m) : AGE_LIMITE_PARENT_SEUL(c, m),
);

/** Children born and under that age. */
export const nbEnfants = nbEnfantsNes("cmg.nb_enfants", (c, m, who) => ageFermant(c, m, who) < ageLimite(c, m));
