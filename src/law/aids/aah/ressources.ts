import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { dueTo, familyFact, figure, type PersonFact, personFact } from "../../facts";
import { indemnitesJournalieres } from "../../indemnites-journalieres";
import { benefices, janvier, pensions, pensionsVersees, salaires, somme } from "../../revenu-imposable";
import {
  activite,
  adultOf,
  beneficeAutoEntrepreneur,
  chomageNet,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteNette,
  salaireImposable,
  salaireNet,
} from "../../situation";

/**
 * Resources of the disabled person alone (those of a partner no longer count, CSS L.821-3, since 1 October 2023):
 * R.821-4 and R.532-5 (year before last), R.821-4-1 (quarter of those who work), R.821-4-4 (work that has stopped),
 * D.821-9 (earnings of work that begins, and part of the others, left out).
 */

const SMIC = figure("commun.smic_horaire_brut");
const HEURES = figure("commun.heures_mensuelles_temps_plein");
const TRANCHE = figure("aah.tranche_smic");
const ABATTEMENT_BAS = figure("aah.abattement_tranche_basse");
const ABATTEMENT_HAUT = figure("aah.abattement_tranche_haute");
const ABATTEMENT_CESSATION = figure("aah.abattement_cessation");
const REPRISE_DUREE = figure("aah.reprise_duree");
const REPRISE_PERIODE = figure("aah.reprise_periode");

const areDue = dueTo("are");

const YEARS_BACK = 2;
const QUARTERS = 4;
const MONTHS = 12;

/** R.821-4-1 I: earns something from work in the month. */
export const enActivite = personFact(
  "aah.en_activite",
  (c, m, who) => salaireImposable(c, m, who) > 0 || beneficeAutoEntrepreneur(c, m, who) > 0,
);

/** Four times the quarter before the month, EUR a year. */
const trimestre = (fact: PersonFact<number>, c: Computation, m: Month, who: number): number =>
  QUARTERS * somme(fact, c, m - 3, m - 1, who);

/** Earnings of the quarter; EUR a year. */
const gains = (c: Computation, m: Month, who: number): number =>
  trimestre(salaireNet, c, m, who) + trimestre(beneficeAutoEntrepreneur, c, m, who);

/** Earnings and what replaces them before any deduction, of the quarter or of the year before last; EUR a year. */
export const revenusActivite = personFact("aah.revenus_activite", (c, m, who) =>
  enActivite(c, m, who)
    ? gains(c, m, who) + trimestre(chomageNet, c, m, who) + trimestre(indemnitesJournalieres, c, m, who)
    : salaires(c, janvier(m, YEARS_BACK), who) + benefices(c, janvier(m, YEARS_BACK), who),
);

/**
 * Pensions and maintenance, of the quarter or of the year before last, less maintenance paid; interest that is not
 * taxable does not count (R.821-4, R.532-3). EUR a year.
 */
export const autresRessources = personFact("aah.autres_ressources", (c, m, who) => {
  if (!enActivite(c, m, who)) {
    const year = janvier(m, YEARS_BACK);
    return pensions(c, year, who) - pensionsVersees(c, year, who);
  }
  return (
    trimestre(retraiteNette, c, m, who) +
    trimestre(pensionInvalidite, c, m, who) +
    trimestre(pensionAlimentaireRecue, c, m, who) -
    trimestre(pensionAlimentaireVersee, c, m, who)
  );
});

/** At work, after a month without, for less than the months of D.821-9, 1°: counted from the one in which work began. */
function debuteActivite(c: Computation, m: Month, who: number): boolean {
  if (!enActivite(c, m, who)) return false;
  for (let month = m - 1; month > m - 1 - REPRISE_DUREE(c, m); month--) if (!enActivite(c, month, who)) return true;
  return false;
}

/**
 * D.821-9, 1°: work began while the AAH was received, and its earnings do not count yet; for so many months at most
 * out of the last twelve.
 */
const gainsExclus = (c: Computation, m: Month, who: number): boolean => {
  if (!adultOf(c, who)?.aah_avant_activite || !debuteActivite(c, m, who)) return false;
  let months = 0;
  for (let month = m; month > m - REPRISE_PERIODE(c, m); month--) if (debuteActivite(c, month, who)) months++;
  return months <= REPRISE_DUREE(c, m);
};

/** R.532-5: no longer at work, or with a pension or an allowance instead, the month before. */
const cessation = (c: Computation, m: Month, who: number): boolean =>
  (!enActivite(c, m, who) && activite(c, m, who) !== "etudiant") ||
  chomageNet(c, m - 1, who) > 0 ||
  retraiteNette(c, m - 1, who) > 0 ||
  pensionInvalidite(c, m - 1, who) > 0;

/** R.821-4-4: no longer at work, without anything instead. */
const sansRemplacement = (c: Computation, m: Month, who: number): boolean =>
  !enActivite(c, m, who) &&
  activite(c, m, who) !== "etudiant" &&
  chomageNet(c, m, who) === 0 &&
  indemnitesJournalieres(c, m, who) === 0 &&
  retraiteNette(c, m, who) === 0 &&
  pensionInvalidite(c, m, who) === 0 &&
  areDue(c, m, who) === 0;

/** D.821-9, 2°: earnings up to which the greater part is left out; EUR a year. */
const tranche = familyFact("aah.tranche", (c, m) => MONTHS * TRANCHE(c, m) * SMIC(c, m) * HEURES(c, m));

/** D.821-9, R.532-5 and R.821-4-4: what counts of the earnings; EUR a year. */
export const revenusActiviteRetenus = personFact("aah.revenus_activite_retenus", (c, m, who) => {
  if (sansRemplacement(c, m, who)) return 0;
  const earned = revenusActivite(c, m, who) - (gainsExclus(c, m, who) ? gains(c, m, who) : 0);
  const low = Math.min(earned, tranche(c, m));
  const counted = low * (1 - ABATTEMENT_BAS(c, m)) + (earned - low) * (1 - ABATTEMENT_HAUT(c, m));
  return cessation(c, m, who) ? counted * (1 - ABATTEMENT_CESSATION(c, m)) : counted;
});

/** What counts against the ceiling; EUR a month. */
export const ressources = personFact(
  "aah.ressources",
  (c, m, who) => Math.max(0, revenusActiviteRetenus(c, m, who) + autresRessources(c, m, who)) / MONTHS,
);
