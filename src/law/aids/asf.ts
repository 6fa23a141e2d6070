import { familyFact, figure } from "../facts";
import { childOf, pensionAlimentaireRecue } from "../situation";
import { enfantACharge } from "./prestations-familiales";

/** Allocation de soutien familial: CSS L.523-1 to L.523-3, R.523-1 to R.523-7, D.523-3. */

const BMAF = figure("commun.bmaf");
const TAUX = figure("asf.taux_un_parent");

/** L.523-1: children raised by one parent; a child in shared custody lives with the other one as well. */
export const nbEnfants = familyFact("asf.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) if (enfantACharge(c, m, who) && !childOf(c, who)?.garde_alternee) count++;
  return count;
});

/** L.523-1 4°: differential when maintenance is received; EUR a month before CRDS, never negative. */
export const montant = familyFact("asf.montant", (c, m) => {
  let received = 0;
  for (const who of c.adults) received += pensionAlimentaireRecue(c, m, who);
  return Math.max(0, nbEnfants(c, m) * TAUX(c, m) * BMAF(c, m) - received);
});
