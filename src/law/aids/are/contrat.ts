import { ageInYears } from "../../../household/ages";
import type { Adult } from "../../../household/household";
import { type Month, parseMonth } from "../../../household/month";
import type { Computation } from "../../computation";
import { figure, personFact } from "../../facts";
import { adultOf } from "../../situation";

/**
 * The end of a contract and what was worked before it: règlement d'assurance chômage annexed to the convention of
 * 15 November 2024, articles 2 to 4 and 7; code du travail, L.5422-1, L.5422-2-2.
 *
 * The rules are those of the month in which the contract ended.
 */

const AGE_SENIOR = figure("are.age_senior");
const REFERENCE = figure("are.mois_reference");
const REFERENCE_SENIOR = figure("are.mois_reference_senior");
const JOURS_REQUIS = figure("are.jours_requis");
const JOURS_REQUIS_SAISON = figure("are.jours_requis_saison");
const JOURS_REQUIS_PREMIERE = figure("are.jours_requis_premiere_indemnisation");
const HEURES_REQUISES = figure("are.heures_requises");
const HEURES_REQUISES_SAISON = figure("are.heures_requises_saison");
const HEURES_REQUISES_PREMIERE = figure("are.heures_requises_premiere_indemnisation");

/** Days of a month, over a year. */
export const JOURS_PAR_MOIS = 365 / 12;
/** Article 3: five days worked a week. */
const JOURS_OUVRES = 5 / 7;
/** Older contracts are read with the rules of three years ago: they no longer open anything. */
const ANCIENNETE_MAXIMALE = 36;

export type EndedContract = NonNullable<Adult["fin_contrat"]>;

export const contrat = (c: Computation, who: number): EndedContract | null => adultOf(c, who)?.fin_contrat ?? null;

/** The month whose rules apply: that of the end of the contract; the same for every month that a claim looks at. */
export const moisFin = (c: Computation, m: Month, who: number): Month =>
  Math.max(c.claim - ANCIENNETE_MAXIMALE, parseMonth(contrat(c, who)?.date ?? "") || m);

/** A contract ended, this month at the latest. */
export const contratTermine = personFact("are.contrat_termine", (c, m, who) => {
  const ended = contrat(c, who);
  return ended !== null && parseMonth(ended.date) <= m;
});

/** Why it ended; "inconnu" without a contract. */
export const motif = personFact("are.motif", (c, _m, who): string => contrat(c, who)?.motif ?? "inconnu");

/** Article 7: months from the end of the contract to the registration as a jobseeker; or to now, without one. */
export const moisAvantInscription = personFact("are.mois_avant_inscription", (c, m, who) => {
  const ended = contrat(c, who);
  if (!ended) return 0;
  const registered = adultOf(c, who)?.date_debut_chomage;
  return Math.max(0, (registered === undefined ? m : parseMonth(registered)) - parseMonth(ended.date));
});

/** Age when the contract ended. */
export const ageFin = personFact("are.age_fin_contrat", (c, m, who) =>
  ageInYears(adultOf(c, who)?.date_naissance ?? "", moisFin(c, m, who)),
);

/** Article 3: months in which work is looked for, before the end of the contract. */
export const moisReference = personFact("are.mois_reference", (c, m, who) => {
  const end = moisFin(c, m, who);
  return ageFin(c, m, who) >= AGE_SENIOR(c, end) ? REFERENCE_SENIOR(c, end) : REFERENCE(c, end);
});

/** Months worked in them. */
export const moisTravailles = personFact("are.mois_travailles", (c, m, who) =>
  Math.min(contrat(c, who)?.mois_travailles ?? 0, moisReference(c, m, who)),
);

/** Article 3: days worked, five a week. */
export const joursTravailles = personFact(
  "are.nb_jours_travailles",
  (c, m, who) => contrat(c, who)?.jours_travailles ?? moisTravailles(c, m, who) * JOURS_PAR_MOIS * JOURS_OUVRES,
);

/** Article 3: hours worked, where they are known. */
export const heuresTravaillees = personFact(
  "are.nb_heures_travaillees",
  (c, _m, who) => contrat(c, who)?.heures_travaillees ?? 0,
);

/** The least of the conditions that concern the person: all, seasonal work, first allowance (L.5422-2-2). */
function condition(c: Computation, m: Month, who: number, [all, season, first]: readonly Figure[]): number {
  const ended = contrat(c, who);
  const end = moisFin(c, m, who);
  let least = all?.(c, end) ?? 0;
  if (ended?.motif === "fin_saison") least = Math.min(least, season?.(c, end) ?? least);
  if (ended?.premiere_indemnisation) least = Math.min(least, first?.(c, end) ?? least);
  return least;
}
type Figure = (c: Computation, month: Month) => number;

/** Article 3: days asked. */
export const joursRequis = personFact("are.nb_jours_requis", (c, m, who) =>
  condition(c, m, who, [JOURS_REQUIS, JOURS_REQUIS_SAISON, JOURS_REQUIS_PREMIERE]),
);

/** Article 3: hours asked. */
export const heuresRequises = personFact("are.nb_heures_requises", (c, m, who) =>
  condition(c, m, who, [HEURES_REQUISES, HEURES_REQUISES_SAISON, HEURES_REQUISES_PREMIERE]),
);
