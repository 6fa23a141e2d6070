/** A household of the reference cases, with the fields that a resident can tell. */
export interface Person {
  readonly date_naissance: string;
  readonly activite: string;
  readonly revenus: Readonly<Record<string, number>>;
  readonly avant?: {
    readonly jusqu_a: string;
    readonly activite?: string;
    readonly revenus: Readonly<Record<string, number>>;
  };
  readonly nationalite?: string;
  readonly annees_titre_sejour?: number;
  readonly date_debut_chomage?: string;
  readonly fin_contrat?: {
    readonly date: string;
    readonly motif: string;
    readonly mois_travailles: number;
    readonly mois_sans_travail?: number;
    readonly salaire_brut_moyen: number;
    readonly heures_semaine?: number;
    readonly premiere_indemnisation?: boolean;
  };
  readonly ass_conditions_activite?: boolean;
  readonly rsa_jeune_actif?: boolean;
  readonly boursier?: boolean;
  readonly habite_chez_parents?: boolean;
  readonly taux_incapacite?: number;
  readonly rsdae?: boolean;
  readonly inapte_travail?: boolean;
  readonly enceinte?: boolean;
  readonly gir?: number;
  readonly plan_aide_apa?: number;
  readonly epargne?: { readonly livret_a?: number; readonly autre_non_imposable?: number };
}

export interface Kid {
  readonly date_naissance: string;
  readonly garde_alternee?: boolean;
  readonly scolarite?: string | null;
  readonly activite?: string;
  readonly salaire_net?: number;
}

export interface Home {
  readonly situation_familiale: string;
  readonly isolement_recent?: boolean;
  readonly rsa_deja_percu?: number;
  readonly adultes: readonly Person[];
  readonly enfants: readonly Kid[];
  readonly logement: {
    readonly statut: string;
    readonly commune_insee: string;
    readonly loyer: number;
    readonly colocation?: boolean;
    readonly chambre?: boolean;
    readonly date_pret?: string;
  };
}

/** The permit that someone tells, where the file names none. */
export const permitOf = ({ activite }: Person): "etudiant" | "pluriannuelle" =>
  activite === "etudiant" ? "etudiant" : "pluriannuelle";

/** What the file does not say and a resident does: that they are on their own tax return, and which permit they have. */
export const completed = (home: Home): unknown => ({
  ...home,
  adultes: home.adultes.map((adult) => ({
    ...adult,
    declaration_fiscale: "propre",
    ...(adult.nationalite === "AUTRE" ? { titre_sejour: permitOf(adult) } : {}),
  })),
});
