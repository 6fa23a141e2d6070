import { join } from "node:path";
import { expect, test } from "vitest";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { converse } from "./conversation";
import type { Home, Person } from "./people";
import { learnCommunes } from "./resident";
import { unsureResident } from "./unsure";

const context = contextOf();
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");

const homeOf = (person: Partial<Person>): Home => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1986-05-01", activite: "chomeur", revenus: {}, ...person }],
  enfants: [],
  logement: { statut: "locataire_vide", commune_insee: "62041", loyer: 400 },
});

type Contract = NonNullable<Person["fin_contrat"]>;
const contract: Contract = { date: "2026-10-01", motif: "fin_cdd", mois_travailles: 24, salaire_brut_moyen: 2000 };

/** By hand, as in test/law/are.test.ts. */
test.each<[what: string, ended: Contract, tone: string, amount: number | null]>([
  ["two years of work", contract, "good", 1133.1],
  // 39.74 a day at half time: 65.7534 x 0.404 + 6.59 = 33.15, or 57 %: 37.48; less 1.97
  ["half time", { ...contract, heures_semaine: 17 }, "good", 1065.3],
  ["months between contracts", { ...contract, mois_travailles: 12, mois_sans_travail: 4 }, "good", 963.9],
  [
    "five months, for the first time",
    { ...contract, mois_travailles: 5, premiere_indemnisation: true },
    "good",
    1133.1,
  ],
  ["five months", { ...contract, mois_travailles: 5 }, "no", null],
  ["a resignation", { ...contract, motif: "demission" }, "no", null],
])("someone whose contract ended is told of ARE: %s", (_, fin_contrat, tone, amount) => {
  const { cards } = converse(homeOf({ fin_contrat, date_debut_chomage: "2026-10-01" }), context, words);
  const card = cards().find(({ id }) => id === "are");
  expect(card?.tone).toBe(tone);
  // A list tells whole euros.
  if (amount !== null) expect(card?.detail?.params?.amount).toEqual({ money: Math.round(amount) });
});

test("whoever does not know when the contract ended is not promised an ARE: a year later, it can be claimed no more", () => {
  const forgets = unsureResident((question) => question.includes("fin_contrat.date"));
  const home = homeOf({ fin_contrat: contract, date_debut_chomage: "2026-10-01" });
  const are = converse(home, context, words, forgets)
    .cards()
    .find(({ id }) => id === "are");
  expect(are?.tone).toBe("maybe");
});
