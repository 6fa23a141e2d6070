import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { familyFact, figure } from "../facts";
import { childOf } from "../situation";
import { ageFermant, ageOuvrant, nbEnfants, plafondMajore, ressources } from "./prestations-familiales";

/** Allocation de base de la PAJE: CSS L.531-1, L.531-3, R.531-1, D.531-1, D.531-3. */

const BMAF = figure("commun.bmaf");
const TAUX = figure("paje_base.taux_plein");
const TAUX_PARTIEL = figure("paje_base.taux_partiel");
const AGE_LIMITE = figure("paje_base.age_limite");
const PLAFOND_PLEIN = figure("paje_base.plafond_taux_plein");
const PLAFOND_PLEIN_ISOLE_BIACTIF = figure("paje_base.plafond_taux_plein_majoration_isole_biactif");
const PLAFOND_PARTIEL = figure("paje_base.plafond_taux_partiel");
const PLAFOND_PARTIEL_ISOLE_BIACTIF = figure("paje_base.plafond_taux_partiel_majoration_isole_biactif");
const PLAFOND_PREMIERS_ENFANTS = figure("paje_base.plafond_majoration_premiers_enfants");
const PLAFOND_TROISIEME_ENFANT = figure("paje_base.plafond_majoration_troisieme_enfant");

const ouvreDroit = (c: Computation, m: Month, who: number): boolean =>
  ageOuvrant(c, m, who) >= 0 && ageFermant(c, m, who) < AGE_LIMITE(c, m);

/** Children under three, from the month after the birth. */
export const nbEnfantsOuvrantDroit = familyFact("paje_base.nb_enfants_ouvrant_droit", (c, m) => {
  let count = 0;
  for (const who of c.children) if (ouvreDroit(c, m, who)) count++;
  return count;
});

/** L.531-3: one allowance a family, but one for each child of a multiple birth. */
export const nbAllocations = familyFact("paje_base.nb_allocations", (c, m) => {
  let most = 0;
  for (const one of c.children) {
    if (!ouvreDroit(c, m, one)) continue;
    let together = 0;
    for (const other of c.children)
      if (childOf(c, other)?.date_naissance === childOf(c, one)?.date_naissance) together++;
    most = Math.max(most, together);
  }
  return most;
});

function plafondDe(base: number, increase: number, c: Computation, m: Month, count = nbEnfants(c, m)): number {
  const share =
    1 + PLAFOND_PREMIERS_ENFANTS(c, m) * Math.min(count, 2) + PLAFOND_TROISIEME_ENFANT(c, m) * Math.max(0, count - 2);
  return base * share + (plafondMajore(c, m) ? increase : 0);
}

/** Resources under which the whole allowance is due, EUR a year. */
export const plafondTauxPlein = familyFact("paje_base.plafond_taux_plein", (c, m) =>
  plafondDe(PLAFOND_PLEIN(c, m), PLAFOND_PLEIN_ISOLE_BIACTIF(c, m), c, m),
);

/** R.531-1: the ceiling of half the allowance, and of the birth grant, for so many children; EUR a year. */
export const plafondPartielPour = (c: Computation, m: Month, count: number): number =>
  plafondDe(PLAFOND_PARTIEL(c, m), PLAFOND_PARTIEL_ISOLE_BIACTIF(c, m), c, m, count);

/** Resources under which half of it is due, EUR a year. */
export const plafondTauxPartiel = familyFact("paje_base.plafond_taux_partiel", (c, m) =>
  plafondPartielPour(c, m, nbEnfants(c, m)),
);

/** D.531-3, EUR a month before CRDS. */
export const montant = familyFact("paje_base.montant", (c, m) => {
  const rate = ressources(c, m) <= plafondTauxPlein(c, m) ? TAUX(c, m) : TAUX_PARTIEL(c, m);
  return (Math.round(rate * BMAF(c, m) * 100) / 100) * nbAllocations(c, m);
});
