import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outcomeOf, type Said, type Understood } from "./said";

const corpus = (name: string): readonly Said[] =>
  readFileSync(`test/readers/said.${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)); // the file's form is held by the test below

/**
 * What people may type under a question, written by hands that had not seen the spellings. The spellings were then learnt
 * from the first set; nobody read the second while choosing them, and only its counts were looked at. What is asked again
 * costs a tap; what is taken for something else may cost a right. Figures to be made better, never worse: a yearly amount,
 * divided by twelve, is one of those that these hands would have asked again.
 */
const sets = [
  { name: "learnt", atLeast: 624, atMost: 11 },
  { name: "heldout", atLeast: 229, atMost: 22 },
];

describe.each(sets)("what is typed freely ($name)", ({ name, atLeast, atMost }) => {
  const outcomes = corpus(name).map(outcomeOf);
  const count = (wanted: Understood) => outcomes.filter((each) => each === wanted).length;
  console.log(
    `${name}: ${count("right")} of ${outcomes.length} understood, ${count("asked")} asked again, ${count("wrong")} taken for something else`,
  );

  test("is understood at once", () => {
    expect(count("right")).toBeGreaterThanOrEqual(atLeast);
  });

  test("is seldom taken for something else", () => {
    expect(count("wrong")).toBeLessThanOrEqual(atMost);
  });
});

test("no sentence stands in both sets", () => {
  const key = ({ question, text }: Said) => `${question} ${text.toLowerCase()}`;
  const learnt = new Set(corpus("learnt").map(key));
  expect(corpus("heldout").filter((said) => learnt.has(key(said)))).toEqual([]);
});
