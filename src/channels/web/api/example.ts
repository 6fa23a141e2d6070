import type { HouseholdInput } from "../../../household/schema";

/** The household of the documentation: a lone parent in work, tenant in Arras, with a child at school. */
export const EXAMPLE_HOUSEHOLD = {
  situation_familiale: "separe",
  adultes: [
    {
      date_naissance: "1991-04-12",
      activite: "salarie",
      revenus: { salaire_net: 1050 },
      avant: { jusqu_a: "2026-06", activite: "chomeur", revenus: { chomage_net: 870 } },
    },
  ],
  enfants: [{ date_naissance: "2017-09-03", scolarite: "primaire" }],
  logement: { statut: "locataire_vide", commune_insee: "62041", loyer: 480, charges: 45 },
} as const satisfies HouseholdInput;

/** Aids whose answer is shown in full beside it. */
export const EXAMPLE_AIDS: ReadonlySet<string> = new Set(["prime_activite", "asf"]);
