import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { figure, personFact } from "../../facts";
import { ageFin, contrat, JOURS_PAR_MOIS, moisFin, moisReference, moisTravailles } from "./contrat";

/** Règlement d'assurance chômage, articles 11 to 19: reference wage, daily allowance, what is held back from it. */

const PLAFOND_SECURITE_SOCIALE = figure("commun.plafond_securite_sociale_annuel");
const PLAFONDS = figure("are.salaire_maximum_en_plafonds");
const JOURS_NON_TRAVAILLES = figure("are.jours_non_travailles_maximum");
const TAUX_AVEC_PARTIE_FIXE = figure("are.taux_avec_partie_fixe");
const PARTIE_FIXE = figure("are.partie_fixe");
const TAUX = figure("are.taux");
const MINIMUM = figure("are.minimum");
const MAXIMUM = figure("are.maximum_en_salaire");
const HEURES_TEMPS_PLEIN = figure("are.heures_semaine_temps_plein");
const DEGRESSIVITE_PLANCHER = figure("are.degressivite_plancher");
const DEGRESSIVITE_TAUX = figure("are.degressivite_taux");
const DEGRESSIVITE_AGE = figure("are.degressivite_age");
const JOURS_PAYES = figure("are.jours_payes_par_mois");
const RETRAITE = figure("are.participation_retraite");
const CSG = figure("are.csg");
const CRDS = figure("are.crds");
const ASSIETTE = figure("conversion.assiette_csg");
const SMIC = figure("commun.smic_horaire_brut");

const MONTHS_OF_YEAR = 12;
const JOURS_DE_SEMAINE = 7;

const centimes = (amount: number): number => Math.round(amount * 100) / 100;

/** Article 11: days of the period of reference: those of contracts, and those between, up to a share of the former. */
export const joursReference = personFact("are.nb_jours_reference", (c, m, who) => {
  const worked = moisTravailles(c, m, who);
  const between = Math.min(contrat(c, who)?.mois_sans_travail ?? 0, moisReference(c, m, who) - worked);
  return (worked + Math.min(between, worked * JOURS_NON_TRAVAILLES(c, moisFin(c, m, who)))) * JOURS_PAR_MOIS;
});

/** Articles 11 to 13: gross wages of the period, each month within four ceilings of social security, a day; EUR. */
export const salaireJournalier = personFact("are.salaire_journalier_reference", (c, m, who) => {
  const end = moisFin(c, m, who);
  const ceiling = (PLAFONDS(c, end) * PLAFOND_SECURITE_SOCIALE(c, end)) / MONTHS_OF_YEAR;
  const days = joursReference(c, m, who);
  const wage = Math.min(contrat(c, who)?.salaire_brut_moyen ?? 0, ceiling);
  return days === 0 ? 0 : (wage * moisTravailles(c, m, who)) / days;
});

/** Article 16: what part-time work leaves of the fixed part and of the minimum. */
const tempsPartiel = (c: Computation, m: Month, who: number): number =>
  Math.min(1, (contrat(c, who)?.heures_semaine ?? HEURES_TEMPS_PLEIN(c, m)) / HEURES_TEMPS_PLEIN(c, m));

/** Articles 14 to 17: the better of two shares of the reference wage, between a minimum and 75 % of it; EUR a day, gross. */
export const allocationJournaliere = personFact("are.allocation_journaliere", (c, m, who) => {
  const wage = salaireJournalier(c, m, who);
  const partTime = tempsPartiel(c, m, who);
  const share = Math.max(TAUX_AVEC_PARTIE_FIXE(c, m) * wage + PARTIE_FIXE(c, m) * partTime, TAUX(c, m) * wage);
  return centimes(Math.min(Math.max(share, MINIMUM(c, m) * partTime), MAXIMUM(c, m) * wage));
});

/** Article 17 bis: the same from the seventh month on, for those under 55; EUR a day, gross. */
export const allocationDegressive = personFact("are.allocation_degressive", (c, m, who) => {
  const amount = allocationJournaliere(c, m, who);
  const floor = DEGRESSIVITE_PLANCHER(c, m);
  if (amount <= floor || ageFin(c, m, who) >= DEGRESSIVITE_AGE(c, moisFin(c, m, who))) return amount;
  return centimes(Math.max(floor, amount * (1 - DEGRESSIVITE_TAUX(c, m))));
});

/**
 * What remains of a day of `gross`: complementary pension (article 19), not below the minimum; CSG at the full rate and
 * CRDS (CSS L.136-1-2, L.136-8) from a day of Smic on, and not below it. Reduced rates depend on the tax notice.
 */
function net(c: Computation, m: Month, who: number, gross: number): number {
  const minimum = MINIMUM(c, m) * tempsPartiel(c, m, who);
  const kept = Math.max(Math.min(gross, minimum), gross - centimes(RETRAITE(c, m) * salaireJournalier(c, m, who)));
  const smic = (SMIC(c, m) * HEURES_TEMPS_PLEIN(c, m)) / JOURS_DE_SEMAINE;
  if (gross < smic) return kept;
  return Math.max(Math.min(kept, smic), kept - (CSG(c, m) + CRDS(c, m)) * ASSIETTE(c, m) * gross);
}

/** Thirty days whatever the month (article 24); EUR a month, net, before income tax. */
export const montant = personFact("are.montant", (c, m, who) =>
  centimes(net(c, m, who, allocationJournaliere(c, m, who)) * JOURS_PAYES(c, m)),
);

/** The same from the seventh month on. */
export const montantDegressif = personFact("are.montant_degressif", (c, m, who) =>
  centimes(net(c, m, who, allocationDegressive(c, m, who)) * JOURS_PAYES(c, m)),
);
