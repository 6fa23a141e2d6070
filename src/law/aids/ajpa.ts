import { familyFact, figure, personFact } from "../facts";
import { activite, beneficeAutoEntrepreneur, salaireNet } from "../situation";

/** Allocation journalière du proche aidant: CSS L.168-8 to L.168-10, D.168-11 to D.168-13. */

const MONTANT_JOURNALIER = figure("ajpa.montant_journalier");
const JOURS_PAR_MOIS = figure("ajpa.jours_par_mois");

const EN_ACTIVITE: ReadonlySet<string> = new Set(["salarie", "independant", "apprenti", "chomeur"]);

/** Works, looks for work, or may work with a partner who is self-employed (L.168-8). */
export const enActivite = personFact(
  "ajpa.en_activite",
  (c, m, who) =>
    EN_ACTIVITE.has(activite(c, m, who)) ||
    salaireNet(c, m, who) + beneficeAutoEntrepreneur(c, m, who) > 0 ||
    c.adults.some((other) => activite(c, m, other) === "independant"),
);

/** L.168-9, D.168-12: every day that a month may give, EUR a month. */
export const maximum = familyFact("ajpa.maximum", (c, m) => MONTANT_JOURNALIER(c, m) * JOURS_PAR_MOIS(c, m));
