import { familyFact, figure } from "../facts";
import { revenuFiscalReference } from "../revenu-fiscal-reference";
import { declarationCommune, janvier } from "../revenu-imposable";
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
export const revenu = familyFact("ma_prime_renov.revenu", (c, m) => {
  const year = janvier(m, 1);
  const returns = declarationCommune(c, year) ? c.adults.slice(0, 1) : c.adults;
  return returns.reduce((sum, who) => sum + revenuFiscalReference(c, year, who), 0);
});

/** The highest ceiling, of « intermediate » incomes: above it, only a large-scale renovation; EUR a year. */
export const plafond = familyFact("ma_prime_renov.plafond", (c, m) => {
  const persons = c.adults.length + c.children.filter((who) => ageEnMois(c, m, who) >= 0).length;
  const rank = Math.min(persons, PLAFONDS.length);
  const ceiling = PLAFONDS[rank - 1]?.(c, m) ?? 0;
  // Read only where it counts: a figure that is read is told.
  return persons > rank ? ceiling + (persons - rank) * PLAFOND_PAR_PERSONNE(c, m) : ceiling;
});
