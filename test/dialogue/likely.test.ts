import { describe, expect, test } from "vitest";
import { openId } from "../../src/dialogue/choice-id";
import { step } from "../../src/dialogue/step";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { typed } from "../support/typography";
import { contextOf, SINGLE_IN_WORK, type Talk, talk } from "./talk";

/** What "je ne sais pas" leaves open is told as the likeliest household has it, with what was supposed, beside the range. */

const context = contextOf();
const words = createWords(loadResources("locales"), "fr");

const said = (otherwise: Readonly<Record<string, string>>): Talk =>
  talk([...SINGLE_IN_WORK.map((each) => otherwise[each] ?? each), "oui"], context);

const texts = (last: Talk): string[] =>
  last.messages.flatMap(({ text }) => text.map((each) => typed(words.text(each))));

const details = (last: Talk): Map<string, string> =>
  new Map(
    last.messages.flatMap(({ cards }) => cards).map(({ id, detail }) => [id, detail ? typed(words.text(detail)) : ""]),
  );

describe("someone in work who does not know whether a rare situation is theirs", () => {
  const unsure = said({ aucun: "je ne sais pas" });
  const known = details(said({}));

  test("reads of each aid what it is if none is, then its range", () => {
    const amount = /^Environ (\d+) € par mois$/.exec(known.get("prime_activite") ?? "")?.[1];
    expect(Number(amount)).toBeGreaterThan(100);
    expect(details(unsure).get("prime_activite")).toMatch(
      new RegExp(`^Environ ${amount} € par mois avec ce que j'ai supposé ; de \\d+ € à \\d+ € sinon$`),
    );
  });

  test("reads what was supposed, and what that would come to a month", () => {
    expect(texts(unsure)[1]).toContain("J'ai supposé : Situations particulières : Aucune.");
    const total = ["prime_activite", "aide_logement"]
      .map((aid) => Number(/(\d+) €/.exec(known.get(aid) ?? "")?.[1]))
      .reduce((sum, each) => sum + each, 0);
    const told = Number(/environ (\d+) €/.exec(texts(unsure)[2] ?? "")?.[1]);
    expect(told).toBe(total);
  });

  test("sees first what is due if that is right, then what would take a rare situation", () => {
    const order = [...details(unsure).keys()];
    expect(order.indexOf("aide_logement")).toBeLessThan(order.indexOf("aah"));
    expect(details(unsure).get("aah")).toMatch(/^Entre 0 € et/);
  });

  test("reads it again on the card of an aid", () => {
    const card = step(unsure.conversation, { kind: "choice", id: openId("aide_logement") }, context);
    const told = card.messages.flatMap(({ text }) => text.map((each) => typed(words.text(each))));
    expect(told.join("\n")).toContain("J'ai supposé : Situations particulières : Aucune.");
  });
});

test("names only the supposition that weighs on what is told", () => {
  const told = texts(said({ "350": "je ne sais pas" }));
  expect(told[1]).toMatch(/J'ai supposé : Loyer sans charges : \d+ €\. /);
});

test("nothing is supposed of someone who answered everything", () => {
  expect(texts(said({})).join("\n")).not.toContain("supposé");
});

test("who does not know how they are housed reads the rent that goes with what was supposed", () => {
  const lines = SINGLE_IN_WORK.flatMap((each) => (each === "HLM" ? ["je ne sais pas"] : each === "350" ? [] : [each]));
  const told = texts(talk([...lines, "oui"], context));
  expect(told[1]).toMatch(/Logement : Locataire d'un logement vide et Loyer sans charges : 450 €\. /);
});

test("who knows next to nothing reads what each aid would be, and no sum", () => {
  const told = texts(talk(["ok", "Arras", ...Array<string>(9).fill("je ne sais pas"), "oui"], context));
  expect(told[1]).toContain("J'ai supposé");
  expect(told.join("\n")).not.toContain("feraient environ");
});

test("an aid that is received already reads its range, and nothing of what was supposed", () => {
  const lines = SINGLE_IN_WORK.map((each) => (each === "350" ? "je ne sais pas" : each));
  const told = talk([...lines.slice(0, -1), "aide au logement", "oui"], context);
  expect(details(told).get("aide_logement")).toMatch(/^Vous la recevez déjà\. Entre \d+ € et \d+ € par mois, d'après/);
});

test("the card of an aid tells all that was supposed and weighs, also what leaves it least open", () => {
  const lines = SINGLE_IN_WORK.flatMap((each) =>
    each === "salarié" || each === "aucun" ? ["je ne sais pas"] : each === "900 €" ? [] : [each],
  );
  const card = texts(talk([...lines, "oui", `[${openId("aide_logement")}]`], context)).join("\n");
  expect(card).toContain("J'ai supposé : Activité : Sans emploi et Situations particulières : Aucune.");
});
