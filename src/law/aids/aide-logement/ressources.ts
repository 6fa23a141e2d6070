import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { familyFact, figure } from "../../facts";
import { incomesOf } from "../../incomes";
import { janvier } from "../../revenu-imposable";
import { activite, age, autreEpargne, enCouple, livretA } from "../../situation";
import { allocationHandicap, loyer, personnesACharge, secteur } from "./menage";
import { abattementCessation, chomageDurable, neutralisation, ressourcesAdulte, revenusActivite } from "./revenus";

/** Resources of the household: CCH R.822-2, R.822-6 to R.822-10, R.822-20 to R.822-22, D.842-12. */

const ABATTEMENT_DOUBLE_ACTIVITE = figure("aide_logement.abattement_double_activite");
const ENFANT_PLAFOND = figure("aide_logement.ressources_enfant_plafond");
const PATRIMOINE_SEUIL = figure("aide_logement.patrimoine_seuil");
const PATRIMOINE_TAUX = figure("aide_logement.patrimoine_taux");
const ETUDIANT_AGE = figure("aide_logement.etudiant_age_limite");
const ETUDIANT_FORFAIT = figure("aide_logement.etudiant_forfait");
const ETUDIANT_BOURSIER = figure("aide_logement.etudiant_minoration_boursier");
const PLANCHER_ACCESSION = figure("aide_logement.accession_plancher_ressources");
const PARENT_SEUL = figure("aide_logement.accession_abattement_parent_seul");
const PARENT_SEUL_3 = figure("aide_logement.accession_abattement_parent_seul_3_personnes");
const PARENT_SEUL_NOMBRE = figure("aide_logement.accession_abattement_nombre");
const BMAF = figure("commun.bmaf");

/** CCH R.822-6: what a child of the family earns beyond a ceiling, EUR a year. */
function ressourcesEnfants(c: Computation, m: Month): number {
  let sum = 0;
  for (const who of c.children) {
    if (incomesOf(c, m, who).salaire_net === undefined) continue;
    sum += Math.max(0, revenusActivite(c, m, who) - ENFANT_PLAFOND(c, janvier(m, 2) + 11));
  }
  return sum;
}

/** CCH L.822-5 and R.822-22: what savings above the threshold are deemed to yield; not with AAH or AEEH. EUR a year. */
export const revenusPatrimoine = familyFact("aide_logement.revenus_patrimoine", (c, m) => {
  let capital = 0;
  for (const who of c.adults) capital += livretA(c, m, who) + autreEpargne(c, m, who);
  return capital > PATRIMOINE_SEUIL(c, m) && !allocationHandicap(c, m) ? capital * PATRIMOINE_TAUX(c, m) : 0;
});

/** CCH R.822-7: both partners earned at least twelve times the monthly base of family allowances. */
function doubleActivite(c: Computation, m: Month): boolean {
  return enCouple(c, m) && c.adults.every((who) => revenusActivite(c, m, who) >= 12 * BMAF(c, m));
}

/** CCH R.822-20: the claimant is a student of the age of a grant, and rents. */
export const etudiantLocataire = familyFact(
  "aide_logement.etudiant_locataire",
  (c, m) => secteur(c, m) === "location" && activite(c, m, 0) === "etudiant" && age(c, m, 0) < ETUDIANT_AGE(c, m),
);

/** CCH R.822-10 and D.842-12: for an owner with a loan, less for a lone parent, and never under a share of the payments. */
function ressourcesAccession(c: Computation, m: Month, resources: number): number {
  const dependants = personnesACharge(c, m);
  const alone = dependants >= PARENT_SEUL_NOMBRE(c, m) ? PARENT_SEUL_3(c, m) : PARENT_SEUL(c, m);
  const left = Math.max(0, resources - (enCouple(c, m) || dependants === 0 ? 0 : alone));
  const spared = c.adults.some(
    (who) => neutralisation(c, m, who) || abattementCessation(c, m, who) || chomageDurable(c, m, who),
  );
  return spared ? left : Math.max(left, loyer(c, m) * PLANCHER_ACCESSION(c, m));
}

/** To the cent first, lest a trace of binary arithmetic add a hundred. */
const centaineSuperieure = (amount: number): number => Math.ceil(Math.round(amount * 100) / 10_000) * 100;

/** Resources that count, rounded up to a hundred (CCH D.823-17, 4°); EUR a year. */
export const ressources = familyFact("aide_logement.ressources", (c, m) => {
  if (etudiantLocataire(c, m))
    return ETUDIANT_FORFAIT(c, m) - (c.household.adultes[0]?.boursier ? ETUDIANT_BOURSIER(c, m) : 0);
  let adults = 0;
  for (const who of c.adults) adults += ressourcesAdulte(c, m, who);
  const together = Math.max(0, adults) + ressourcesEnfants(c, m) + revenusPatrimoine(c, m);
  const left = Math.max(0, together - (doubleActivite(c, m) ? ABATTEMENT_DOUBLE_ACTIVITE(c, m) : 0));
  return centaineSuperieure(secteur(c, m) === "accession" ? ressourcesAccession(c, m, left) : left);
});
