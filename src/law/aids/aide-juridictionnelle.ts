import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { figure, personFact } from "../facts";
import { revenuFiscalReference } from "../revenu-fiscal-reference";
import { declarationCommune, janvier } from "../revenu-imposable";

/** Aide juridictionnelle: loi n° 91-647 of 10 July 1991, articles 4 and 5; décret n° 2020-1717, articles 3 to 6. */

const PLAFOND_TOTALE = figure("aide_juridictionnelle.plafond_totale");
const PLAFOND_PARTIELLE = figure("aide_juridictionnelle.plafond_partielle");
const PART_PREMIERES_PERSONNES = figure("aide_juridictionnelle.part_premieres_personnes");
const PART_PERSONNES_SUIVANTES = figure("aide_juridictionnelle.part_personnes_suivantes");

/** Persons beside the claimant, each of whom raises the ceiling by the first of the two parts. */
const PREMIERES_PERSONNES = figure("aide_juridictionnelle.premieres_personnes");

/** Persons of the tax household of `who` beside `who`; children are on the return of the first adult. */
function autresPersonnes(c: Computation, m: Month, who: number): number {
  const together = declarationCommune(c, janvier(m, 1));
  return (together ? c.adults.length - 1 : 0) + (together || who === 0 ? c.children.length : 0);
}

/** Article 3: revenu fiscal de référence of the last tax notice, that of the year before; EUR a year. */
export const revenu = personFact("aide_juridictionnelle.revenu", (c, m, who) =>
  revenuFiscalReference(c, janvier(m, 1), who),
);

/** Articles 3 and 6: the ceiling of the partial aid, raised with the tax household; EUR a year. */
export const plafond = personFact("aide_juridictionnelle.plafond", (c, m, who) => {
  const others = autresPersonnes(c, m, who);
  const first = Math.min(others, PREMIERES_PERSONNES(c, m));
  const share = first * PART_PREMIERES_PERSONNES(c, m) + (others - first) * PART_PERSONNES_SUIVANTES(c, m);
  return PLAFOND_PARTIELLE(c, m) + share * PLAFOND_TOTALE(c, m);
});
