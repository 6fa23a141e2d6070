import { expect, test } from "vitest";
import type { AnswerValue, Conversation } from "../../src/dialogue/conversation";
import { readWorlds } from "../../src/dialogue/worlds";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { rightsOf } from "../resident/unsure";
import { typed } from "../support/typography";
import { contextOf, SINGLE_IN_WORK, talk } from "./talk";

/** Of what has no last candidate, the highest that was tried is not the most there is: the range says "ou plus". */

const context = contextOf();
const { questionnaire } = context;
const words = createWords(loadResources("locales"), "fr");

const cards = (otherwise: Readonly<Record<string, string>>): Map<string, string> => {
  const told = talk([...SINGLE_IN_WORK.map((each) => otherwise[each] ?? each), "oui"], context);
  const list = told.messages.flatMap((message) => message.cards);
  return new Map(list.map(({ id, detail }) => [id, detail ? typed(words.text(detail)) : ""]));
};

test("how many children there are has no end: what grows with each is so much, or more", () => {
  expect(cards({ "pas d'enfant": "je ne sais pas" }).get("allocations_familiales")).toMatch(
    /^Entre 0 € et \d+ € ou plus par mois$/,
  );
});

test("what no wage and no rent brings over a maximum does not say so", () => {
  for (const unknown of ["900 €", "350"])
    for (const detail of cards({ [unknown]: "je ne sais pas" }).values()) expect(detail).not.toContain("ou plus");
});

test("unemployment benefit grows with a wage that is not known: it may be more than that of the highest wage tried", () => {
  const answers: Record<string, AnswerValue> = {
    commune: "62041",
    situation_familiale: "celibataire",
    "enfants.dates": [],
    "adultes.0.date_naissance": "1980-05-03",
    "adultes.0.activite": "chomeur",
    "adultes.0.chomage": "fin_contrat",
    "adultes.0.fin_contrat.date": "2026-10",
    "adultes.0.fin_contrat.motif": "licenciement",
    "adultes.0.fin_contrat.mois_travailles": 24,
    "adultes.0.fin_contrat.salaire": null,
    cas: [],
    "logement.statut": "proprietaire",
    aides_percues: [],
  };
  const conversation: Conversation = {
    v: 2,
    language: "fr",
    answers: Object.entries(answers).map(([question, value]) => ({ question, value })),
  };
  const are = rightsOf(conversation, context).rights.find(({ aid }) => aid === "are");
  expect(are).toMatchObject({ orMore: true });
});

test("of unemployment benefit that may not be decided yet, the last amount is what it has no end beyond", () => {
  const lines = SINGLE_IN_WORK.flatMap((each) => (each === "salarié" ? ["chômeur"] : each === "900 €" ? [] : [each]));
  const asked = talk(lines.slice(0, 6), context).conversation;
  const [world] = readWorlds(
    { ...asked, answers: [...asked.answers, { question: "adultes.0.chomage", value: null }] },
    context,
  );
  const { unknown = [] } = questionnaire.question("adultes.$.chomage") ?? {};
  const rank = world?.ends.get("adultes.0.chomage") ?? -1;
  expect(unknown[rank]).toBe(2500);
});

test("a rent above every ceiling gives all of what another aid is without housing aid: the range has an end", () => {
  const answers: Record<string, AnswerValue> = {
    commune: "62041",
    situation_familiale: "celibataire",
    "enfants.dates": ["2012-03-10", "2015-06-10", "2018-09-10"],
    "adultes.0.date_naissance": "1988-05-03",
    "adultes.0.activite": "inactif",
    pension_alimentaire: 0,
    cas: [],
    "logement.statut": "locataire_vide",
    "logement.loyer": null,
    aides_percues: [],
  };
  const asked = Object.entries(answers).map(([question, value]) => ({ question, value }));
  const rsa = rightsOf({ v: 2, language: "fr", answers: asked }, context).rights.find(({ aid }) => aid === "rsa");
  expect(rsa?.amount.max).toBeGreaterThan((rsa?.amount.min ?? 0) + 50);
  expect(rsa?.orMore).toBeUndefined();
});
