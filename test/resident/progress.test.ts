import { join } from "node:path";
import { expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import type { Expected } from "../../src/dialogue/message";
import { step } from "../../src/dialogue/step";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import type { Home } from "./people";
import { learnCommunes, reply, screenOf } from "./resident";

const context = contextOf();
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");

type Progress = NonNullable<Expected["progress"]>;

/** How many options each question has that may be ticked. */
const ticks: number[] = [];

/** What is told of the progress, question after question, until the rights. */
function progressFor(home: Home): Progress[] {
  const told: Progress[] = [];
  let turn = step(newConversation("fr"), { kind: "start", commune: null }, context);
  while (!turn.messages.some(({ kind }) => kind === "rights")) {
    const question = turn.messages.findLast(({ expects }) => expects !== null);
    if (!question) throw new Error("nothing is asked, and no rights are shown");
    if (question.expects?.progress) told.push(question.expects.progress);
    ticks.push(question.choices.filter(({ ticked }) => ticked !== undefined).length);
    turn = step(turn.conversation, reply(screenOf(question, words), home), context);
  }
  return told;
}

const people = oracleCases.filter((_, index) => index % 30 === 0).map(({ household }) => household as unknown as Home); // the file's form is described in test/oracle/README.md
const told = people.map(progressFor);
const share = ({ answered, left }: Progress) => answered / (answered + left);
const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

test("the first estimate of the number of questions is that of a typical resident, give or take a third", () => {
  const really = told.map((each) => each.at(-1)?.answered ?? 0);
  const first = told[0]?.[0]?.left ?? 0;
  expect(first / middle(really)).toBeGreaterThan(0.75);
  expect(first / middle(really)).toBeLessThan(4 / 3);
  expect(first).toBeGreaterThanOrEqual(really.toSorted((a, b) => a - b)[Math.floor(really.length * 0.6)] ?? 99);
});

test("the progress never goes backward, and the questions left never grow", () => {
  for (const each of told)
    for (const [index, now] of each.entries()) {
      const before = each[index - 1] ?? now;
      expect(share(now)).toBeGreaterThanOrEqual(share(before));
      expect(now.left).toBeLessThanOrEqual(before.left);
    }
});

test("nothing is left once all is answered", () => {
  expect(told.map((each) => each.at(-1)?.left)).toEqual(told.map(() => 0));
});

test("no multiple choice has more than seven options", () => {
  expect(Math.max(...ticks)).toBeGreaterThan(4);
  expect(Math.max(...ticks)).toBeLessThanOrEqual(7);
});
