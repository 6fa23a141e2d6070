import {
  grossPension,
  grossSalary,
  microProfit,
  netSalary,
  taxablePension,
  taxableSalary,
  taxableUnemployment,
} from "../household/conversions";
import { type Adult, type Child, isCouple } from "../household/household";
import { periodAt } from "../household/periods";
import type { Computation } from "./computation";
import { familyReading, personReading } from "./facts";
import { income } from "./incomes";

/** The person `who` as an adult, or null for a child. */
export const adultOf = (c: Computation, who: number): Adult | null => c.household.adultes[who] ?? null;

/** The person `who` as a child, or null for an adult. */
export const childOf = (c: Computation, who: number): Child | null =>
  c.household.enfants[who - c.household.adultes.length] ?? null;

/** The household says that it receives this aid, by its id: one that is not computed here, because someone decides on it. */
export const percoit = (c: Computation, aid: string): boolean =>
  c.household.aides_percues.some(({ aide }) => aide === aid);

/** Months lived on the first day of the month; negative before birth. */
export const ageEnMois = personReading(
  "personne.age_en_mois",
  (c, month, who) => month - (c.births[who]?.countedFrom ?? Number.NaN),
);
/** Years lived on the first day of the month; negative before birth. */
export const age = personReading("personne.age", (c, month, who) => Math.floor(ageEnMois(c, month, who) / 12));

export const activite = personReading("personne.activite", (c, month, who) => {
  const adult = adultOf(c, who);
  return adult ? periodAt(adult.periodes, month).activite : (childOf(c, who)?.activite ?? "etudiant");
});
export const nationalite = personReading(
  "personne.nationalite",
  (c, _month, who) => adultOf(c, who)?.nationalite ?? "FR",
);
/** Asked only of who needs one: a French person or a European has none, and none is held against them. */
export const titreSejour = personReading("personne.titre_sejour", (c, _month, who) => {
  const adult = adultOf(c, who);
  return adult?.nationalite === "AUTRE" ? (adult.titre_sejour ?? "inconnu") : "dispense";
});
export const anneesTitreSejour = personReading(
  "personne.annees_titre_sejour",
  (c, _month, who) => adultOf(c, who)?.annees_titre_sejour ?? 0,
);
export const enceinte = personReading("personne.enceinte", (c, _month, who) => adultOf(c, who)?.enceinte ?? false);
export const boursier = personReading("personne.boursier", (c, _month, who) => adultOf(c, who)?.boursier ?? false);
/** Two years of work in the last three (CASF L.262-7-1). */
export const rsaJeuneActif = personReading(
  "personne.rsa_jeune_actif",
  (c, _month, who) => adultOf(c, who)?.rsa_jeune_actif ?? false,
);
export const habiteChezParents = personReading(
  "personne.habite_chez_parents",
  (c, _month, who) => adultOf(c, who)?.habite_chez_parents ?? false,
);
/** Whose tax return the person is on: `propre`, `parents` or `inconnue`. */
export const declarationFiscale = personReading(
  "personne.declaration_fiscale",
  (c, _month, who) => adultOf(c, who)?.declaration_fiscale ?? "inconnue",
);
export const tauxIncapacite = personReading(
  "personne.taux_incapacite",
  (c, _month, who) => adultOf(c, who)?.taux_incapacite ?? 0,
);

export const enCouple = familyReading("famille.en_couple", (c) => isCouple(c.household));
export const situationFamiliale = familyReading("famille.situation_familiale", (c) => c.household.situation_familiale);
export const statutLogement = familyReading("logement.statut", (c) => c.household.logement.statut);

export const salaireNet = income("revenus.salaire_net", netSalary);
export const salaireBrut = income("revenus.salaire_brut", grossSalary);
export const salaireImposable = income("revenus.salaire_imposable", taxableSalary);
export const chomageNet = income("revenus.chomage_net", (incomes) => incomes.chomage_net ?? 0);
export const chomageImposable = income("revenus.chomage_imposable", taxableUnemployment);
export const retraiteNette = income("revenus.retraite_nette", (incomes) => incomes.retraite_nette ?? 0);
export const retraiteBrute = income("revenus.retraite_brute", grossPension);
export const retraiteImposable = income("revenus.retraite_imposable", taxablePension);
export const beneficeAutoEntrepreneur = income("revenus.benefice_auto_entrepreneur", microProfit);
export const pensionInvalidite = income("revenus.pension_invalidite", (incomes) => incomes.pension_invalidite ?? 0);
export const pensionAlimentaireRecue = income(
  "revenus.pension_alimentaire_recue",
  (incomes) => incomes.pension_alimentaire_recue ?? 0,
);
export const pensionAlimentaireVersee = income(
  "revenus.pension_alimentaire_versee",
  (incomes) => incomes.pension_alimentaire_versee ?? 0,
);

/** Capital saved, EUR. */
export const livretA = personReading("epargne.livret_a", (c, _m, who) => adultOf(c, who)?.epargne?.livret_a ?? 0);
export const autreEpargne = personReading(
  "epargne.autre_non_imposable",
  (c, _m, who) => adultOf(c, who)?.epargne?.autre_non_imposable ?? 0,
);
