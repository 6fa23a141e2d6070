import { describe, expect, test } from "vitest";
import { cardOf } from "../../src/dialogue/aid-card";
import { amountPhrase } from "../../src/dialogue/amounts";
import { newConversation } from "../../src/dialogue/conversation";
import { showMoreAids } from "../../src/dialogue/show-more-aids";
import { showRight } from "../../src/dialogue/show-right";
import type { Right, RightStatus, Rights } from "../../src/law/rights";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { contextOf } from "./talk";

const context = contextOf();
const conversation = newConversation("fr");
const words = createWords(loadResources("locales"), "fr");

const rightOf = (aid: string, status: RightStatus, amount = { min: 0, max: 0 }): Right => ({
  aid,
  status,
  amount,
  variant: null,
  reasons: [],
  calculation: [],
  figures: [],
  stale: false,
  nearThreshold: false,
  fault: status === "failed" ? "LAW_FAULT" : null,
});
const rightsOf = (...rights: readonly Right[]): Rights => ({ month: context.month, lawVersion: "1", rights });
const opened = (rights: Rights, theme: string | null) => showMoreAids(conversation, rights, theme, context);

describe("what an aid to ask for may give", () => {
  const cases = [
    { aid: "ame", amount: { min: 0, max: 0 }, said: "À demander" },
    { aid: "domiciliation", amount: { min: 0, max: 0 }, said: "À demander" },
    { aid: "aeeh", amount: { min: 153, max: 1953 }, said: "Jusqu’à 1 953 € par mois, si la demande est acceptée" },
    { aid: "ajpa", amount: { min: 100, max: 100 }, said: "Jusqu’à 100 € par mois, si la demande est acceptée" },
    { aid: "agepi", amount: { min: 400, max: 520 }, said: "Jusqu’à 520 € en une fois, si la demande est acceptée" },
    {
      aid: "bourse_superieur",
      amount: { min: 0, max: 6335 },
      said: "Jusqu’à 6 335 € par an, si la demande est acceptée",
    },
    {
      aid: "microcredit",
      amount: { min: 300, max: 8000 },
      said: "Un prêt jusqu’à 8 000 €, à rembourser, si la demande est acceptée",
    },
    {
      aid: "loca_pass",
      amount: { min: 0, max: 1200 },
      said: "Un prêt jusqu’à 1 200 €, à rembourser, si la demande est acceptée",
    },
  ];
  test.each(cases)("$aid is told as a most, never as a promise", ({ aid, amount, said }) => {
    const told = words.text(amountPhrase(rightOf(aid, "to_ask", amount), context.law.aid(aid).aid));
    expect(told.replace(/[\u00a0\u202f]/g, " ")).toBe(said);
  });
});

test.each([
  [{ min: 414.31, max: 414.31 }, 414],
  [{ min: 0.62, max: 0.62 }, 0.62],
])("a list tells %o in whole euros, unless it is less than one", (amount, money) => {
  expect(cardOf(rightOf("rsa", "yes", amount), "good", context).detail?.params).toEqual({ amount: { money } });
});

describe("the themes of the aids to ask for", () => {
  test("keep a door to aids that are all ruled out", () => {
    const rights = rightsOf(rightOf("visale", "no"), rightOf("aeeh", "to_ask"));
    expect(opened(rights, null).cards.map(({ id, title }) => [id, title.key])).toEqual([
      ["theme.logement", "dialogue.more_aids.count_none"],
      ["theme.handicap", "dialogue.more_aids.count"],
    ]);
  });

  test("say so kindly when they are opened, and lead to why", () => {
    const { text, cards } = opened(rightsOf(rightOf("visale", "no")), "logement");
    expect(text.map(({ key }) => key)).toEqual(["dialogue.more_aids.of_theme_none"]);
    expect(cards.map(({ id, detail }) => [id, detail?.key])).toEqual([
      ["refused.logement", "dialogue.amounts.not_to_ask"],
    ]);
  });

  test("keep an aid that could not be worked out: it can still be asked for", () => {
    const { cards } = opened(rightsOf(rightOf("visale", "failed")), "logement");
    expect(cards.map(({ id }) => id)).toEqual(["visale"]);
  });
});

test.each([
  ["visale", "dialogue.right.not_to_ask"],
  ["rsa", "dialogue.right.no"],
])("%s refused is told as firmly as it is known", (aid, key) => {
  expect(showRight(rightOf(aid, "no"), conversation, context).text.map((phrase) => phrase.key)).toContain(key);
});
