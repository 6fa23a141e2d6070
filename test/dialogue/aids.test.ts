import { join } from "node:path";
import { expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import { showRight } from "../../src/dialogue/show-right";
import { leavesOf } from "../../src/law/conditions";
import type { Right } from "../../src/law/rights";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "./talk";

const context = contextOf();
const resources = loadResources(join(process.cwd(), "locales"));

/** An aid opened with every condition held, or none. */
const opened = (id: string, holds: boolean) => {
  const { aid } = context.law.aid(id);
  const right: Right = {
    aid: id,
    status: holds ? "yes" : "no",
    amount: { min: holds ? 10 : 0, max: holds ? 10 : 0 },
    variant: null,
    reasons: (["adult", "family", "resources"] as const).flatMap((group) => {
      const conditions = aid.conditions[group];
      if (!conditions) return [];
      const who = group === "adult" || (group === "resources" && aid.per === "adult") ? 0 : null;
      return leavesOf(conditions).map(({ name, fact, operator }) => ({
        name: name ?? null,
        fact,
        operator,
        found: 2,
        wanted: 1,
        holds,
        unit: "count" as const,
        told: true,
        group,
        who,
      }));
    }),
    calculation: (aid.calculation ?? []).map(({ name, fact, unit }) => ({ name, fact, unit, value: 2, who: null })),
    figures: [],
    stale: true,
    nearThreshold: false,
    fault: null,
  };
  return showRight(right, newConversation("fr"), context);
};

const cases = context.law.aids.flatMap(({ aid }) =>
  ["fr", "en"].flatMap((language) => [true, false].map((holds) => ({ id: aid.id, language, holds }))),
);

// CSS L815-13: fear for a small house keeps many from claiming what nothing of will be taken back.
test("the Aspa says what one may leave without anything being taken back", () => {
  const words = createWords(resources, "fr");
  const said = opened("aspa", true).sections.flatMap(({ lines }) => lines.map(({ text }) => words.text(text)));
  expect(said.join("\n")).toMatch(/rien n’est repris si vous laissez moins de 108\s586,14\s€/);
});

test.each(cases)("$id opens in $language (due: $holds)", ({ id, language, holds }) => {
  const words = createWords(resources, language);
  const { text, sections } = opened(id, holds);
  const phrases = [...text, ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)])];
  expect(phrases.map(({ key }) => key).filter((key) => !words.has(key))).toEqual([]);
  expect(phrases.map((said) => words.text(said)).filter((text) => text.includes("{{"))).toEqual([]);
});
