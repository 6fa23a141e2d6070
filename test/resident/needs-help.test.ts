import { join } from "node:path";
import { expect, test } from "vitest";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { converse } from "./conversation";
import type { Person } from "./people";
import { learnCommunes, NOT_ASSESSED } from "./resident";

const context = contextOf();
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");

const cardOf = (person: Partial<Person>) => {
  const senior = { date_naissance: "1940-03-01", activite: "retraite", revenus: { retraite_nette: 900 }, ...person };
  const home = {
    situation_familiale: "veuf",
    adultes: [senior],
    enfants: [],
    logement: { statut: "proprietaire", commune_insee: "62041", loyer: 0 },
  };
  return converse(home, context, words)
    .cards()
    .find(({ id }) => id === "apa_domicile");
};

test("someone who needs help and was never assessed is told that APA may be due", () => {
  const card = cardOf({ gir: NOT_ASSESSED });
  expect(card?.tone).toBe("maybe");
  // Under the lower threshold of resources, plans of 100 to 2000 EUR are paid in full, within the ceiling of the group.
  expect(card?.detail?.params).toEqual({ min: { money: 0 }, max: { money: 2000 } });
});

test("someone of a known group without a plan is told between which amounts APA is", () => {
  const card = cardOf({ gir: 4 });
  expect(card?.tone).toBe("good");
  expect(card?.detail?.params?.min).toEqual({ money: 100 });
});
