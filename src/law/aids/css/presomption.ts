import { familyFact } from "../../facts";
import { somme } from "../../revenu-imposable";
import { beneficeAutoEntrepreneur, salaireNet } from "../../situation";

/**
 * CSS L.861-2: who receives the Aspa, and a partner, are presumed to be under the second ceiling; since 1 July 2025 who
 * receives AAH too, when alone and without a child (LFSS 2024, article 45).
 */

/** Décret of 15 April 2022, which applies LFSS 2022, article 88: the three months before the claim. */
const TRIMESTRE = 3;

/** Earned income of the adults over the three months before the claim, EUR: the presumption asks for none. */
export const revenusActiviteTrimestre = familyFact("css.revenus_activite_trimestre", (c, m) => {
  let sum = 0;
  for (const who of c.adults)
    sum +=
      somme(salaireNet, c, m - TRIMESTRE, m - 1, who) + somme(beneficeAutoEntrepreneur, c, m - TRIMESTRE, m - 1, who);
  return sum;
});
