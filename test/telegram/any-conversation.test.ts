import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMessage } from "../../src/channels/telegram/outbound";
import type { Input } from "../../src/dialogue/conversation";
import { newConversation } from "../../src/dialogue/conversation";
import type { ExpectedKind, Message } from "../../src/dialogue/message";
import { step } from "../../src/dialogue/step";
import { contextOf, talk } from "../dialogue/talk";
import { refusalOf } from "./bot-api-rules";
import { wordsOf } from "./open-telegram";

const context = contextOf({ channel: "telegram", desk: "ccas-arras", accounts: ["ccas-arras"] });

/** What a person could type for each kind of answer; a conversation that is only pressed would never get far. */
const TYPED: Partial<Record<ExpectedKind, readonly string[]>> = {
  amount: ["0", "800", "1 250,50 €"],
  integer: ["1", "3"],
  date: ["10/04/1992", "1er mai 2001", "12/12/1950"],
  dates: ["aucun", "12/03/2015 et 4 juin 2018", "1/1/2020, 2/2/2021, 3/3/2022, 4/4/2023, 5/5/2024"],
  month: ["juin 2024"],
  commune: ["Beaurains", "Saint-Nicolas", "Lille", "pas de logement"],
  name: ["Camille & <Dominique>"],
  phone: ["06 12 34 56 78"],
  email: ["zoe@exemple.fr"],
  text: ["bonjour"],
};

/** Walks begin at the door, or where the rights are shown: few find their way there by chance. */
const AT_THE_DOOR = newConversation("fr");
const AT_THE_RIGHTS = talk(
  [
    "ok",
    "Beaurains",
    "célibataire",
    "10/04/1992",
    "aucun",
    "je travaille",
    "800",
    "aucun",
    "non",
    "hlm",
    "350",
    "aucune",
    "oui",
    "oui",
  ],
  context,
).conversation;

/** Presses or types, as `pick` says; distress and nonsense now and then. */
function inputTo(messages: readonly Message[], pick: number): Input {
  const pressable = messages.flatMap(({ choices, cards }) => [...choices, ...cards.map(({ open }) => open)]);
  const ids = pressable.filter(({ url }) => url === undefined).map(({ id }) => id);
  const kind = messages.findLast(({ expects }) => expects !== null)?.expects?.kind;
  const typed = (kind && TYPED[kind]) ?? [];
  if (pick % 29 === 0) return { kind: "text", text: pick % 2 === 0 ? "je dors dehors" : "<i>pas & compris" };
  // Answers come more often as the commands beside them.
  const answers = ids.filter((id) => /^[ame]:/.test(id));
  const all: Input[] = [
    ...[...typed, ...typed, ...typed].map((text): Input => ({ kind: "text", text })),
    ...[...answers, ...answers, ...answers, ...answers, ...ids].map((id): Input => ({ kind: "choice", id })),
  ];
  return all[pick % Math.max(all.length, 1)] ?? { kind: "text", text: "bonjour" };
}

const walk = fc.record({
  from: fc.constantFrom(AT_THE_DOOR, AT_THE_RIGHTS),
  picks: fc.array(fc.nat(100_000), { minLength: 30, maxLength: 60 }),
});

describe("whatever is pressed and typed", () => {
  test.each(["fr", "en"])("Telegram takes every message and every button, in %s", (language) => {
    const words = wordsOf(language);
    const seen = { rights: 0, longest: 0 };
    fc.assert(
      fc.property(walk, ({ from, picks }) => {
        let turn = step({ ...from, language }, { kind: "start", commune: "62041" }, context);
        for (const pick of picks) {
          for (const message of turn.messages) {
            if (message.kind === "rights") seen.rights++;
            for (const { id, url } of [...message.choices, ...message.cards.map(({ open }) => open)])
              if (url === undefined) expect(Buffer.byteLength(id), id).toBeLessThanOrEqual(64);
            for (const { html, buttons } of renderMessage(message, words)) {
              seen.longest = Math.max(seen.longest, html.length);
              const payload = { text: html, parse_mode: "HTML", reply_markup: { inline_keyboard: buttons as never } }; // grammY's buttons are of more kinds
              expect(refusalOf("sendMessage", payload, undefined), html).toBeNull();
              expect(html.length).toBeLessThanOrEqual(4096);
            }
          }
          turn = step(turn.conversation, inputTo(turn.messages, pick), context);
        }
      }),
      { numRuns: 25, seed: 62041 },
    );
    // The walks went far enough to be worth something.
    expect(seen.rights).toBeGreaterThan(0);
    expect(seen.longest).toBeGreaterThan(1_000);
  });
});
