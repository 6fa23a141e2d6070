import { ageInMonths } from "../household/ages";
import {
  type ConversionRates,
  grossPension,
  grossSalary,
  type MicroShares,
  microProfit,
  netSalary,
  taxablePension,
  taxableSalary,
  taxableUnemployment,
} from "../household/conversions";
import { type Adult, type Child, isCouple } from "../household/household";
import type { Month } from "../household/month";
import { periodAt } from "../household/periods";
import type { Incomes } from "../household/schema";
import type { Computation } from "./computation";
import { familyReading, figure, personFact, personReading } from "./facts";

/** The person `who` as an adult, or null for a child. */
export const adultOf = (c: Computation, who: number): Adult | null => c.household.adultes[who] ?? null;

/** The person `who` as a child, or null for an adult. */
export const childOf = (c: Computation, who: number): Child | null =>
  c.household.enfants[who - c.household.adultes.length] ?? null;

/** The household says that it receives this aid, by its id: one that is not computed here, because someone decides on it. */
export const percoit = (c: Computation, aid: string): boolean =>
  c.household.aides_percues.some(({ aide }) => aide === aid);

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

/** Every month one lives a month more: the date of birth is looked at once. */
const ageALaDemande = personFact("personne.age_en_mois_a_la_demande", (c, month, who) =>
  ageInMonths(birthDate(c, who), month),
);
/** Months lived on the first day of the month; negative before birth. */
export const ageEnMois = personReading(
  "personne.age_en_mois",
  (c, month, who) => ageALaDemande(c, c.claim, who) + month - c.claim,
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

const SALAIRE_NET_SUR_BRUT = figure("conversion.salaire_net_sur_brut");
const CSG_CRDS_IMPOSABLE = figure("conversion.csg_crds_imposable");
const ASSIETTE_CSG = figure("conversion.assiette_csg");
const CHOMAGE_NET_SUR_BRUT = figure("conversion.chomage_net_sur_brut");
const RETRAITE_SEUIL = figure("conversion.retraite_seuil_exoneration");
const RETRAITE_NETTE_SUR_BRUTE = figure("conversion.retraite_nette_sur_brute");
const RETRAITE_IMPOSABLE_SUR_BRUTE = figure("conversion.retraite_imposable_sur_brute");
const MICRO_VENTE = figure("conversion.micro_abattement_vente");
const MICRO_SERVICES = figure("conversion.micro_abattement_services");
const MICRO_LIBERAL = figure("conversion.micro_abattement_liberal");

/** Read one by one: a figure that an income does without is neither looked up nor shown. */
class Rates implements ConversionRates, MicroShares {
  constructor(
    readonly c: Computation,
    readonly month: Month,
  ) {}
  get salaire_net_sur_brut() {
    return SALAIRE_NET_SUR_BRUT(this.c, this.month);
  }
  get csg_crds_imposable() {
    return CSG_CRDS_IMPOSABLE(this.c, this.month);
  }
  get assiette_csg() {
    return ASSIETTE_CSG(this.c, this.month);
  }
  get chomage_net_sur_brut() {
    return CHOMAGE_NET_SUR_BRUT(this.c, this.month);
  }
  get retraite_seuil_exoneration() {
    return RETRAITE_SEUIL(this.c, this.month);
  }
  get retraite_nette_sur_brute() {
    return RETRAITE_NETTE_SUR_BRUTE(this.c, this.month);
  }
  get retraite_imposable_sur_brute() {
    return RETRAITE_IMPOSABLE_SUR_BRUTE(this.c, this.month);
  }
  get vente() {
    return MICRO_VENTE(this.c, this.month);
  }
  get services() {
    return MICRO_SERVICES(this.c, this.month);
  }
  get liberal() {
    return MICRO_LIBERAL(this.c, this.month);
  }
}

/** An income of a person in a month, EUR a month, as given. */
const received = (name: string, take: (incomes: Incomes) => number | undefined) =>
  personReading(name, (c, m, who) => take(incomesOf(c, m, who)) ?? 0);

/** An income of a person in a month, EUR a month, as given or worked out from another one. */
const converted = (name: string, convert: (incomes: Incomes, rates: Rates) => number) =>
  personReading(name, (c, m, who) => convert(incomesOf(c, m, who), new Rates(c, m)));

export const salaireNet = converted("revenus.salaire_net", netSalary);
export const salaireBrut = converted("revenus.salaire_brut", grossSalary);
export const salaireImposable = converted("revenus.salaire_imposable", taxableSalary);
export const chomageNet = received("revenus.chomage_net", (incomes) => incomes.chomage_net);
export const chomageImposable = converted("revenus.chomage_imposable", taxableUnemployment);
export const retraiteNette = received("revenus.retraite_nette", (incomes) => incomes.retraite_nette);
export const retraiteBrute = converted("revenus.retraite_brute", grossPension);
export const retraiteImposable = converted("revenus.retraite_imposable", taxablePension);
export const beneficeAutoEntrepreneur = converted("revenus.benefice_auto_entrepreneur", microProfit);
export const pensionInvalidite = received("revenus.pension_invalidite", (incomes) => incomes.pension_invalidite);
export const pensionAlimentaireRecue = received(
  "revenus.pension_alimentaire_recue",
  (incomes) => incomes.pension_alimentaire_recue,
);
export const pensionAlimentaireVersee = received(
  "revenus.pension_alimentaire_versee",
  (incomes) => incomes.pension_alimentaire_versee,
);

/** Capital saved, EUR. */
export const livretA = personReading("epargne.livret_a", (c, _m, who) => adultOf(c, who)?.epargne?.livret_a ?? 0);
export const autreEpargne = personReading(
  "epargne.autre_non_imposable",
  (c, _m, who) => adultOf(c, who)?.epargne?.autre_non_imposable ?? 0,
);
