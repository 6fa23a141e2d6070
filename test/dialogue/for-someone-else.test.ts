import { describe, expect, test } from "vitest";
import { CALL, consent } from "./handing-over";
import { contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const silent = contextOf();
const desk = silent.snapshot.structures[0]?.id ?? "";
const context = contextOf({ desk, accounts: [desk] });
const [, ...ANSWERS] = SINGLE_IN_WORK;

describe("answering for someone else", () => {
  test.each([
    ["[a:confidentialite:proche]", "proche"],
    ["pour ma mère", "proche"],
    ["[a:confidentialite:usager]", "usager"],
  ])("is said at the beginning, by %s, and costs no question", (said, helper) => {
    const own = talk(["[a:confidentialite:oui]", ...ANSWERS], context);
    const other = talk([said, ...ANSWERS], context);
    expect(other.conversation.answers[0]).toEqual({ question: "confidentialite", value: helper });
    expect(other.conversation.answers.slice(1)).toEqual(own.conversation.answers.slice(1));
    expect(other.all.length).toBe(own.all.length);
  });

  test("reminds each question whom it is about, and the rights whose they are", () => {
    const other = talk(["pour un proche", ...ANSWERS, "oui"], context);
    const asked = other.all.filter(
      ({ kind, expects }) => kind === "question" && expects?.question !== "confidentialite",
    );
    expect(asked.length).toBeGreaterThan(8);
    for (const message of asked) expect(keysOf([message])).toContain("dialogue.for_other.answer");
    expect(keysOf(other.messages)).toContain("dialogue.for_other.rights");
    expect(keysOf(talk([...SINGLE_IN_WORK, "oui"], context).all).join()).not.toContain("for_other");
  });

  test("is told to whoever reads the hand-off, after it was shown to whoever sends it", () => {
    const lines = [
      "[a:confidentialite:usager]",
      ...ANSWERS,
      "oui",
      "[c:handoff:rsa]",
      ...CALL,
      ...consent("non", "non"),
    ];
    const summary = talk(lines, context);
    expect(summary.messages.flatMap(({ cards }) => cards).map(({ title }) => title.key)).toContain(
      "dialogue.summary.filled_by",
    );
    const [effect] = talk([...lines, "[a:orientation.envoi:oui]"], context).effects;
    expect(effect?.kind === "refer" && effect.draft.contact.pour_qui).toBe("usager");
    expect(keysOf(summary.all)).toEqual(
      expect.arrayContaining(["dialogue.for_other.name", "dialogue.for_other.consent"]),
    );
  });
});
