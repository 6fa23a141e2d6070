import { dueTo, familyFact } from "../../facts";
import { somme } from "../../revenu-imposable";
import { beneficeAutoEntrepreneur, salaireNet } from "../../situation";
import { tauxPlein } from "../aah";

/**
 * CSS L.861-2: presumed to be under the second ceiling, when they do not work, who receives the Aspa or the ASI, and a
 * partner; who receives the whole AAH, or one that completes a pension, alone and without a child; and, alone and without a child, who receives the ASS (LFSS
 * 2024, article 45: since July 2024, 2025 and 2026).
 */

/** R.861-11: the three months before the claim. */
const TRIMESTRE = 3;

/** An ASI is not computed here: the household says that it receives one. */
export const percoitAsi = familyFact("css.percoit_asi", (c) =>
  c.household.aides_percues.some(({ aide }) => aide === "asi"),
);

const AAH = dueTo("aah");

/** An AAH that is reduced for other resources than a pension does not dispense from looking at them. */
export const aahTauxPlein = familyFact("css.aah_taux_plein", (c, m) =>
  c.adults.some((who) => AAH(c, m, who) > 0 && tauxPlein(c, m, who)),
);

/** Earned income of the adults over the three months before the claim, EUR: the presumption asks for none. */
export const revenusActiviteTrimestre = familyFact("css.revenus_activite_trimestre", (c, m) => {
  let sum = 0;
  for (const who of c.adults)
    sum +=
      somme(salaireNet, c, m - TRIMESTRE, m - 1, who) + somme(beneficeAutoEntrepreneur, c, m - TRIMESTRE, m - 1, who);
  return sum;
});
