import { join } from "node:path";
import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, test } from "vitest";
import { agenda, answersOf } from "../../src/dialogue/agenda";
import { carry, readCarried } from "../../src/dialogue/carried";
import { codeOf } from "../../src/dialogue/carried-bytes";
import type { Answer, Conversation } from "../../src/dialogue/conversation";
import { loadQuestionnaire } from "../../src/dialogue/questionnaire";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { converse } from "../resident/conversation";
import type { Home } from "../resident/people";
import { learnCommunes } from "../resident/resident";
import oldLinks from "./old-links.json";
import { chapters, contextOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();
const told = (answers: readonly Answer[], language = "fr"): Conversation => ({ v: 2, language, answers });
const again = (conversation: Conversation) => readCarried(carry(conversation, context), context);

describe("a conversation that travels", () => {
  test("is the same on arrival, with what was decided on the way", () => {
    const { conversation } = talk([...SINGLE_IN_WORK, "oui"], context);
    expect(conversation.answers.length).toBeGreaterThan(11);
    expect(again(conversation)).toEqual(conversation);
  });

  test("keeps every kind of answer, unknown ones too", () => {
    const conversation = told(
      [
        { question: "confidentialite", value: "oui" },
        { question: "commune", value: "62041" },
        { question: "situation_familiale", value: "marie" },
        { question: "enfants.dates", value: ["2015-03-12", "2024-02-29"] },
        { question: "enfants.garde_alternee", value: ["1"] },
        { question: "adultes.0.date_naissance", value: null },
        { question: "adultes.1.date_naissance", value: "1910-01-01" },
        { question: "adultes.1.activite", value: "salarie" },
        { question: "adultes.1.salaire", value: 1234.56 },
        { question: "aides_percues", value: [] },
      ],
      "en",
    );
    expect(again(conversation)).toEqual(conversation);
  });

  test("leaves behind what an answer taken back had opened", () => {
    const foreign = ["[e:cas]", "autre nationalité", "[a:adultes.0.titre_sejour:aucun]"];
    const { conversation } = talk([...SINGLE_IN_WORK, ...foreign, "[e:cas]", "aucune"], context);
    expect(conversation.answers).toContainEqual({ question: "adultes.0.titre_sejour", value: "aucun" });
    expect(again(conversation)?.answers.map(({ question }) => question)).not.toContain("adultes.0.titre_sejour");
  });

  test("leaves behind the answers of a partner who is one no more", () => {
    const couple = ["ok", "Arras", "marié", "3/5/1985", "4/6/1987", "[e:situation_familiale]", "célibataire"];
    const carried = again(talk(couple, context).conversation)?.answers.map(({ question }) => question);
    expect(carried).toContain("adultes.0.date_naissance");
    expect(carried).not.toContain("adultes.1.date_naissance");
  });

  test("leaves behind the name, the address and the reference of a hand-off, and the site it began on", () => {
    const stays: Answer[] = [
      { question: "porte.commune", value: "62041" },
      { question: "orientation.nom", value: "Camille" },
      { question: "orientation.adresse", value: "+33612345678" },
      { question: "orientation.reference", value: "ABCD-EFGH" },
      { question: "orientation.secret", value: "s3cret" },
      { question: "confirmation", value: "erase" },
    ];
    const kept: Answer = { question: "commune", value: "62041" };
    expect(again(told([...stays, kept]))).toEqual(told([kept]));
  });

  test("fits a QR code that a phone reads, for every tenth reference household and the most talkative", () => {
    learnCommunes(context.snapshot.communes);
    const french = createWords(loadResources(join(process.cwd(), "locales")), "fr");
    const size = ({ household }: (typeof oracleCases)[number]) => JSON.stringify(household).length;
    const longest = oracleCases.toSorted((a, b) => size(b) - size(a)).slice(0, 10);
    let most = "";
    for (const one of [...longest, ...oracleCases.filter((_, rank) => rank % 10 === 0)]) {
      const home = one.household as unknown as Home; // the file's form is described in test/oracle/README.md
      const { conversation } = converse(home, context, french);
      const carried = carry(conversation, context);
      expect(readCarried(carried, context)).toEqual(conversation);
      if (carried.length > most.length) most = carried;
    }
    const { version, size: side } = encode(`https://droits.exemple-de-territoire.fr/chat/62041#r=${most}`, {
      ecc: "L",
    });
    console.log(
      `the longest conversation is carried by ${most.length} characters: QR code version ${version}, ${side} modules`,
    );
    expect(version).toBeLessThanOrEqual(MOST_READABLE_VERSION);
  });
  /** 77 modules of side, 2 to 3 pixels each on the narrowest phones. */
  const MOST_READABLE_VERSION = 15;
});

describe("a link of before", () => {
  /** Made by the first version, and never changed since. */
  const FIRST = "AQJmcjMm-n8D6lJyS3d_BwU2MjA0MaHNhn8DkFQYVwx_CAEF9dECR5-qAAXA8wF7X1YAA8dXBPlQAASQvwX80A";

  test("still opens", () => {
    expect(readCarried(FIRST, context)).toEqual(told(FIRST_ANSWERS));
  });

  test.each(oldLinks)("of $who, made by version $version, says what it said, as it is asked now", (old) => {
    const answers = Object.entries(old.answers).map(([question, value]) => ({ question, value }));
    expect(readCarried(old.link, context)).toEqual(told(answers, old.language));
    // What is asked no more of such a household travels no further.
    const shown = agenda(answersOf(told(answers)), context).map(({ id }) => id);
    const isShown = ({ question }: Answer) => ["confidentialite", "recapitulatif", ...shown].includes(question);
    expect(again(told(answers, old.language))).toEqual(told(answers.filter(isShown), old.language));
    // Nothing of it is asked again.
    const asked = agenda(answersOf(told(answers)), context).map(({ id }) => id);
    expect(Object.keys(old.answers).filter((id) => !asked.includes(id) && !STAYS_APART.has(id))).toEqual([]);
  });
  /** About the conversation; and children, of whom who is sixty is asked no more than whether there are. */
  const STAYS_APART = new Set(["confidentialite", "recapitulatif", "enfants.dates"]);

  const FIRST_ANSWERS: readonly Answer[] = [
    { question: "confidentialite", value: "oui" },
    { question: "commune", value: "62041" },
    { question: "situation_familiale", value: "celibataire" },
    { question: "enfants.dates", value: ["2018-06-04"] },
    { question: "adultes.0.date_naissance", value: "1985-05-03" },
    { question: "adultes.0.activite", value: "salarie" },
    { question: "adultes.0.salaire", value: 900 },
  ];

  const changed = (edit: (text: string) => string) => {
    return { ...context, questionnaire: loadQuestionnaire(JSON.parse(edit(JSON.stringify(chapters)))) };
  };

  test("loses the answers whose question or option is gone, and keeps the others", () => {
    const without = changed((text) =>
      text.replaceAll('"adultes.$.salaire"', '"adultes.$.paie"').replaceAll('"id":"celibataire"', '"id":"seul"'),
    );
    const questions = readCarried(FIRST, without)?.answers.map(({ question }) => question);
    expect(questions).toEqual([
      "confidentialite",
      "commune",
      "enfants.dates",
      "adultes.0.date_naissance",
      "adultes.0.activite",
    ]);
  });

  test("finds a question and an option under their new names", () => {
    const renamed = changed((text) =>
      text
        .replaceAll('"adultes.$.salaire"', '"adultes.$.paie"')
        .replace('"id":"adultes.$.paie"', '"id":"adultes.$.paie","formerly":["adultes.$.salaire"]')
        .replaceAll('"id":"celibataire"', '"id":"seul","formerly":["celibataire"]'),
    );
    const answers = readCarried(FIRST, renamed)?.answers;
    expect(answers).toContainEqual({ question: "adultes.0.paie", value: 900 });
    expect(answers).toContainEqual({ question: "situation_familiale", value: "seul" });
  });
});

describe("a text that is no conversation", () => {
  const good = carry(talk(SINGLE_IN_WORK, context).conversation, context);

  test("is refused when a part of it is lost, or when it was written by hand", () => {
    for (const length of [0, 1, 2, 5, 20, good.length - 1])
      expect(readCarried(good.slice(0, length), context)).toBeNull();
    for (const text of ["", "x", "r=1", "é", "AQ", "A".repeat(100), "A".repeat(100_000), `${good}A`])
      expect(readCarried(text, context)).toBeNull();
  });

  test("is refused, or says nothing that could not have been answered, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.base64String({ maxLength: 80 }),
        fc.nat(200),
        fc.constantFrom("A", "7", "_"),
        (text, at, other) => {
          expect(readCarried(text, context)).toBeNull();
          const place = at % good.length;
          const bent = good.slice(0, place) + other + good.slice(place + 1);
          if (bent !== good) expect(readCarried(bent, context)).toBeNull();
        },
      ),
    );
  });

  test("says no amount out of bounds, no commune from elsewhere, no date that does not exist", () => {
    const impossible: Answer[] = [
      { question: "commune", value: "75056" },
      { question: "adultes.0.salaire", value: -5 },
      { question: "adultes.0.salaire", value: 1e9 },
      { question: "adultes.0.salaire", value: "beaucoup" },
      { question: "adultes.0.date_naissance", value: "2024-02-31" },
      { question: "adultes.0.activite", value: "roi" },
      { question: "aides_percues", value: ["rsa", "couronne"] },
      { question: "confidentialite", value: null },
    ];
    for (const answer of impossible) expect(again(told([answer]))).toBeNull();
  });
});

describe("the numbers that stand for names", () => {
  test("are one for each question, and one for each option of a question", () => {
    const { questions } = context.questionnaire;
    const twice = (names: readonly string[], size: 2 | 3) =>
      names.length - new Set(names.map((name) => codeOf(name, size))).size;
    expect(twice([...questions.map(({ id }) => id), "confidentialite", "recapitulatif"], 3)).toBe(0);
    for (const { id, options } of questions)
      expect([
        id,
        twice(
          options.map((option) => option.id),
          2,
        ),
      ]).toEqual([id, 0]);
  });
});
