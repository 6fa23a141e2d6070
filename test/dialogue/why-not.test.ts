import { describe, expect, test } from "vitest";
import { explain } from "../../src/dialogue/explain";
import { type Param, type Phrase, phrase } from "../../src/dialogue/phrase";
import { readHousehold, readMonth } from "../../src/household/household";
import { assess } from "../../src/law/rights";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { contextOf } from "./talk";

const { law } = contextOf();
const month = readMonth("2026-11");
const resources = loadResources("locales");

/** Every aid refused to a reference household, with the conditions that stand in its way; each way once. */
const refusals = new Map<string, { readonly aid: string; readonly failed: readonly Phrase[] }>();
let refused = 0;
for (const { household } of oracleCases)
  for (const { aid, status, reasons } of assess(law, readHousehold(household, month), month).rights) {
    if (status !== "no") continue;
    refused++;
    const { failed } = explain(law.aid(aid).aid, reasons);
    refusals.set(`${aid} ${JSON.stringify(failed)}`, { aid, failed });
  }
const ways = [...refusals.values()];

describe("of every aid refused to every reference household", () => {
  test("a condition is told that stands in its way", () => {
    expect(refused).toBeGreaterThan(oracleCases.length * 20);
    expect([...new Set(ways.filter(({ failed }) => failed.length === 0).map(({ aid }) => aid))]).toEqual([]);
  });

  test.each(["fr", "en"])(
    "each is told in words, with what is wanted or how far it is where it is a number: %s",
    (language) => {
      const { text } = createWords(resources, language);
      const said = ways.flatMap(({ failed }) => failed.map((each) => ({ phrase: each, words: text(each) })));
      expect(said.length).toBeGreaterThan(1000);
      expect(said.filter(({ words }) => /\{\{|undefined|NaN|\baids\.|^\s*$/.test(words))).toEqual([]);
      // That there should be something, or nothing, is no threshold; one thing short is said without its number.
      const numeric = said.filter(
        ({ phrase: { key, params } }) =>
          numberOf(params?.distance) > 1 && numberOf(params?.wanted) > 0 && !UNMEASURED.has(key),
      );
      const measured = ({ phrase: { params }, words }: (typeof said)[number]) =>
        [params?.distance, params?.wanted].some((each) => each !== undefined && words.includes(text(shown(each))));
      expect(numeric.length).toBeGreaterThan(500);
      expect([...new Set(numeric.filter((each) => !measured(each)).map(({ phrase }) => phrase.key))]).toEqual([]);
    },
  );
});

/** Told without a number, and why. */
const UNMEASURED: ReadonlyMap<string, string> = new Map([
  ["aids.aide_logement.conditions.date_pret.not_met", "told by the day from which the law does so, not by months ago"],
  ["aids.css_participation.conditions.pas_gratuite.not_met", "resources are low enough for the C2S that costs nothing"],
]);

const numberOf = (param: Param | undefined): number =>
  typeof param === "number" ? param : typeof param === "object" && "money" in param ? param.money : 0;
/** A number as a text shows it. */
const shown = (number: Param): Phrase => phrase("dialogue.literal", { text: number });
