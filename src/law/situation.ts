import { ageInMonths, ageInYears } from "../household/ages";
import { microProfit, pension, salary, unemployment } from "../household/conversions";
import { type Adult, type Child, isCouple } from "../household/household";
import type { Month } from "../household/month";
import { periodAt } from "../household/periods";
import type { Incomes } from "../household/schema";
import type { Computation } from "./computation";
import { familyFact, figure, personFact } from "./facts";

/** The person `who` as an adult, or null for a child. */
export const adultOf = (c: Computation, who: number): Adult | null => c.household.adultes[who] ?? null;

/** The person `who` as a child, or null for an adult. */
export const childOf = (c: Computation, who: number): Child | null =>
  c.household.enfants[who - c.household.adultes.length] ?? null;

const NO_INCOME: Incomes = {};

/** Incomes of an adult in a month; a child has only the salary of its present job. */
export function incomesOf(c: Computation, month: Month, who: number): Incomes {
  const adult = adultOf(c, who);
  if (adult) return periodAt(adult.periodes, month).revenus;
  const wage = childOf(c, who)?.salaire_net;
  return wage === undefined ? NO_INCOME : { salaire_net: wage };
}

const birthDate = (c: Computation, who: number): string =>
  adultOf(c, who)?.date_naissance ?? childOf(c, who)?.date_naissance ?? "";

/** Years lived on the first day of the month; negative before birth. */
export const age = personFact("personne.age", (c, month, who) => ageInYears(birthDate(c, who), month));
/** Months lived on the first day of the month; negative before birth. */
export const ageEnMois = personFact("personne.age_en_mois", (c, month, who) => ageInMonths(birthDate(c, who), month));

export const activite = personFact("personne.activite", (c, month, who) => {
  const adult = adultOf(c, who);
  return adult ? periodAt(adult.periodes, month).activite : (childOf(c, who)?.activite ?? "etudiant");
});
export const nationalite = personFact("personne.nationalite", (c, _month, who) => adultOf(c, who)?.nationalite ?? "FR");
export const titreSejour = personFact(
  "personne.titre_sejour",
  (c, _month, who) => adultOf(c, who)?.titre_sejour ?? "inconnu",
);
export const anneesTitreSejour = personFact(
  "personne.annees_titre_sejour",
  (c, _month, who) => adultOf(c, who)?.annees_titre_sejour ?? 0,
);
export const enceinte = personFact("personne.enceinte", (c, _month, who) => adultOf(c, who)?.enceinte ?? false);
export const boursier = personFact("personne.boursier", (c, _month, who) => adultOf(c, who)?.boursier ?? false);
/** Two years of work in the last three (CASF L.262-7-1). */
export const rsaJeuneActif = personFact(
  "personne.rsa_jeune_actif",
  (c, _month, who) => adultOf(c, who)?.rsa_jeune_actif ?? false,
);
export const habiteChezParents = personFact(
  "personne.habite_chez_parents",
  (c, _month, who) => adultOf(c, who)?.habite_chez_parents ?? false,
);
export const tauxIncapacite = personFact(
  "personne.taux_incapacite",
  (c, _month, who) => adultOf(c, who)?.taux_incapacite ?? 0,
);

export const enCouple = familyFact("famille.en_couple", (c) => isCouple(c.household));
export const situationFamiliale = familyFact("famille.situation_familiale", (c) => c.household.situation_familiale);
export const statutLogement = familyFact("logement.statut", (c) => c.household.logement.statut);

const SALAIRE_NET_SUR_BRUT = figure("conversion.salaire_net_sur_brut");
const CSG_CRDS_IMPOSABLE = figure("conversion.csg_crds_imposable");
const ASSIETTE_CSG = figure("conversion.assiette_csg");
const CHOMAGE_NET_SUR_BRUT = figure("conversion.chomage_net_sur_brut");
const RETRAITE_SEUIL = figure("conversion.retraite_seuil_exoneration");
const RETRAITE_NETTE_SUR_BRUTE = figure("conversion.retraite_nette_sur_brute");
const RETRAITE_IMPOSABLE_SUR_BRUTE = figure("conversion.retraite_imposable_sur_brute");

const rates = (c: Computation, month: Month) => ({
  salaire_net_sur_brut: SALAIRE_NET_SUR_BRUT(c, month),
  csg_crds_imposable: CSG_CRDS_IMPOSABLE(c, month),
  assiette_csg: ASSIETTE_CSG(c, month),
  chomage_net_sur_brut: CHOMAGE_NET_SUR_BRUT(c, month),
  retraite_seuil_exoneration: RETRAITE_SEUIL(c, month),
  retraite_nette_sur_brute: RETRAITE_NETTE_SUR_BRUTE(c, month),
  retraite_imposable_sur_brute: RETRAITE_IMPOSABLE_SUR_BRUTE(c, month),
});

const MICRO_VENTE = figure("conversion.micro_abattement_vente");
const MICRO_SERVICES = figure("conversion.micro_abattement_services");
const MICRO_LIBERAL = figure("conversion.micro_abattement_liberal");

const microShares = (c: Computation, month: Month) => ({
  vente: MICRO_VENTE(c, month),
  services: MICRO_SERVICES(c, month),
  liberal: MICRO_LIBERAL(c, month),
});

// Incomes of a person in a month, EUR a month.
export const salaireNet = personFact(
  "revenus.salaire_net",
  (c, m, who) => salary(incomesOf(c, m, who), rates(c, m)).net,
);
export const salaireBrut = personFact(
  "revenus.salaire_brut",
  (c, m, who) => salary(incomesOf(c, m, who), rates(c, m)).brut,
);
export const salaireImposable = personFact(
  "revenus.salaire_imposable",
  (c, m, who) => salary(incomesOf(c, m, who), rates(c, m)).imposable,
);
export const chomageNet = personFact("revenus.chomage_net", (c, m, who) => incomesOf(c, m, who).chomage_net ?? 0);
export const chomageImposable = personFact(
  "revenus.chomage_imposable",
  (c, m, who) => unemployment(incomesOf(c, m, who), rates(c, m)).imposable,
);
export const retraiteNette = personFact(
  "revenus.retraite_nette",
  (c, m, who) => incomesOf(c, m, who).retraite_nette ?? 0,
);
export const retraiteBrute = personFact(
  "revenus.retraite_brute",
  (c, m, who) => pension(incomesOf(c, m, who), rates(c, m)).brute,
);
export const retraiteImposable = personFact(
  "revenus.retraite_imposable",
  (c, m, who) => pension(incomesOf(c, m, who), rates(c, m)).imposable,
);
export const beneficeAutoEntrepreneur = personFact("revenus.benefice_auto_entrepreneur", (c, m, who) =>
  microProfit(incomesOf(c, m, who), microShares(c, m)),
);
export const pensionInvalidite = personFact(
  "revenus.pension_invalidite",
  (c, m, who) => incomesOf(c, m, who).pension_invalidite ?? 0,
);
export const pensionAlimentaireRecue = personFact(
  "revenus.pension_alimentaire_recue",
  (c, m, who) => incomesOf(c, m, who).pension_alimentaire_recue ?? 0,
);
export const pensionAlimentaireVersee = personFact(
  "revenus.pension_alimentaire_versee",
  (c, m, who) => incomesOf(c, m, who).pension_alimentaire_versee ?? 0,
);
/** Capital saved, EUR. */
export const livretA = personFact("epargne.livret_a", (c, _m, who) => adultOf(c, who)?.epargne?.livret_a ?? 0);
export const autreEpargne = personFact(
  "epargne.autre_non_imposable",
  (c, _m, who) => adultOf(c, who)?.epargne?.autre_non_imposable ?? 0,
);
