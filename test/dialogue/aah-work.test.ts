import { describe, expect, test } from "vitest";
import { askedBy, contextOf, talk } from "./talk";

const context = contextOf();

/** Alone, disabled, employed, whose situation was another until that month. */
const begun = (jusqu_a: string, avant: string, rate = "80 ou plus") => [
  "ok",
  "Beaurains",
  "célibataire",
  "le 10 avril 1992",
  "pas d'enfant",
  "salarié",
  "900 €",
  "handicap, changement",
  rate,
  jusqu_a,
  avant,
];
const QUESTION = "adultes.0.aah_avant_activite";
const HOUSING = ["HLM", "350", "aucune", "oui"];

const aahAfter = (answer: string) => {
  const lines = [...begun("août 2026", "sans activité"), answer, ...HOUSING];
  const card = talk(lines, context).messages.flatMap(({ cards }) => cards.filter(({ id }) => id === "aah"))[0];
  return { tone: card?.tone, params: card?.detail?.params };
};

describe("who has just begun to work, with a disability, is asked whether the AAH came first", () => {
  test.each([
    ["two months ago", begun("août 2026", "sans activité"), QUESTION],
    ["six months ago", begun("mai 2026", "au chômage"), QUESTION],
    ["more than six months ago", begun("avril 2026", "sans activité"), "logement.statut"],
    ["from another job", begun("août 2026", "salarié"), "adultes.0.avant.salaire"],
    ["with a lower rate", begun("août 2026", "sans activité", "moins de 50"), "logement.statut"],
  ])("%s: %#", (_, lines, question) => {
    expect(askedBy(talk(lines, context))).toBe(question);
  });

  test("the answer decides: whole, reduced, or a range", () => {
    expect(aahAfter("oui")).toMatchObject({ tone: "good", params: { amount: { money: 1042 } } });
    // D821-9, 2°: of 600 EUR a month over the quarter, 20 % of the first 560.12 and 60 % of the rest count: 135.95.
    expect(aahAfter("non")).toMatchObject({ tone: "good", params: { amount: { money: 906 } } });
    expect(aahAfter("je ne sais pas")).toMatchObject({
      tone: "good",
      params: { min: { money: 906 }, max: { money: 1042 } },
    });
  });
});
