import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { conditionKey } from "../../src/dialogue/aid-words";
import { explain } from "../../src/dialogue/explain";
import { type Param, type Phrase, phrase } from "../../src/dialogue/phrase";
import { readHousehold, readMonth } from "../../src/household/household";
import { type Conditions, leavesOf } from "../../src/law/conditions";
import { assess } from "../../src/law/rights";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { contextOf } from "./talk";

const { law } = contextOf();
const month = readMonth("2026-11");
const resources = loadResources("locales");
const LANGUAGES = ["fr", "en"];

/** Conditions on a number that are told otherwise than by how far it is, and why. */
const reasons = z.record(z.string(), z.string().min(8));
const { found_and_limit, limit, without_number } = z
  .strictObject({ found_and_limit: reasons, limit: reasons, without_number: reasons })
  .parse(JSON.parse(readFileSync("test/dialogue/distances.json", "utf8")));
const OTHERWISE = { ...found_and_limit, ...limit, ...without_number };

const KEYS = new Map(Object.keys(OTHERWISE).map((name) => [`${conditionKey(name)}.not_met`, name]));

/** What the refusal of a condition on a number has to say. */
function wantedOf(key: string): readonly ("distance" | "found" | "wanted")[] {
  const name = KEYS.get(key);
  if (name === undefined) return ["distance"];
  if (Object.hasOwn(found_and_limit, name)) return ["found", "wanted"];
  return Object.hasOwn(limit, name) ? ["wanted"] : [];
}

/** Every aid refused to a reference household, with the conditions that stand in its way; each way once. */
const refusals = new Map<string, { readonly aid: string; readonly failed: readonly Phrase[] }>();
let refused = 0;
for (const { household } of oracleCases)
  for (const { aid, status, reasons: leaves } of assess(law, readHousehold(household, month), month).rights) {
    if (status !== "no") continue;
    refused++;
    const { failed } = explain(law.aid(aid).aid, leaves);
    refusals.set(`${aid} ${JSON.stringify(failed)}`, { aid, failed });
  }
const ways = [...refusals.values()];

describe("of every aid refused to every reference household", () => {
  test("a condition is told that stands in its way", () => {
    expect(refused).toBeGreaterThan(oracleCases.length * 20);
    expect([...new Set(ways.filter(({ failed }) => failed.length === 0).map(({ aid }) => aid))]).toEqual([]);
  });

  test.each(LANGUAGES)("each is told in words, with how far it is where it is a number: %s", (language) => {
    const { text } = createWords(resources, language);
    const said = ways.flatMap(({ failed }) => failed.map((each) => ({ phrase: each, words: text(each) })));
    expect(said.length).toBeGreaterThan(1000);
    expect(said.filter(({ words }) => /\{\{|undefined|NaN|\baids\.|^\s*$/.test(words))).toEqual([]);
    // That there should be something, or nothing, is no threshold.
    const numeric = said.filter(
      ({ phrase: { params } }) => params?.distance !== undefined && !isNothing(params.wanted),
    );
    expect(numeric.length).toBeGreaterThan(1000);
    const silent = numeric.filter(({ phrase: { key, params = {} }, words }) =>
      wantedOf(key).some((name) => !words.includes(text(phrase("dialogue.literal", { text: params[name] ?? "" })))),
    );
    expect([...new Set(silent.map(({ words }) => words))]).toEqual([]);
  });

  test("nothing that is far is told to be no distance away", () => {
    const none = ways.flatMap(({ failed }) =>
      failed.filter(({ params = {} }) => {
        const { found, wanted, distance } = params;
        return JSON.stringify(found) !== JSON.stringify(wanted) && isNothing(distance);
      }),
    );
    expect(none).toEqual([]);
  });
});

/** The named conditions on a number, the alternatives that speak for theirs, but those that only ask for something. */
const measured = new Set(
  law.aids.flatMap(({ aid }) =>
    Object.values(aid.conditions).flatMap((tree: Conditions | undefined) => (tree ? named(tree) : [])),
  ),
);

function named(tree: Conditions): string[] {
  const parts = "all" in tree ? tree.all : "any" in tree ? tree.any : "not" in tree ? [tree.not] : [];
  const [first] = leavesOf(tree);
  const own = tree.name !== undefined && first?.unit !== undefined && first.value !== 0 ? [tree.name] : [];
  return [...own, ...parts.flatMap(named)];
}

describe("whoever is refused for a number", () => {
  test.each(LANGUAGES)("is told how far it is, or why not stands in the open: %s", (language) => {
    const { text } = createWords(resources, language);
    const silent = [...measured].filter((name) => {
      const key = `${conditionKey(name)}.not_met`;
      const words = text(phrase(key, { found: "<found>", wanted: "<wanted>", distance: "<distance>" }));
      return wantedOf(key).some((each) => !words.includes(`<${each}>`));
    });
    expect(measured.size).toBeGreaterThan(50);
    expect(silent).toEqual([]);
  });

  test("nothing is excused that is no such condition", () => {
    expect(Object.keys(OTHERWISE).filter((name) => !measured.has(name))).toEqual([]);
  });

  test.each([
    ["fr", 4.25, 5, "9 mois"],
    ["fr", 4, 5, "1 an"],
    ["en", 2, 5, "3 years"],
  ])("is told the time that is missing as people say it: %s", (language, found, wanted, told) => {
    const { aid } = law.aid("rsa");
    const reason = {
      name: "rsa.duree_titre",
      fact: "personne.annees_titre_sejour",
      operator: "greaterThanInclusive" as const,
      unit: "years" as const,
      told: true,
      group: "adult" as const,
      who: 0,
      found,
      wanted,
      holds: false,
    };
    const condition = { name: reason.name, fact: reason.fact, operator: reason.operator, value: wanted };
    const { failed } = explain({ ...aid, conditions: { adult: condition } }, [reason]);
    expect(createWords(resources, language).text(failed[0] ?? phrase("dialogue.literal"))).toContain(told);
  });
});

/** Nothing at all, whatever it is counted in. */
function isNothing(param: Param | undefined): boolean {
  if (typeof param !== "object") return param === undefined || param === 0;
  if ("money" in param) return param.money === 0;
  return "params" in param && param.params?.count === 0;
}
