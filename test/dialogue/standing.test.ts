import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RECAP } from "../../src/dialogue/control";
import { type Input, newConversation } from "../../src/dialogue/conversation";
import type { ExpectedKind, Message } from "../../src/dialogue/message";
import { type Step, step } from "../../src/dialogue/step";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { certainIn } from "../resident/conversation";
import { rightsOf } from "../resident/unsure";
import { typed } from "../support/typography";
import { contextOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();
const words = createWords(loadResources("locales"), "fr");
const standing = ({ text }: Message): string[] =>
  text.filter(({ key }) => key.startsWith("dialogue.standing.")).map((each) => typed(words.text(each)));

describe("what is certain and what is open", () => {
  const told = talk(SINGLE_IN_WORK, context)
    .all.filter(({ kind }) => kind === "question")
    .map(standing);

  test("is told at the sixth answer, then at every third, under the question", () => {
    expect(told.map((each) => each.length > 0)).toEqual(told.map((_, index) => index === 7 || index === 10));
  });

  test("is told in words, the likeliest first, the last counted", () => {
    expect(told[7]?.join()).toMatch(/^Encore ouvert : .+/);
    expect(told[10]?.join("\n")).toMatch(/^D'après vos réponses, déjà certain : .*Chèque énergie/);
  });

  test("is not told as long as what works it out has not come, nor after a text that was not understood", () => {
    const { afterRights: _, ...opening } = context;
    const early = talk(SINGLE_IN_WORK.slice(0, 7), opening);
    expect(early.messages.flatMap(standing)).toEqual([]);
    const missed = talk([...SINGLE_IN_WORK.slice(0, 7), "bof"], context);
    expect(missed.messages.flatMap(standing)).toEqual([]);
  });
});

/** Someone who always answers: a button, what is typed where there is none, "je ne sais pas" now and then. */
const picks = fc.array(fc.nat(10_000), { minLength: 90, maxLength: 90 });

const TYPED: Partial<Record<ExpectedKind, readonly string[]>> = {
  amount: ["0", "90", "340", "620", "850", "1240", "1710", "2600", "4100"],
  commune: ["Arras", "Beaurains", "Dainville"],
  date: ["12/03/1985", "2/5/1999", "7/7/1958", "1/2/1948", "3/3/1972", "9/9/2004"],
  dates: ["aucun", "12/03/2015", "12/03/2015 et 4 juin 2018", "5/5/2009, 6/6/2012 et 1/2/2024"],
  month: ["juin 2025", "janvier 2019", "octobre 2026"],
};

function answer({ messages }: Step, pick: number): Input {
  const message = messages.findLast(({ expects }) => expects !== null);
  const typed = message?.expects ? TYPED[message.expects.kind] : undefined;
  const buttons = message?.choices.filter(({ style, ticked }) => style !== "command" && ticked === undefined) ?? [];
  const known = buttons.filter(({ style }) => style === "answer");
  if (pick % 9 > 0 && typed) return { kind: "text", text: typed[pick % typed.length] ?? "" };
  const offered = pick % 9 > 0 && known.length > 0 ? known : buttons;
  return { kind: "choice", id: offered[pick % offered.length]?.id ?? "" };
}

test("whatever is answered next, what was told to be certain is due in the end", () => {
  let promises = 0;
  fc.assert(
    fc.property(picks, (all) => {
      let turn = step(newConversation("fr"), { kind: "start", commune: null }, context);
      const promised = new Set<string>();
      for (const pick of all) {
        if (turn.messages.some(({ expects }) => expects?.question === RECAP.id)) break;
        for (const aid of turn.messages.flatMap(certainIn)) promised.add(aid);
        turn = step(turn.conversation, answer(turn, pick), context);
      }
      const { rights } = rightsOf(turn.conversation, context);
      promises += promised.size;
      const broken = rights.filter(({ aid, status }) => promised.has(aid) && status !== "yes");
      expect(broken.map(({ aid, status }) => `${aid} ${status}`)).toEqual([]);
    }),
    { numRuns: 25 },
  );
  expect(promises).toBeGreaterThan(5);
}, 120_000);
