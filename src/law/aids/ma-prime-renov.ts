import { familyFact, figure } from "../facts";
import { steppedCeiling } from "../plafonds";
import { revenuFiscalDuLogement } from "../revenu-fiscal-reference";
import { janvier } from "../revenu-imposable";
import { ageEnMois } from "../situation";

/** MaPrimeRénov': décret n° 2020-26; ceilings of the arrêté of 24 May 2013, outside Île-de-France, for all in the home. */

const PLAFONDS = [
  figure("ma_prime_renov.plafond_1_personne"),
  figure("ma_prime_renov.plafond_2_personnes"),
  figure("ma_prime_renov.plafond_3_personnes"),
  figure("ma_prime_renov.plafond_4_personnes"),
  figure("ma_prime_renov.plafond_5_personnes"),
] as const;
const PLAFOND_PAR_PERSONNE = figure("ma_prime_renov.plafond_par_personne");

/** Revenu fiscal de référence of the year before, of each tax household of the home; EUR a year. */
export const revenu = familyFact("ma_prime_renov.revenu", (c, m) => revenuFiscalDuLogement(c, janvier(m, 1)));

/** The highest ceiling, of « intermediate » incomes: above it, only a large-scale renovation; EUR a year. */
export const plafond = familyFact("ma_prime_renov.plafond", (c, m) => {
  const persons = c.adults.length + c.children.filter((who) => ageEnMois(c, m, who) >= 0).length;
  return steppedCeiling(PLAFONDS, PLAFOND_PAR_PERSONNE, c, m, persons);
});
