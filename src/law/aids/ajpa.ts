import { familyFact, figure } from "../facts";

/** Allocation journalière du proche aidant: CSS L.168-8 to L.168-10, D.168-11 to D.168-13. */

const MONTANT_JOURNALIER = figure("ajpa.montant_journalier");
const JOURS_PAR_MOIS = figure("ajpa.jours_par_mois");

/** L.168-9, D.168-12: every day that a month may give, EUR a month. */
export const maximum = familyFact("ajpa.maximum", (c, m) => MONTANT_JOURNALIER(c, m) * JOURS_PAR_MOIS(c, m));
