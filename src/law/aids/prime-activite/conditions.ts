import { familyFact } from "../../facts";
import { FIRST, LAST } from "../../trimestre";
import { plafondRemuneration } from "../prestations-familiales";
import { apprenant, revenuActivite } from "./revenus";

/** CSS L.842-1, L.842-2 and R.842-2: who may claim. */

/** Best earned income of a month of the quarter, among adults who are not studying; EUR. */
export const revenuTravailleur = familyFact("prime_activite.revenu_travailleur", (c, m) => {
  let best = 0;
  for (const who of c.adults) {
    if (apprenant(c, m, who)) continue;
    for (let back = FIRST; back >= LAST; back--) best = Math.max(best, revenuActivite(c, m - back, who));
  }
  return best;
});

/** L.842-2, 3°: months of the quarter in which a student or apprentice earned more than the limit, for the best of them. */
export const moisApprenant = familyFact("prime_activite.mois_apprenant", (c, m) => {
  let best = 0;
  for (const who of c.adults) {
    if (!apprenant(c, m, who)) continue;
    let months = 0;
    for (let back = FIRST; back >= LAST; back--)
      if (revenuActivite(c, m - back, who) > plafondRemuneration(c, m - back)) months++;
    best = Math.max(best, months);
  }
  return best;
});
