import { dueTo, familyFact, figure, personFact } from "../facts";
import { beneficeAutoEntrepreneur, salaireNet } from "../situation";
import { avantages } from "./aah/montant";

/** Majoration pour la vie autonome: CSS L.821-1-2, D.821-3. */

const MONTANT_AAH = figure("aah.montant");
const MONTANT = figure("mva.montant");
const aahDue = dueTo("aah");

/** What of the full rate other resources than a pension take away from the allowance; EUR a month. */
export const reductionAah = personFact("mva.reduction_aah", (c, m, who) =>
  avantages(c, m, who) > 0 ? 0 : MONTANT_AAH(c, m) - aahDue(c, m, who),
);

/** Earned income of the month, EUR. */
export const revenuActivite = personFact(
  "mva.revenu_activite",
  (c, m, who) => salaireNet(c, m, who) + beneficeAutoEntrepreneur(c, m, who),
);

/** EUR a month. */
export const montant = familyFact("mva.montant", (c, m) => MONTANT(c, m));
