import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { askedBy, contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();
const { conversation } = talk([...SINGLE_IN_WORK, "oui"], context);
const resources = loadResources(join(process.cwd(), "locales"));
const choices = (lines: string[]) =>
  talk(lines, context, conversation)
    .messages.flatMap((message) => message.choices)
    .map(({ id }) => id);

describe("the CAF gives something else", () => {
  test("is said on the card of an aid that is due, and asks only what is granted", () => {
    expect(choices(["[o:prime_activite]"])).toContain("c:gap:prime_activite");
    expect(choices(["[o:css_gratuite]"])).not.toContain("c:gap:css_gratuite");
    expect(askedBy(talk(["[c:gap:prime_activite]"], context, conversation))).toBe("ecart.montant");
  });

  test.each(["fr", "en"])("tells causes and what to do, in words: %s", (language) => {
    const words = createWords(resources, language);
    for (const aid of ["prime_activite", "aide_logement"])
      for (const granted of ["0", "10", "90,50 €", "210", "900"]) {
        const { messages } = talk([`[c:gap:${aid}]`, granted], context, conversation);
        const [said] = messages;
        expect(keysOf(messages)).toContain("dialogue.gap.compared_monthly");
        const lines = said?.sections.flatMap((section) => section.lines).map(({ text }) => words.text(text)) ?? [];
        expect(lines.length).toBeGreaterThan(4);
        expect(said?.text.map((text) => words.text(text)).join(" ")).toMatch(/€/);
      }
  });

  test.each(["fr", "en"])(
    "says which answers are supposed, and no cents, when the figure rests on them: %s",
    (language) => {
      const unsure = ["je ne sais pas", "je ne sais pas", "aucun", "HLM", "350", "aucune", "oui"];
      const known = talk(["ok", "Beaurains", "célibataire", "le 10 avril 1992", ...unsure], context);
      const [said] = talk(["[c:gap:rsa]", "100"], context, known.conversation).messages;
      const words = createWords(resources, language);
      const [, compared = "", supposed] = said?.text.map((text) => words.text(text)) ?? [];
      expect(compared).toMatch(/environ \d+\s€|about €\d+ /);
      expect(supposed).toMatch(
        /: Enfants à charge\s: Aucun et Activité\s: Sans emploi|: Dependent children: None and Activity: Not working/,
      );
    },
  );

  test("supposes the middle of the amounts that may be, and the date of birth of someone in their forties", () => {
    const lines = ["ok", "Beaurains", "célibataire", "je ne sais pas", "pas d'enfant", "chômeur", "je ne sais pas"];
    const known = talk([...lines, "je ne sais pas", "aucun", "HLM", "350", "aucune", "oui"], context);
    const [said] = talk(["[c:gap:aide_logement]", "100"], context, known.conversation).messages;
    const text = said?.text.map((each) => createWords(resources, "fr").text(each)).join(" ") ?? "";
    expect(text).toMatch(/Date de naissance\s: .*1981/);
    expect(text).toMatch(/900\s€/);
  });

  test.each(["fr", "en"])(
    "compares nothing with an amount that it cannot work out, and still tells what to do: %s",
    (lng) => {
      const words = createWords(resources, lng);
      const lines = SINGLE_IN_WORK.map((line) => (line === "HLM" ? "[a:logement.statut:foyer]" : line));
      const known = talk([...lines, "oui"], context);
      const card = talk(["[o:aide_logement]"], context, known.conversation).messages.at(-1);
      expect(card?.choices.map(({ id }) => id)).toContain("c:gap:aide_logement");
      const { messages } = talk(["[c:gap:aide_logement]", "110"], context, known.conversation);
      const text = messages.flatMap((message) => message.text.map((each) => words.text(each))).join(" ");
      expect(text).toMatch(/110/);
      expect(text).not.toMatch(/(?<!\d)0\s€|€0/);
      expect(messages[0]?.sections.map(({ title }) => title.key)).toEqual(["dialogue.gap.todo"]);
    },
  );

  test("leaves the answers as they are: back asks again, and anything else leaves it", () => {
    const told = talk(["[c:gap:prime_activite]", "120"], context, conversation);
    const back = talk(["retour"], context, told.conversation);
    expect(askedBy(back)).toBe("ecart.montant");
    for (const elsewhere of ["[c:rights]", "[o:aide_logement]", "[c:recap]"])
      expect(talk([elsewhere], context, told.conversation).conversation).toEqual(conversation);
  });

  test("takes no other word for an amount, and no aid that is not one", () => {
    const odd = talk(["[c:gap:prime_activite]", "beaucoup"], context, conversation);
    expect(askedBy(odd)).toBe("ecart.montant");
    for (const aid of ["licorne", "css_gratuite"])
      expect(keysOf(talk([`[c:gap:${aid}]`], context, conversation).messages)[0]).toBe("dialogue.stale");
    expect(keysOf(talk(["ok", "[c:gap:rsa]"], context).messages)[0]).toBe("dialogue.rights.not_yet");
  });
});
