import type { HouseholdInput } from "../../../src/household/schema";

const tenant = { statut: "locataire_vide", commune_insee: "62041", loyer: 450, charges: 50 } as const;
const child = { date_naissance: "2022-12-10" };

/** Households to which something may happen, as they are in November 2026. */
export const lives = {
  "someone alone on RSA": {
    situation_familiale: "celibataire",
    rsa_deja_percu: true,
    adultes: [{ date_naissance: "1990-01-15" }],
    logement: tenant,
  },
  "someone alone at the SMIC": {
    situation_familiale: "celibataire",
    adultes: [{ date_naissance: "1990-01-15", activite: "salarie", revenus: { salaire_net: 1443 } }],
    logement: tenant,
  },
  "a jobseeker with an allowance": {
    situation_familiale: "celibataire",
    adultes: [{ date_naissance: "1985-01-15", activite: "chomeur", revenus: { chomage_net: 900 } }],
    logement: tenant,
  },
  "a couple with one wage and a child": {
    situation_familiale: "marie",
    adultes: [
      { date_naissance: "1994-01-15", activite: "salarie", revenus: { salaire_net: 1500 } },
      { date_naissance: "1995-05-10" },
    ],
    enfants: [child],
    logement: { ...tenant, loyer: 550 },
  },
  "a worker of 64": {
    situation_familiale: "celibataire",
    adultes: [
      { date_naissance: "1962-01-15", activite: "salarie", revenus: { salaire_net: 1500, pension_invalidite: 200 } },
    ],
    logement: { ...tenant, statut: "locataire_hlm", loyer: 400 },
  },
} satisfies Record<string, HouseholdInput>;
