import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agenda, answersOf } from "../../src/dialogue/agenda";
import { carry, readCarried } from "../../src/dialogue/carried";
import { type Conversation, type Input, newConversation } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import { type Step, step } from "../../src/dialogue/step";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "./talk";

const silent = contextOf();
const desk = silent.snapshot.structures[0]?.id ?? "";
const context = contextOf({ desk, accounts: [desk], channel: "telegram", webOrigin: "https://droits.example" });
const resources = loadResources(join(process.cwd(), "locales"));
const languages = { fr: createWords(resources, "fr"), en: createWords(resources, "en") };

const TYPED = [
  "oui",
  "non",
  "je ne sais pas",
  "0",
  "850",
  "1 200,50 €",
  "12/03/1985",
  "juin 2025",
  "12/03/2015 et 4 juin 2018",
  "Arras",
  "Beaurains",
  "Lille",
  "marié",
  "salarié",
  "Camille",
  "06 12 34 56 78",
  "retour",
  "aide",
  "",
  "🦆",
  "<b>",
  "2",
  "aucun",
];

/** Any move: a button on screen (by its rank), something typed, or a button of long ago. */
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("press" as const), rank: fc.nat(40) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("type" as const), text: fc.constantFrom(...TYPED) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("type" as const), text: fc.string({ maxLength: 40, unit: "grapheme" }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("old" as const), rank: fc.nat(200) }) },
);

const buttonsOf = (messages: readonly Message[]) =>
  messages.flatMap(({ choices, cards }) => [
    ...choices.filter(({ url }) => url === undefined),
    ...cards.map(({ open }) => open),
  ]);

type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

function walk(moves: readonly Move[], each: (turn: Step, before: Conversation) => void): void {
  let turn = step(newConversation("fr"), { kind: "start", commune: "62041" }, context);
  const seen = buttonsOf(turn.messages).map(({ id }) => id);
  for (const one of moves) {
    const buttons = buttonsOf(turn.messages);
    const pressed =
      one.kind === "type"
        ? undefined
        : one.kind === "old"
          ? seen[one.rank % seen.length]
          : buttons[one.rank % Math.max(1, buttons.length)]?.id;
    const input: Input =
      one.kind === "type" ? { kind: "text", text: one.text } : { kind: "choice", id: pressed ?? "c:resume" };
    const before = turn.conversation;
    turn = step(before, input, context);
    each(turn, before);
    const sent = turn.effects.some(({ kind }) => kind === "refer");
    if (sent)
      turn = step(
        turn.conversation,
        { kind: "referred", outcome: { status: "sent", reference: "B7K-2M4", secret: null } },
        context,
      );
    seen.push(...buttonsOf(turn.messages).map(({ id }) => id));
  }
}

describe("whatever someone presses or types", () => {
  test("nothing throws, the state survives JSON and a link, ids fit in 64 bytes, every text exists in both languages", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        walk(moves, ({ conversation, messages }) => {
          expect(JSON.parse(JSON.stringify(conversation))).toEqual(conversation);
          const shown = agenda(answersOf(conversation), context).map(({ id }) => id);
          const travels = new Set(["confidentialite", "recapitulatif", ...shown]);
          const travelling = conversation.answers.filter(({ question }) => travels.has(question));
          expect(readCarried(carry(conversation, context), context)?.answers ?? []).toEqual(travelling);
          const questions = conversation.answers.map(({ question }) => question);
          expect(new Set(questions).size).toBe(questions.length);
          for (const message of messages) {
            for (const { id } of message.choices) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
            for (const words of Object.values(languages)) {
              for (const text of message.text) words.text(text);
              for (const { label } of message.choices) words.text(label);
              for (const { title, detail, open } of message.cards)
                [title, detail, open.label].map((text) => text && words.text(text));
              for (const { title, lines } of message.sections)
                [title, ...lines.map(({ text }) => text)].map((text) => words.text(text));
            }
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  test("the same conversation and input give the same step", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const once: string[] = [];
        const twice: string[] = [];
        walk(moves, (turn) => once.push(JSON.stringify(turn)));
        walk(moves, (turn) => twice.push(JSON.stringify(turn)));
        expect(twice).toEqual(once);
      }),
      { numRuns: 8 },
    );
  });
});

/** Someone who always answers, one way or another. */
const answering = fc.array(fc.nat(1000), { minLength: 150, maxLength: 150 });

describe("someone who answers", () => {
  test("reaches the rights, is never asked the same thing twice, and leaves a correction with everything as it was", () => {
    fc.assert(
      fc.property(answering, (picks) => {
        let turn = step(newConversation("fr"), { kind: "start", commune: null }, context);
        const asked: string[] = [];
        for (const pick of picks) {
          if (turn.messages.some(({ kind }) => kind === "rights")) return;
          const cards = turn.messages.flatMap((message) => message.cards);
          const changed = cards[(picks[0] ?? 0) % cards.length];
          if (changed) {
            const edited = step(turn.conversation, { kind: "choice", id: changed.open.id }, context);
            expect(step(edited.conversation, { kind: "choice", id: "c:back" }, context)).toEqual(turn);
          }
          const message = turn.messages.findLast(({ expects }) => expects !== null);
          const question = message?.expects?.question ?? "";
          expect(asked).not.toContain(question);
          asked.push(question);
          const answers = message?.choices.filter(({ id }) => id.startsWith("a:")) ?? [];
          const input: Input = { kind: "choice", id: answers[pick % answers.length]?.id ?? "" };
          turn = step(turn.conversation, input, context);
        }
        expect.fail("the rights were never shown");
      }),
      { numRuns: 50 },
    );
  });
});
