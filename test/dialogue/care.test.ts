import { describe, expect, test } from "vitest";
import { step } from "../../src/dialogue/step";
import { askedBy, contextOf, inputOf, keysOf, talk } from "./talk";

const SINGLE = [
  ...["ok", "Beaurains", "célibataire", "le 10 avril 1992", "pas d'enfant", "salarié", "900 €", "aucun"],
  ...["HLM", "350", "aucune", "oui"],
];
const context = contextOf();
const GRAVE = "il arrête pas avec ses coups";
const numbersOf = ({ messages }: ReturnType<typeof step>) =>
  messages[0]?.choices.flatMap(({ url }) => (url?.startsWith("tel:") ? [url.slice(4)] : [])) ?? [];

describe("what was not understood and may be distress", () => {
  test("is met with two kind lines and numbers before what is asked, which stays pending, at every step", () => {
    for (let length = 0; length <= SINGLE.length; length++) {
      const before = talk(SINGLE.slice(0, length), context);
      const after = step(before.conversation, inputOf(GRAVE), context);
      expect(after.messages[0]).toMatchObject({
        kind: "text",
        text: [{ key: "alerts.care.text" }, { key: "alerts.care.someone" }],
        expects: null,
      });
      expect(numbersOf(after)).toEqual(["17", "3919", "114"]);
      expect(keysOf(after.messages).join(" ")).not.toMatch(/not_understood|please_choose|rights\.choose/);
      expect(after.conversation).toEqual(before.conversation);
      expect(askedBy(after)).toBe(askedBy(before));
      expect(after.effects).toEqual([]);
    }
  });

  test("the answer that follows is kept, as if nothing had come between", () => {
    const along = talk([...SINGLE.slice(0, 6), GRAVE, ...SINGLE.slice(6)], context);
    expect(along.conversation).toEqual(talk(SINGLE, context).conversation);
    expect(along.messages).toEqual(talk(SINGLE, context).messages);
  });

  test("a person here is offered too, beside a question as beside the rights", () => {
    for (const before of [["ok"], SINGLE])
      expect(talk([...before, GRAVE], context).messages[0]?.choices.map(({ id }) => id)).toContain("c:human");
    expect(askedBy(talk(["ok", GRAVE, "[c:human]"], context))).toBe("orientation.besoin");
  });

  test("the same is said on each channel", () => {
    const said = (["web", "telegram", "terminal"] as const).map(
      (channel) => talk(["ok", "Beaurains", GRAVE], contextOf({ channel })).messages[0],
    );
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  test.each([
    ["un topic", "plus de courses du tout", ["115"]],
    ["two topics", "froid et le ventre creux", ["115", "112"]],
    ["none", "je pleure sans arrêt", ["112", "3114", "3919", "115", "119"]],
    ["a child", "la petite pleure, des coups chez la nounou", ["119", "17", "3919", "114"]],
  ])("the numbers are those of what it speaks of: %s", (_, text, numbers) => {
    expect(new Set(numbersOf(talk(["ok", text], context)))).toEqual(new Set(numbers));
  });

  test("is no agreement to the notice", () => {
    const after = talk(["jai plus la force de continuer a vivre"], context);
    expect(keysOf(after.messages)).toContain("alerts.care.text");
    expect(askedBy(after)).toBe("confidentialite");
  });

  test("beside je ne sais pas, the numbers are given and the answer stands", () => {
    const after = talk(["ok", "Beaurains", "célibataire", "je ne sais pas, je pense à mourir peut-être"], context);
    expect(["alert", "text"]).toContain(after.messages[0]?.kind);
    expect(numbersOf(after)).toContain("3114");
  });
});

describe("an answer that is understood is not disturbed", () => {
  test.each([
    ["situation_familiale", ["ok", "Beaurains"], "veuve"],
    ["situation_familiale", ["ok", "Beaurains"], "je suis veuve depuis longtemps"],
    ["commune", ["ok"], "Arras"],
    ["adultes.0.salaire", SINGLE.slice(0, 6), "900 €"],
    ["logement.statut", SINGLE.slice(0, 8), "un foyer"],
    ["logement.loyer", SINGLE.slice(0, 9), "350"],
  ])("%s, after %j: %s", (question, before, text) => {
    const after = talk([...before, text], context);
    expect(after.conversation.answers.map((answer) => answer.question)).toContain(question);
    expect(keysOf(after.messages)).not.toContain("alerts.care.text");
  });
});

test("a widow who says why is asked again as anyone would be", () => {
  const keys = keysOf(talk(["ok", "Beaurains", "je suis veuve, mon mari est mort"], context).messages);
  expect(keys).not.toContain("alerts.care.text");
});

describe("a story that was not understood", () => {
  test("is offered someone to tell it to, in one line", () => {
    const keys = keysOf(talk(["ok", "Beaurains", "c'est une histoire un peu longue en fait"], context).messages);
    expect(keys.filter((key) => key === "alerts.care.story")).toHaveLength(1);
    expect(keys.join(" ")).toMatch(/not_understood/);
  });

  test("is offered it beside the rights too", () => {
    const keys = keysOf(talk([...SINGLE, "bonjour et merci pour ce service"], context).messages);
    expect(keys).toEqual(expect.arrayContaining(["dialogue.rights.choose", "alerts.care.story"]));
  });

  test.each(["asdf", "blabla blabla", "j'ai eu 3 trucs comme ça avant"])("%s is no story", (text) => {
    const keys = keysOf(talk(["ok", "Beaurains", text], context).messages);
    expect(keys).not.toContain("alerts.care.story");
  });
});
