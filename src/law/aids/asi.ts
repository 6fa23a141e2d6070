import { familyFact, figure } from "../facts";
import { enCouple } from "../situation";
import { autresRessources } from "./aspa";

/** Allocation supplémentaire d'invalidité: CSS L.815-24, L.815-24-1, D.815-19. The invalidity is for the health insurance. */

const PLAFOND_SEUL = figure("asi.plafond_seul");
const PLAFOND_COUPLE = figure("asi.plafond_couple");

const MONTHS_A_YEAR = 12;

/** L.815-24-1, D.815-19: what resources, allowance included, may not exceed; EUR a month. */
export const plafond = familyFact(
  "asi.plafond",
  (c, m) => (enCouple(c, m) ? PLAFOND_COUPLE(c, m) : PLAFOND_SEUL(c, m)) / MONTHS_A_YEAR,
);

/** Resources counted as for the Aspa (L.815-9), but wages, of which part is left out; EUR a month. */
export const ressourcesHorsSalaires = familyFact("asi.ressources_hors_salaires", (c, m) => {
  let sum = 0;
  for (const who of c.adults) sum += autresRessources(c, m, who);
  return Math.max(0, sum);
});

/** L.815-24-1: the most that the allowance may bring, wages apart; EUR a month. */
export const maximum = familyFact("asi.maximum", (c, m) => Math.max(0, plafond(c, m) - ressourcesHorsSalaires(c, m)));
