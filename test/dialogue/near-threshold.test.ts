import { expect, test } from "vitest";
import { openId } from "../../src/dialogue/choice-id";
import { loadLaw } from "../../src/law/law";
import { readLaw } from "../../src/rulebook/rulebook";
import { contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

/** The ceiling of C2S as it was in 2025, its revision overdue: 861.58 a month, of which 78.20 for the housing aid. */
const { files } = readLaw(".");
const parameters = files.parameters.map((figure) =>
  figure.id === "css.plafond"
    ? { ...figure, values: figure.values.filter(({ since }) => since <= "2025-04-01"), next_revision: "2026-04-01" }
    : figure,
);
const context = contextOf({ law: loadLaw({ ...files, parameters }) });

/** What is said of the free C2S to someone alone who earns this much. */
const shown = (wage: string, commune = "Beaurains") => {
  const lines = SINGLE_IN_WORK.map((line) => (line === "900 €" ? wage : line === "Beaurains" ? commune : line));
  return keysOf(talk([...lines, "oui", `[${openId("css_gratuite")}]`], context).messages);
};

test.each([
  ["600 €", ["dialogue.amounts.cover", "dialogue.right.stale"]],
  ["775 €", ["dialogue.amounts.cover", "dialogue.right.stale"]],
  ["790 €", ["dialogue.amounts.cover_maybe", "dialogue.right.near_threshold", "dialogue.right.stale"]],
  ["900 €", ["dialogue.right.no"]],
])("near a ceiling that may have changed, the aid is said to be to confirm, and why (%s)", (wage, keys) => {
  expect(shown(wage)).toEqual(["aids.css_gratuite.name", "aids.css_gratuite.what", ...keys]);
});

test("an answer that is not known and would settle nothing is not held responsible for it", () => {
  expect(shown("790 €", "je ne sais pas")).toEqual(shown("790 €"));
});
