import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { dueTo, familyFact, figure } from "../../facts";
import { nbBeneficiaires } from "./beneficiaires";
import { plafond, ressources } from "./ressources";

/** Allocation de solidarité aux personnes âgées: CSS L.815-9, D.815-1, D.815-2. */

const MONTANT_SEUL = figure("aspa.montant_seul");
const MONTANT_COUPLE = figure("aspa.montant_couple");

const asiDue = dueTo("asi");

const MONTHS_A_YEAR = 12;

/** A partner receives the allowance for disabled people under pension age (D.815-1). */
const conjointAsi = (c: Computation, m: Month): boolean => c.adults.some((who) => asiDue(c, m, who) > 0);

/** D.815-1: the most that may be paid to one, to two, or to the one whose partner has the ASI; EUR a month. */
export const montantMaximal = familyFact("aspa.montant_maximal", (c, m) => {
  if (nbBeneficiaires(c, m) === 2) return MONTANT_COUPLE(c, m) / MONTHS_A_YEAR;
  return (conjointAsi(c, m) ? MONTANT_COUPLE(c, m) / 2 : MONTANT_SEUL(c, m)) / MONTHS_A_YEAR;
});

/** L.815-9: the maximum, less what makes resources exceed the ceiling; EUR a month. */
export const montant = familyFact("aspa.montant", (c, m) =>
  Math.max(0, Math.min(montantMaximal(c, m), plafond(c, m) - ressources(c, m))),
);
