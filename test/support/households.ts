import fc from "fast-check";
import type { HouseholdInput } from "../../src/household/schema";

const euros = (max: number) => fc.integer({ min: 0, max }).map((cents) => cents / 100);
const day = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);

const incomes = fc.record(
  {
    salaire_net: euros(400_000),
    chomage_net: euros(200_000),
    retraite_nette: euros(300_000),
    benefice_auto_entrepreneur: euros(200_000),
    pension_invalidite: euros(120_000),
    pension_alimentaire_recue: euros(60_000),
  },
  { requiredKeys: [] },
);

const activite = fc.constantFrom("salarie", "independant", "chomeur", "etudiant", "retraite", "inactif" as const);

const adult = fc.record(
  {
    date_naissance: day(1930, 2008),
    activite,
    revenus: incomes,
    avant: fc.record({
      jusqu_a: fc.constantFrom("2026-10", "2026-08", "2025-12", "2024-06"),
      activite,
      revenus: incomes,
    }),
    nationalite: fc.constantFrom("FR", "FR", "FR", "EEE", "AUTRE" as const),
    annees_titre_sejour: fc.integer({ min: 0, max: 20 }),
    rsa_jeune_actif: fc.boolean(),
    boursier: fc.boolean(),
    habite_chez_parents: fc.boolean(),
    enceinte: fc.boolean(),
    taux_incapacite: fc.constantFrom(0, 0.5, 0.8),
    epargne: fc.record({ livret_a: euros(3_000_000), autre_non_imposable: euros(8_000_000) }),
  },
  { requiredKeys: ["date_naissance", "activite", "revenus"] },
);

const child = fc.record(
  {
    date_naissance: day(2003, 2026).filter((date) => date < "2027-03"),
    garde_alternee: fc.boolean(),
    scolarite: fc.constantFrom("maternelle", "primaire", "college", "lycee", "enseignement_superieur", null),
    salaire_net: euros(150_000),
  },
  { requiredKeys: ["date_naissance"] },
);

const logement = fc.record({
  statut: fc.constantFrom(
    "locataire_vide",
    "locataire_meuble",
    "locataire_hlm",
    "proprietaire",
    "proprietaire_accedant",
    "heberge_gratuit",
    "heberge_participation",
    "sans_domicile" as const,
  ),
  commune_insee: fc.constantFrom("62041", "62004", "62764"),
  loyer: fc.integer({ min: 0, max: 1500 }),
  charges: fc.integer({ min: 0, max: 200 }),
  colocation: fc.boolean(),
  chambre: fc.boolean(),
  date_pret: day(1995, 2025),
});

const common = {
  enfants: fc.array(child, { maxLength: 5 }),
  logement,
  isolement_recent: fc.boolean(),
  rsa_deja_percu: fc.boolean(),
};

/** Any household that `readHousehold` accepts for November 2026. */
export const households: fc.Arbitrary<HouseholdInput> = fc.oneof(
  fc.record({
    ...common,
    situation_familiale: fc.constantFrom("celibataire", "separe", "divorce", "veuf" as const),
    adultes: fc.tuple(adult).map((adults) => [...adults]),
  }),
  fc.record({
    ...common,
    situation_familiale: fc.constantFrom("marie", "pacse", "concubinage" as const),
    adultes: fc.tuple(adult, adult).map((adults) => [...adults]),
  }),
);
