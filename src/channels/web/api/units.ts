/** What a number is counted in. */
export const FIELD_UNITS = ["eur_month", "eur", "years", "months", "days", "hours", "hours_week", "share"] as const;
type FieldUnit = (typeof FIELD_UNITS)[number];

/** Fields of schemas whose numbers are not told by their name: `*` is every other one of the schema. */
const UNITS: Readonly<Record<string, Readonly<Record<string, FieldUnit>>>> = {
  Incomes: { "*": "eur_month" },
  Savings: { "*": "eur" },
  Dwelling: { "*": "eur_month" },
  Child: { "*": "eur_month" },
  ReceivedAid: { "*": "eur_month" },
  Adult: { annees_titre_sejour: "years", taux_incapacite: "share", plan_aide_apa: "eur_month" },
  EndedContract: {
    salaire_brut_moyen: "eur_month",
    mois_travailles: "months",
    mois_sans_travail: "months",
    jours_travailles: "days",
    heures_travaillees: "hours",
    heures_semaine: "hours_week",
    indemnite_conges_payes: "eur",
    indemnite_supralegale: "eur",
  },
};

/** The unit of a number of a schema; null for a rank, or where the answer itself says it. */
export const unitOf = (schema: string, field: string): FieldUnit | null =>
  UNITS[schema]?.[field] ?? UNITS[schema]?.["*"] ?? null;
