import * as z from "zod/mini";

/** EUR a month unless a field says otherwise. NaN and infinities are refused by z.number itself. */
const amount = z.number().check(z.gte(0), z.lte(1_000_000));
/** EUR that a person owns. */
const capital = z.number().check(z.gte(0), z.lte(1_000_000_000));
const date = z.iso.date();
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const flag = z._default(z.boolean(), false);

export const ACTIVITES = ["salarie", "independant", "chomeur", "etudiant", "retraite", "inactif", "apprenti"] as const;

export const TITRES_SEJOUR = [
  "resident",
  "pluriannuelle",
  "temporaire",
  "etudiant",
  "refugie",
  "protection_subsidiaire",
  "apatride",
  /** Of a renewal. */
  "recepisse",
  "recepisse_premiere_demande",
  "visiteur",
  "aucun",
] as const;

export const STATUTS_LOGEMENT = [
  "locataire_vide",
  "locataire_meuble",
  "locataire_hlm",
  "foyer",
  "sous_locataire",
  "proprietaire",
  "proprietaire_accedant",
  "heberge_gratuit",
  "heberge_participation",
  "sans_domicile",
] as const;

/** Their own, or that of their parents. */
export const DECLARATIONS = ["propre", "parents"] as const;

export const SITUATIONS_SEUL = ["celibataire", "separe", "divorce", "veuf"] as const;
export const SITUATIONS_COUPLE = ["marie", "pacse", "concubinage"] as const;

const incomeFields = {
  salaire_net: z.optional(amount),
  salaire_brut: z.optional(amount),
  salaire_imposable: z.optional(amount),
  chomage_net: z.optional(amount),
  chomage_imposable: z.optional(amount),
  retraite_nette: z.optional(amount),
  retraite_brute: z.optional(amount),
  retraite_imposable: z.optional(amount),
  benefice_auto_entrepreneur: z.optional(amount),
  chiffre_affaires_auto_entrepreneur: z.optional(amount),
  nature_auto_entrepreneur: z.optional(z.enum(["vente", "services", "liberal"])),
  pension_invalidite: z.optional(amount),
  pension_alimentaire_recue: z.optional(amount),
  pension_alimentaire_versee: z.optional(amount),
  indemnites_journalieres_maladie: z.optional(amount),
  indemnites_journalieres_maternite: z.optional(amount),
};

export const incomesSchema = z.strictObject(incomeFields);

export const pastSchema = z.strictObject({
  jusqu_a: month,
  activite: z.optional(z.enum(ACTIVITES)),
  revenus: z._default(incomesSchema, {}),
});

export const MOTIFS_FIN_CONTRAT = [
  "licenciement",
  "licenciement_economique",
  "rupture_conventionnelle",
  "fin_cdd",
  "fin_saison",
  "demission_legitime",
  "demission",
] as const;

/** The last job, of someone whose unemployment allowance is not decided yet. */
export const endedContractSchema = z.strictObject({
  date: date,
  motif: z._default(z.enum(MOTIFS_FIN_CONTRAT), "licenciement"),
  /** Gross, bonuses included, on average over the months worked. */
  salaire_brut_moyen: z._default(amount, 0),
  /** Months worked, and months without work between contracts, in the 24 (from 55: 36) months before the end. */
  mois_travailles: z._default(z.number().check(z.gte(0), z.lte(600)), 0),
  mois_sans_travail: z._default(z.number().check(z.gte(0), z.lte(36)), 0),
  /** Exact counts, where a certificate gives them; else they follow from the months. */
  jours_travailles: z.optional(z.number().check(z.gte(0), z.lte(1_000))),
  heures_travaillees: z.optional(z.number().check(z.gte(0), z.lte(10_000))),
  heures_semaine: z._default(z.number().check(z.gt(0), z.lte(100)), 35),
  /** No unemployment allowance in the last twenty years. */
  premiere_indemnisation: flag,
  /** EUR, paid once at the end: for leave not taken, and beyond what the law requires. */
  indemnite_conges_payes: z._default(amount, 0),
  indemnite_supralegale: z._default(amount, 0),
});

export const savingsSchema = z.strictObject({
  livret_a: z.optional(capital),
  autre_non_imposable: z.optional(capital),
});

export const adultSchema = z.strictObject({
  date_naissance: date,
  activite: z._default(z.enum(ACTIVITES), "inactif"),
  revenus: z._default(incomesSchema, {}),
  /** One earlier situation, or several: each holds up to and including its month. */
  avant: z.optional(z.union([pastSchema, z.array(pastSchema)])),
  nationalite: z._default(z.enum(["FR", "EEE", "AUTRE"]), "FR"),
  titre_sejour: z.optional(z.enum(TITRES_SEJOUR)),
  annees_titre_sejour: z._default(z.number().check(z.gte(0), z.lte(100)), 0),
  date_debut_chomage: z.optional(date),
  fin_contrat: z.optional(endedContractSchema),
  ass_conditions_activite: flag,
  rsa_jeune_actif: flag,
  boursier: flag,
  habite_chez_parents: flag,
  /** Whose tax return the person is on; unsaid, it is not known. */
  declaration_fiscale: z.optional(z.enum(DECLARATIONS)),
  taux_incapacite: z._default(z.number().check(z.gte(0), z.lte(1)), 0),
  rsdae: flag,
  /** Received the AAH before the present work began. */
  aah_avant_activite: z.optional(z.boolean()),
  enceinte: flag,
  inapte_travail: flag,
  gir: z.optional(z.int().check(z.gte(1), z.lte(6))),
  plan_aide_apa: z.optional(amount),
  epargne: z.optional(savingsSchema),
});

export const childSchema = z.strictObject({
  date_naissance: date,
  garde_alternee: flag,
  scolarite: z.optional(z.nullable(z.enum(["maternelle", "primaire", "college", "lycee", "enseignement_superieur"]))),
  activite: z.optional(z.enum(ACTIVITES)),
  salaire_net: z.optional(amount),
});

export const dwellingSchema = z.strictObject({
  statut: z.enum(STATUTS_LOGEMENT),
  commune_insee: z.optional(z.string().check(z.regex(/^\d[\dAB]\d{3}$/))),
  /** Elsewhere than in the communes of the territory, without saying where. */
  hors_territoire: z.optional(z.boolean()),
  /** Without charges; the monthly loan payment for `proprietaire_accedant`. */
  loyer: z._default(amount, 0),
  charges: z._default(amount, 0),
  colocation: flag,
  chambre: flag,
  date_pret: z.optional(date),
  bailleur_famille: flag,
});

export const receivedAidSchema = z.strictObject({ aide: z.string(), montant: z.optional(amount) });

/** A household in the words a conversation can collect: the format of the reference cases, widened. */
export const householdSchema = z.strictObject({
  situation_familiale: z.enum([...SITUATIONS_SEUL, ...SITUATIONS_COUPLE]),
  isolement_recent: flag,
  rsa_deja_percu: z._default(z.union([z.boolean(), z.number()]), 0),
  adultes: z.array(adultSchema).check(z.minLength(1), z.maxLength(2)),
  enfants: z._default(z.array(childSchema).check(z.maxLength(20)), []),
  logement: dwellingSchema,
  /** Aids the household already receives (ids of `rules/aids/`), with the monthly amount when it is known. */
  aides_percues: z._default(z.array(receivedAidSchema), []),
  pour_qui: z._default(z.enum(["moi", "proche", "usager"]), "moi"),
});

export type HouseholdInput = z.input<typeof householdSchema>;
export type ParsedHousehold = z.output<typeof householdSchema>;
type ParsedIncomes = z.infer<typeof incomesSchema>;
export type Incomes = { readonly [Field in keyof ParsedIncomes]?: ParsedIncomes[Field] | undefined };
export type Activite = (typeof ACTIVITES)[number];
