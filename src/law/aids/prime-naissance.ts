import { familyFact, figure } from "../facts";
import { moisVecus } from "../foyer";
import { enceinte } from "../situation";
import { plafondPartielPour } from "./paje-base";
import { nbEnfants } from "./prestations-familiales";

/** Prime à la naissance: CSS L.531-2, R.531-1, D.531-2. */

const BMAF = figure("commun.bmaf");
const TAUX = figure("prime_naissance.taux");

/** Children to be born: those already told with their date, or one when a pregnancy is all that is known. */
export const nbNaissances = familyFact("prime_naissance.nb_naissances", (c, m) => {
  let count = 0;
  for (const who of c.children) if (moisVecus(c, m, who) < 0) count++;
  return Math.max(count, c.adults.some((who) => enceinte(c, m, who)) ? 1 : 0);
});

/** R.531-1: resources up to which it is due, the children to be born counted; EUR a year. */
export const plafond = familyFact("prime_naissance.plafond", (c, m) =>
  plafondPartielPour(c, m, nbEnfants(c, m) + nbNaissances(c, m)),
);

/** L.531-2, D.531-2: for each child to be born; EUR, once, before CRDS. */
export const montant = familyFact(
  "prime_naissance.montant",
  (c, m) => (Math.round(TAUX(c, m) * BMAF(c, m) * 100) / 100) * nbNaissances(c, m),
);
