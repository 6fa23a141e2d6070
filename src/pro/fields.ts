import { isCouple } from "../household/household";
import {
  ACTIVITES,
  DECLARATIONS,
  MOTIFS_FIN_CONTRAT,
  SITUATIONS_COUPLE,
  SITUATIONS_SEUL,
  STATUTS_LOGEMENT,
  TITRES_SEJOUR,
} from "../household/schema";

/** How a field is typed: `date` and `month` as people write them, `rate` a share chosen among a few. */
export type Kind = "amount" | "number" | "date" | "month" | "check" | "choice" | "rate" | "commune";

export interface Field {
  /** Where it goes in a household (`adultes.0.revenus.salaire_net`), but for `mois` and the aids received. */
  readonly path: string;
  /** Its words are `pro.fields.<name>`, and those of its options `pro.options.<name>.<option>`. */
  readonly name: string;
  readonly kind: Kind;
  readonly options?: readonly string[];
  /** Without it there is no estimate: what is not said is not taken for zero. */
  readonly required?: true | ((typed: ValueAt) => boolean);
  readonly when?: (typed: ValueAt) => boolean;
}

/** What was typed or chosen at a path; empty when nothing was. */
export type ValueAt = (path: string) => string;

/** Fields of one subject; `folded` when few households need them. */
export interface Group {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly folded?: true;
}

const field = (base: string, name: string, kind: Kind, rest: Partial<Field> = {}): Field => ({
  path: base === "" ? name : `${base}.${name}`,
  name,
  kind,
  ...rest,
});
const required = { required: true } as const;

export const isRequired = ({ required }: Field, typed: ValueAt): boolean =>
  typeof required === "function" ? required(typed) : required === true;

export const livesInCouple = (typed: ValueAt): boolean => {
  const situation = [...SITUATIONS_SEUL, ...SITUATIONS_COUPLE].find((each) => each === typed("situation_familiale"));
  return situation !== undefined && isCouple({ situation_familiale: situation });
};

export const householdFields: readonly Field[] = [
  field("", "mois", "month", required),
  field("", "situation_familiale", "choice", { ...required, options: [...SITUATIONS_SEUL, ...SITUATIONS_COUPLE] }),
  field("", "isolement_recent", "check", { when: (typed) => !livesInCouple(typed) }),
];

const INCOMES = [
  "salaire_net",
  "chomage_net",
  "retraite_nette",
  "pension_invalidite",
  "indemnites_journalieres_maladie",
  "indemnites_journalieres_maternite",
  "pension_alimentaire_recue",
  "pension_alimentaire_versee",
  "chiffre_affaires_auto_entrepreneur",
] as const;

/** What an activity is lived on: 0 is said, not supposed. */
const INCOME_OF: Readonly<Record<string, (typeof INCOMES)[number]>> = {
  salarie: "salaire_net",
  apprenti: "salaire_net",
  chomeur: "chomage_net",
  retraite: "retraite_nette",
  independant: "chiffre_affaires_auto_entrepreneur",
};

function incomeFields(base: string): Field[] {
  const revenus = `${base}.revenus`;
  /** Of an ended contract, the allowance is worked out, and not known yet. */
  const isEarned = (name: string) => (typed: ValueAt) =>
    INCOME_OF[typed(`${base}.activite`)] === name && !(name === "chomage_net" && typed(`${base}.fin_contrat.date`));
  return [
    ...INCOMES.map((name) => field(revenus, name, "amount", { required: isEarned(name) })),
    field(revenus, "nature_auto_entrepreneur", "choice", {
      ...required,
      options: ["vente", "services", "liberal"],
      when: (typed) => !["", "0"].includes(typed(`${revenus}.chiffre_affaires_auto_entrepreneur`).trim()),
    }),
  ];
}

/** Permits whose years no aid asks for. */
const WITHOUT_YEARS = ["aucun", "refugie", "protection_subsidiaire"];

/** One adult, by their place. */
export function adultGroups(who: number): Group[] {
  const base = `adultes.${who}`;
  const is =
    (name: string, ...wanted: readonly string[]) =>
    (typed: ValueAt) =>
      wanted.includes(typed(`${base}.${name}`));
  return [
    {
      name: "identity",
      fields: [
        field(base, "date_naissance", "date", required),
        field(base, "activite", "choice", { ...required, options: ACTIVITES }),
        field(base, "date_debut_chomage", "date", { when: is("activite", "chomeur") }),
        field(base, "ass_conditions_activite", "check", { when: is("activite", "chomeur") }),
        field(base, "nationalite", "choice", { options: ["FR", "EEE", "AUTRE"] }),
        field(base, "titre_sejour", "choice", {
          ...required,
          options: TITRES_SEJOUR,
          when: is("nationalite", "AUTRE"),
        }),
        field(base, "annees_titre_sejour", "number", {
          when: is("nationalite", "EEE", "AUTRE"),
          required: (typed) => is("nationalite", "EEE")(typed) || !is("titre_sejour", ...WITHOUT_YEARS)(typed),
        }),
      ],
    },
    { name: "incomes", fields: incomeFields(base) },
    {
      name: "situations",
      fields: [
        ...["enceinte", "boursier", "habite_chez_parents", "rsa_jeune_actif", "inapte_travail"].map((name) =>
          field(base, name, "check"),
        ),
        field(base, "declaration_fiscale", "choice", { options: DECLARATIONS }),
        field(base, "taux_incapacite", "rate", { options: ["0.5", "0.8"] }),
        field(base, "rsdae", "check", { when: is("taux_incapacite", "0.5") }),
        field(base, "aah_avant_activite", "check", { when: is("taux_incapacite", "0.5", "0.8") }),
        field(base, "gir", "rate", { options: ["1", "2", "3", "4", "5", "6"] }),
        field(base, "plan_aide_apa", "amount", { when: is("gir", "1", "2", "3", "4") }),
        field(`${base}.epargne`, "livret_a", "amount"),
        field(`${base}.epargne`, "autre_non_imposable", "amount"),
      ],
    },
    { name: "contract", fields: contractFields(`${base}.fin_contrat`), folded: true },
  ];
}

function contractFields(base: string): Field[] {
  const when = (typed: ValueAt) => typed(`${base}.date`) !== "";
  return [
    field(base, "date", "date"),
    field(base, "motif", "choice", { ...required, options: MOTIFS_FIN_CONTRAT, when }),
    field(base, "salaire_brut_moyen", "amount", { ...required, when }),
    ...["indemnite_conges_payes", "indemnite_supralegale"].map((name) => field(base, name, "amount", { when })),
    field(base, "mois_travailles", "number", { ...required, when }),
    ...["mois_sans_travail", "heures_semaine"].map((name) => field(base, name, "number", { when })),
    field(base, "premiere_indemnisation", "check", { when }),
  ];
}

/** An earlier situation of an adult. */
export function pastFields(who: number, index: number): Field[] {
  const base = `adultes.${who}.avant.${index}`;
  return [
    field(base, "jusqu_a", "month", required),
    field(base, "activite", "choice", { ...required, options: ACTIVITES }),
    ...incomeFields(base),
  ];
}

export function childFields(index: number): Field[] {
  const base = `enfants.${index}`;
  return [
    field(base, "date_naissance", "date", required),
    field(base, "scolarite", "choice", {
      options: ["maternelle", "primaire", "college", "lycee", "enseignement_superieur"],
    }),
    field(base, "activite", "choice", { options: ACTIVITES }),
    field(base, "salaire_net", "amount", {
      required: (typed) => INCOME_OF[typed(`${base}.activite`)] === "salaire_net",
    }),
    field(base, "garde_alternee", "check"),
  ];
}

const TENANTS = ["locataire_vide", "locataire_meuble", "locataire_hlm", "foyer", "sous_locataire"];

const isTenant = (typed: ValueAt): boolean => TENANTS.includes(typed("logement.statut"));
const repaysLoan = (typed: ValueAt): boolean => typed("logement.statut") === "proprietaire_accedant";

export const dwellingFields: readonly Field[] = [
  field("logement", "statut", "choice", { ...required, options: STATUTS_LOGEMENT }),
  field("logement", "commune_insee", "commune"),
  field("logement", "loyer", "amount", { ...required, when: (typed) => isTenant(typed) || repaysLoan(typed) }),
  field("logement", "charges", "amount", { when: isTenant }),
  field("logement", "date_pret", "date", { ...required, when: repaysLoan }),
  ...["colocation", "chambre", "bailleur_famille"].map((name) => field("logement", name, "check", { when: isTenant })),
];

/** Aids that change what is due or what is new to the household; `css` whichever of its forms. */
export const RECEIVED = [
  "rsa",
  "prime_activite",
  "aide_logement",
  "css",
  "aah",
  "ass",
  "aspa",
  "asi",
  "allocations_familiales",
  "asf",
  "paje_base",
  "aeeh",
] as const;

export const receivedFields: readonly Field[] = RECEIVED.map((aid) => ({
  path: `aides_percues.${aid}`,
  name: `aide_${aid}`,
  kind: "check",
}));
