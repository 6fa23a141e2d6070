import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import { CONSENTS, type ReferralDraft } from "../../src/dialogue/referral-draft";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { CALL, consent, readBy, SEND, sent } from "./handing-over";
import { askedBy, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const resources = loadResources(join(process.cwd(), "locales"));
const context = readBy();
const telegram = readBy({ channel: "telegram" });

/** Asked for before any question, for a need, from Beaurains; nothing else is known of the household. */
const ASKED = ["[c:human]", "[a:orientation.besoin:food]", "[a:commune:62099]"];
const NOBODY = "[a:orientation.tutelle:non]";
const AGREED = ["[a:orientation.accord_contact:oui]", "[a:orientation.accords:#0]"];
const other = (mode: string, means: string) => [
  ...["[a:orientation.mode:other]", `[a:orientation.autrement:${mode}]`, "Camille", `[a:orientation.moyen:${means}]`],
];
const contact = { name: "Camille", leaveMessage: null, othersRead: null, when: null, guardian: null };
const PHONE = { means: "telephone", address: "+33612345678" };
const MAIL = { means: "email", address: "zoe@exemple.fr" };

/** A path of taps and of what is written, and what is handed over at its end. */
const PATHS: readonly (readonly [string, readonly string[], object, typeof context])[] = [
  [
    "to be called, where one listens alone",
    [
      "[a:orientation.mode:call]",
      "Camille",
      "06 12 34 56 78",
      "[a:orientation.message:alone]",
      "[a:orientation.quand:soir]",
      NOBODY,
    ],
    { mode: "call", contact: { ...contact, ...PHONE, leaveMessage: true, othersRead: false, when: "soir" } },
    context,
  ],
  [
    "to be called, where someone else may hear",
    [
      "[a:orientation.mode:call]",
      "Camille",
      "0612345678",
      "[a:orientation.message:shared]",
      "[a:orientation.quand:?]",
      NOBODY,
    ],
    { mode: "call", contact: { ...contact, ...PHONE, leaveMessage: true, othersRead: true } },
    context,
  ],
  [
    "to be called, without a message",
    [
      "[a:orientation.mode:call]",
      "Camille",
      "0612345678",
      "[a:orientation.message:none]",
      "[a:orientation.quand:matin]",
      NOBODY,
    ],
    { mode: "call", contact: { ...contact, ...PHONE, leaveMessage: false, when: "matin" } },
    context,
  ],
  [
    "to be written to, by e-mail, at an address that others read",
    ["[a:orientation.mode:write]", "Camille", "zoe@exemple.fr", "[a:orientation.partage:oui]", NOBODY],
    { mode: "write", contact: { ...contact, ...MAIL, othersRead: true } },
    context,
  ],
  [
    "to be written to, on Telegram",
    ["[a:orientation.mode:write]", "Camille", "[a:orientation.moyen:telegram]", NOBODY],
    { mode: "write", contact: { ...contact, means: "telegram", address: "" } },
    telegram,
  ],
  [
    "to be written to, by e-mail though on Telegram",
    [
      "[a:orientation.mode:write]",
      "Camille",
      "[a:orientation.moyen:email]",
      "zoe@exemple.fr",
      "[a:orientation.partage:non]",
      NOBODY,
    ],
    { mode: "write", contact: { ...contact, ...MAIL, othersRead: false } },
    telegram,
  ],
  [
    "an appointment there, asked for after seeing where to go",
    [
      "[a:orientation.mode:go]",
      "[c:appointment:food]",
      "Camille",
      "[a:orientation.moyen:telephone]",
      "0612345678",
      "[a:orientation.message:?]",
      "[a:orientation.quand:?]",
      NOBODY,
    ],
    { mode: "come", need: "food", contact: { ...contact, ...PHONE } },
    context,
  ],
  [
    "a visit at home",
    [...other("home_visit", "email"), "zoe@exemple.fr", "[a:orientation.partage:?]", NOBODY],
    { mode: "home_visit", contact: { ...contact, ...MAIL } },
    context,
  ],
  [
    "to be accompanied, under a guardian who is named",
    [...other("accompanied", "telegram"), "[a:orientation.tutelle:oui]", "l'ATPC"],
    { mode: "accompanied", contact: { ...contact, means: "telegram", address: "", guardian: { name: "l'ATPC" } } },
    telegram,
  ],
  [
    "someone in one's place, under a guardian who is not named",
    [
      ...other("do_for_me", "email"),
      "zoe@exemple.fr",
      "[a:orientation.partage:?]",
      "[a:orientation.tutelle:oui]",
      "[a:orientation.tuteur:?]",
    ],
    { mode: "do_for_me", contact: { ...contact, ...MAIL, guardian: { name: null } } },
    context,
  ],
];

/** Every text of every message, in a language; a key without its words throws. */
function read(messages: readonly Message[], language: string): string {
  const words = createWords(resources, language);
  return messages
    .flatMap(({ text, choices, cards, sections }) => [
      ...text,
      ...choices.map(({ label }) => label),
      ...cards.flatMap(({ title, detail, open }) => [title, ...(detail ? [detail] : []), open.label]),
      ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)]),
    ])
    .map(words.text)
    .join("\n");
}

describe.each(["fr", "en"])("in %s", (language) => {
  const from = newConversation(language);

  test.each(PATHS)("%s", (_what, lines, handedOver, where) => {
    const summary = talk([...ASKED, ...lines, ...AGREED], where, from);
    expect(askedBy(summary)).toBe("orientation.envoi");
    expect(read(summary.all, language)).not.toBe("");
    const draft = sent(talk([...ASKED, ...lines, ...AGREED, SEND], where, from).effects);
    expect(draft).toMatchObject({ need: "food", commune: "62099", language, aids: null, answers: null, ...handedOver });
  });

  test("to go there: opening hours, the way, what to bring, and nothing is handed over", () => {
    const there = talk([...SINGLE_IN_WORK, "oui", "[c:handoff:rsa]", "[a:orientation.mode:go]"], context, from);
    const told = there.messages.find(({ kind }) => kind === "contact");
    expect(there.effects).toEqual([]);
    expect(keysOf(told ? [told] : [])).toEqual(["dialogue.way.intro", "dialogue.way.say"]);
    const papers = context.law.aid("rsa").aid.papers;
    expect(told?.sections.at(-1)?.lines).toHaveLength(papers.length);
    expect(told?.choices.map(({ id }) => id)).toContain("c:appointment:rsa");
    for (const { url } of told?.choices ?? [])
      if (url) expect(url).toMatch(/^(?:tel:\+?\d+|https:\/\/www\.openstreetmap\.org\/directions\?to=[^&]+)$/);
    expect(JSON.stringify(there.conversation)).not.toContain("orientation.");
    expect(read(there.messages, language)).not.toBe("");
  });

  test("nothing for now leaves nothing of it", () => {
    const left = talk([...ASKED, "[a:orientation.mode:none]"], context, from);
    expect(left.effects).toEqual([]);
    expect(JSON.stringify(left.conversation)).not.toContain("orientation.");
  });

  test("under fifteen, said where it is agreed to: nothing is sent, and who listens is told", () => {
    const lines = [...ASKED, ...CALL.slice(0, 3), "[a:orientation.message:none]", "[a:orientation.quand:?]", NOBODY];
    const told = talk([...lines, "[a:orientation.accord_contact:moins_de_15]"], context, from);
    expect(told.effects).toEqual([]);
    expect(keysOf(told.messages)).toContain("dialogue.handoff.too_young_who");
    expect(told.messages[0]?.choices.map(({ url }) => url)).toEqual(["tel:119"]);
    expect(JSON.stringify(told.conversation)).not.toContain("Camille");
    expect(read(told.messages, language)).toContain("119");
  });
});

describe("under fifteen", () => {
  const young = ["ok", "Beaurains", "célibataire", "pas d'enfant", "le 21 novembre 2011"];

  test("known from the birth date, the hand-off is not begun, and the questions go on", () => {
    const told = talk([...young, "[c:human]"], context);
    expect(keysOf(told.messages)).toContain("dialogue.handoff.too_young");
    expect(askedBy(told)).toBe("enfants.dates");
  });

  test("on the birthday itself, it goes on", () => {
    const lines = [...young.slice(0, -1), "le 20 novembre 2011", "[c:human]", "remplir un dossier"];
    expect(askedBy(talk(lines, context))).toBe("orientation.mode");
  });

  test("someone who answers for them hands them over", () => {
    const lines = ["[a:confidentialite:proche]", ...young.slice(1), "[c:human]", "remplir un dossier"];
    expect(askedBy(talk(lines, context))).toBe("orientation.mode");
  });

  test("whose age is known is not asked whether they are", () => {
    const known = talk([...SINGLE_IN_WORK, "oui", "[c:handoff]", ...CALL], context).messages.at(-1);
    expect(known?.expects?.question).toBe("orientation.accord_contact");
    expect(known?.choices.map(({ id }) => id)).not.toContain("a:orientation.accord_contact:moins_de_15");
  });
});

describe("the consents", () => {
  const lines = [...SINGLE_IN_WORK, "oui", "[c:handoff]", ...CALL, "oui", "non", "non"];
  const masks = Array.from({ length: 2 ** CONSENTS.length }, (_, mask) => mask);

  test.each(masks)("stand apart: ticked %i", (mask) => {
    const draft = sent(talk([...lines, `[a:orientation.accords:#${mask}]`, SEND], telegram).effects);
    for (const [index, each] of CONSENTS.entries()) expect(draft?.consents[each]).toBe(Boolean(mask & (2 ** index)));
  });

  test("are those that can be kept: on the web nobody is promised reminders", () => {
    const asked = talk(lines, context).messages.at(-1);
    const offered = asked?.choices.filter(({ ticked }) => ticked !== undefined).map(({ label }) => label.key);
    expect(offered).toHaveLength(2);
    expect(offered?.join(" ")).not.toContain("reminders");
    const draft = sent(talk([...lines, "[a:orientation.accords:#3]", SEND], context).effects);
    expect(draft?.consents).toEqual({ aids: false, answers: false, interview: true, state_evaluation: true });
  });

  test("are asked with nothing ticked, and can be changed in the summary", () => {
    const asked = talk(lines, telegram).messages.at(-1);
    expect(asked?.choices.filter(({ ticked }) => ticked !== undefined)).toHaveLength(CONSENTS.length);
    expect(asked?.choices.some(({ ticked }) => ticked)).toBe(false);
    const again = talk([...lines, "[a:orientation.accords:#1]", "[e:orientation.accords]"], context);
    expect(askedBy(again)).toBe("orientation.accords");
  });
});

describe("intimate answers", () => {
  const DISABLED = SINGLE_IN_WORK.map((line, index) => (index === 7 ? "handicap" : line));
  const lines = [...DISABLED.slice(0, 8), "50 à 79", "non", ...DISABLED.slice(8), "oui"];
  const asking = [...lines, "[c:handoff]", ...CALL, "oui", "non", "oui"];
  const questions = (draft: ReferralDraft | undefined) => draft?.answers?.map(({ question }) => question) ?? [];

  test("are asked about apart, and not at all when the answers stay here", () => {
    expect(askedBy(talk(asking, context))).toBe("orientation.accord_intime");
    expect(askedBy(talk([...asking.slice(0, -1), "non"], context))).toBe("orientation.accords");
    expect(askedBy(talk([...SINGLE_IN_WORK, "oui", "[c:handoff]", ...CALL, "oui", "non", "oui"], context))).toBe(
      "orientation.accords",
    );
  });

  test.each([
    ["non", false],
    ["oui", true],
  ] as const)("go by a yes of their own only: %s", (said, go) => {
    const summary = talk([...asking, said, "[a:orientation.accords:#0]"], context);
    const draft = sent(talk([...asking, said, "[a:orientation.accords:#0]", SEND], context).effects);
    expect(draft?.consents.intimate).toBe(go);
    for (const question of ["cas", "adultes.0.taux_incapacite"]) {
      expect(questions(draft).includes(question)).toBe(go);
      expect(summary.messages.at(-1)?.cards.some(({ id }) => id === question)).toBe(go);
    }
    expect(questions(draft)).toContain("adultes.0.salaire");
  });
});

describe("why an aid is not received", () => {
  const lines = [...SINGLE_IN_WORK, "oui", "[c:handoff]", ...CALL, ...consent("oui", "non")];

  test("is said of each aid in one tap from the summary, changed, or left", () => {
    const cards = talk(lines, context).messages.at(-1)?.cards ?? [];
    const reasons = cards.filter(({ id }) => id.startsWith("orientation.raison."));
    expect(reasons.length).toBeGreaterThan(1);
    const [first] = reasons;
    const asked = talk([...lines, `[${first?.open.id}]`], context);
    expect(askedBy(asked)).toBe(first?.id);
    const said = [...lines, `[${first?.open.id}]`, "on ne me l'a jamais proposée"];
    const aid = first?.id.replace("orientation.raison.", "");
    expect(askedBy(talk(said, context))).toBe("orientation.envoi");
    expect(sent(talk([...said, SEND], context).effects)?.nonTakeUp).toEqual([{ aid, form: "non_proposition" }]);
    expect(askedBy(talk([...said, `[${first?.open.id}]`], context))).toBe(first?.id);
    expect(
      sent(talk([...said, `[${first?.open.id}]`, `[a:${first?.id}:?]`, SEND], context).effects)?.nonTakeUp,
    ).toEqual([]);
  });

  test("is asked of the aid it began with, and can be passed", () => {
    const from = [...SINGLE_IN_WORK, "oui", "[c:handoff:prime_activite]", ...CALL, "oui", "oui"];
    expect(askedBy(talk(from, context))).toBe("orientation.raison.prime_activite");
    expect(askedBy(talk([...from, "[a:orientation.raison.prime_activite:?]"], context))).toBe(
      "orientation.accord_reponses",
    );
  });

  test.each(["[c:reason:gold]", "[c:reason]"])("of nothing that exists is a stale button: %s", (button) => {
    expect(keysOf(talk([...lines, button], context).messages)).toContain("dialogue.stale");
  });
});

describe("what was written for one way does not serve for another", () => {
  const lines = [...ASKED, ...CALL, ...AGREED];

  test("changing how to go on asks again how to be reached", () => {
    const changed = talk([...lines, "[e:orientation.mode]", "[a:orientation.mode:write]"], context);
    expect(askedBy(changed)).toBe("orientation.adresse");
    const draft = sent(
      talk(
        [
          ...lines,
          "[e:orientation.mode]",
          "[a:orientation.mode:write]",
          "zoe@exemple.fr",
          "[a:orientation.partage:non]",
          SEND,
        ],
        context,
      ).effects,
    );
    expect(draft?.contact).toMatchObject({ means: "email", address: "zoe@exemple.fr", leaveMessage: null, when: null });
  });

  test("an e-mail address is no number to call", () => {
    const asked = talk([...ASKED, "[a:orientation.mode:call]", "Camille", "zoe@exemple.fr"], context);
    expect(askedBy(asked)).toBe("orientation.adresse");
    expect(keysOf(asked.messages)).toContain("readers.not_understood.phone");
  });

  test("Telegram is offered on Telegram only", () => {
    const offered = (where: typeof context) =>
      talk([...ASKED, ...other("come", "email").slice(0, 3)], where)
        .messages.at(-1)
        ?.choices.map(({ id }) => id)
        .filter((id) => id.startsWith("a:orientation.moyen:"));
    expect(offered(context)).toEqual(["a:orientation.moyen:telephone", "a:orientation.moyen:email"]);
    expect(offered(telegram)).toContain("a:orientation.moyen:telegram");
  });
});
