import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answersOf, offersOf } from "../../src/dialogue/agenda";
import { readAnswer } from "../../src/dialogue/answering";
import { CONTROLS, RECAP } from "../../src/dialogue/control";
import { type Conversation, newConversation } from "../../src/dialogue/conversation";
import { HANDOFF_CONTROLS } from "../../src/dialogue/handoff-questions";
import { type Chapter, loadQuestionnaire } from "../../src/dialogue/questionnaire";
import { fold, plain } from "../../src/dialogue/readers/clean";
import { householdsOf } from "../../src/dialogue/step";
import { MAX_WORLDS, readWorlds } from "../../src/dialogue/worlds";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { askedBy, contextOf, keysOf, EVERY_OPTION as open, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();
const resources = loadResources(join(process.cwd(), "locales"));
const { questions } = context.questionnaire;

describe("each choice", () => {
  const instances = [
    ...questions.map((question) => ({
      question,
      id: question.id.replace("$", "0"),
      person: question.id.includes("$") ? 0 : null,
    })),
    ...CONTROLS,
    ...HANDOFF_CONTROLS,
  ];
  const cases = instances.flatMap((instance) =>
    offersOf(instance, answersOf(open), context).map((offer) => ({
      name: `${instance.id}: ${offer.id}`,
      instance,
      offer,
    })),
  );

  test.each(["fr", "en"])("is understood when its label is typed, in %s", (language) => {
    const words = createWords(resources, language);
    const misread = cases.flatMap(({ name, instance, offer }) => {
      const text = words.text(offer.label);
      const reading = readAnswer(text, instance, { ...open, language }, contextOf({ channel: "telegram" }));
      const wanted =
        instance.question.kind === "multiple" ? [offer.id] : instance.question.kind === "dates" ? [] : offer.id;
      return reading.kind === "value" && JSON.stringify(reading.value) === JSON.stringify(wanted)
        ? []
        : [`${name} "${text}" → ${JSON.stringify(reading)}`];
    });
    expect(misread).toEqual([]);
  });
});

test.each(["concubin", "concubine", "en concubinage", "Concubinage"])(
  "a couple is understood by its usual name: %s",
  (text) => {
    expect(askedBy(talk(["ok", "Arras", text, "03/05/1985"], context))).toBe("adultes.1.date_naissance");
  },
);

describe("whom one lives with", () => {
  const question = context.questionnaire.question("situation_familiale");
  const read = (text: string): unknown => {
    if (!question) return null;
    const reading = readAnswer(text, { id: question.id, question, person: null }, newConversation("fr"), context);
    return reading.kind === "value" ? reading.value : reading.kind === "several" ? reading.values : null;
  };

  test.each([
    ...["je vis avec ma compagne", "Je vis avec mon copain", "j'habite avec ma copine", "avec mon amie"],
    ...["je vis avec mon petit ami", "chez ma copine", "I live with my boyfriend", "with my partner"],
  ])("tells of a couple that is neither married nor in a PACS: %s", (text) => {
    expect(read(text)).toBe("concubinage");
  });

  test.each(["je vis avec mon mari", "j'habite avec ma femme", "avec mon épouse", "I live with my husband"])(
    "tells of a marriage: %s",
    (text) => {
      expect(read(text)).toBe("marie");
    },
  );

  test.each([
    ...["je ne vis plus avec ma compagne", "je ne vis pas encore avec mon copain", "je ne vis plus avec mon mari"],
    ...["j'ai quitté mon mari", "j'ai quitté ma compagne", "avec mon ex-mari", "je vis avec ma mère"],
  ])("tells of no couple: %s", (text) => {
    expect(read(text)).toBeNull();
  });

  test.each([
    ["une femme", ["celibataire", "marie", "veuf"]],
    ["j'ai un copain", ["celibataire", "concubinage"]],
    ["j'ai une copine", ["celibataire", "concubinage"]],
    ["mon mari m'a quittée", ["marie", "separe"]],
    ["avec mon copain mais on ne vit pas ensemble", ["celibataire", "concubinage"]],
  ])("is asked again when it may be of several kinds: %s", (text, kinds) => {
    expect(new Set([read(text)].flat())).toEqual(new Set(kinds));
  });

  test.each([
    ["je vis avec des amis", "celibataire"],
    ["mon mari est décédé", "veuf"],
    ["ma femme est morte", "veuf"],
  ])("is nobody's husband or wife: %s", (text, kind) => {
    expect(read(text)).toBe(kind);
  });
});

test("no option is spelled twice: its id is read, whatever its accents", () => {
  const twice = questions.flatMap(({ id: question, options }) =>
    options.flatMap(({ id, spellings }) =>
      [id, ...spellings]
        .map((spelling) => plain(fold(spelling)))
        .filter((each, index, all) => all.indexOf(each) < index)
        .map((each) => `${question}: ${each}`),
    ),
  );
  expect(twice).toEqual([]);
});

describe("each question", () => {
  test.each([
    ["2026-11", "janvier 2024"],
    ["2027-01", "janvier 2025"],
  ])("of a change in %s asks about what is counted since %s, never a year that has passed", (claim, since) => {
    const words = createWords(resources, "fr");
    const inMonth = contextOf({ month: parseMonth(claim), today: `${claim}-05` });
    const couple = ["ok", "Arras", "marié", "3/5/1985", "4/6/1987", "pas d'enfant", "sans emploi", "sans emploi"];
    const asked = talk(couple, inMonth);
    expect(askedBy(asked)).toBe("cas");
    const labels = asked.messages.flatMap(({ choices }) => choices.map(({ label }) => words.text(label)));
    expect(labels).toContain(`Situation ou revenus différents depuis ${since}`);
    const whose = talk(["changement"], inMonth, asked.conversation);
    expect(whose.messages.at(-1)?.text.map((text) => words.text(text))[0]).toContain(`depuis ${since}`);
  });

  test.each(["fr", "en"])("has its words in %s, about oneself and about the partner", (language) => {
    const words = createWords(resources, language);
    const missing = [...questions, ...[...CONTROLS, ...HANDOFF_CONTROLS].map(({ question }) => question)].flatMap(
      (question) => {
        // What a hand-off asks is read again in words of its summary.
        const recap = question.id.startsWith("orientation.") || question.id === "non_recours" ? [] : ["recap"];
        const parts = ["text", ...recap, ...(question.help ? ["help"] : [])];
        const keys = parts
          .flatMap((part) => [part, ...(question.id.startsWith("adultes.") ? [`${part}_conjoint`] : [])])
          .map((part) => `questions.${question.id}.${part}`);
        return [...keys, ...question.options.map(({ id }) => `questions.${question.id}.options.${id}`)].filter(
          (key) => !words.has(key),
        );
      },
    );
    expect(missing).toEqual([]);
  });
});

describe("the households behind the answers", () => {
  test("are one when all is known, with the fields of the reference cases", () => {
    const known: Conversation = {
      ...newConversation("fr"),
      answers: [
        { question: "commune", value: "62099" },
        { question: "situation_familiale", value: "separe" },
        { question: "enfants.dates", value: ["2015-03-12", "2009-06-04"] },
        { question: "isolement_recent", value: true },
        { question: "enfants.garde_alternee", value: ["0"] },
        { question: "adultes.0.date_naissance", value: "1985-05-03" },
        { question: "adultes.0.activite", value: "salarie" },
        { question: "adultes.0.salaire", value: 900 },
        { question: "pension_alimentaire", value: 150 },
        { question: "cas", value: ["epargne", "etranger", "changement"] },
        { question: "epargne.livrets", value: 2000 },
        { question: "epargne.autre", value: 0 },
        { question: "adultes.0.titre_sejour", value: "pluriannuelle" },
        { question: "adultes.0.titre_depuis", value: "2020-11" },
        { question: "adultes.0.avant.jusqu_a", value: "2026-06" },
        { question: "adultes.0.avant.activite", value: "chomeur" },
        { question: "adultes.0.avant.chomage", value: 700 },
        { question: "adultes.0.avant.pension_alimentaire", value: 100 },
        { question: "enfants.1.occupation", value: "apprenti" },
        { question: "enfants.1.salaire", value: 800 },
        { question: "logement.statut", value: "locataire_meuble" },
        { question: "logement.loyer", value: 450 },
        { question: "logement.cas", value: ["colocation"] },
        { question: "aides_percues", value: ["rsa"] },
      ],
    };
    expect(householdsOf(known, context)).toEqual([
      {
        situation_familiale: "separe",
        isolement_recent: true,
        rsa_deja_percu: true,
        aides_percues: [{ aide: "rsa" }],
        adultes: [
          {
            date_naissance: "1985-05-03",
            activite: "salarie",
            nationalite: "AUTRE",
            titre_sejour: "pluriannuelle",
            annees_titre_sejour: 6,
            revenus: { salaire_net: 900, pension_alimentaire_recue: 150 },
            epargne: { livret_a: 2000, autre_non_imposable: 0 },
            avant: {
              jusqu_a: "2026-06",
              activite: "chomeur",
              revenus: { chomage_net: 700, pension_alimentaire_recue: 100 },
            },
          },
        ],
        enfants: [
          { date_naissance: "2015-03-12", garde_alternee: true, scolarite: "college" },
          { date_naissance: "2009-06-04", activite: "apprenti", salaire_net: 800, scolarite: "lycee" },
        ],
        logement: { commune_insee: "62099", statut: "locataire_meuble", loyer: 450, colocation: true },
      },
    ]);
  });

  test("hold the maintenance that is paid, by whom it is paid, now and before", () => {
    const paying: Conversation = {
      ...newConversation("fr"),
      answers: Object.entries({
        commune: "62041",
        situation_familiale: "concubinage",
        "enfants.dates": [],
        "adultes.0.date_naissance": "1985-05-03",
        "adultes.1.date_naissance": "1986-05-03",
        "adultes.0.activite": "salarie",
        "adultes.0.salaire": 1300,
        "adultes.1.activite": "inactif",
        cas: ["pension_versee", "changement"],
        "cas.qui.pension_versee": "conjoint",
        "cas.qui.changement": "conjoint",
        "adultes.1.pension_versee": 180,
        "adultes.1.avant.jusqu_a": "2026-06",
        "adultes.1.avant.activite": "inactif",
        "adultes.1.avant.pension_versee": 120,
        "logement.statut": "proprietaire",
        aides_percues: [],
      }).map(([question, value]) => ({ question, value })),
    };
    const [household] = householdsOf(paying, context);
    expect(household).toMatchObject({
      adultes: [
        { revenus: { salaire_net: 1300 } },
        { revenus: { pension_alimentaire_versee: 180 }, avant: { revenus: { pension_alimentaire_versee: 120 } } },
      ],
    });
  });

  test("are never more than the cap, always the same, and can all be read", () => {
    const instances = questions.flatMap(({ id }) =>
      id.includes("$") ? [id.replace("$", "0"), id.replace("$", "1")] : [id],
    );
    const conversation = {
      ...newConversation("fr"),
      answers: instances.map((question) => ({ question, value: null })),
    };
    const worlds = householdsOf(conversation, context);
    expect(worlds).toHaveLength(MAX_WORLDS);
    expect(householdsOf(conversation, context)).toEqual(worlds);
    expect(readWorlds(conversation, context)).toHaveLength(MAX_WORLDS);
    const couples = worlds.filter((world) => readHousehold(world, context.month).adultes.length === 2);
    expect(couples.length).toBeGreaterThan(MAX_WORLDS / 4);
    expect(couples.length).toBeLessThan((3 * MAX_WORLDS) / 4);
  });

  test("answers whose question no longer makes sense are set aside", () => {
    const alone = {
      ...open,
      answers: [...open.answers, { question: "adultes.1.date_naissance", value: "1980-01-01" }],
    };
    expect(JSON.stringify(householdsOf(alone, context))).not.toContain("1980-01-01");
  });
});

describe("a questionnaire that is wrong is refused", () => {
  const chapter = (questions: Chapter["questions"], order = 1): Chapter => ({
    chapter: `c${order}`,
    order,
    repeat: "once",
    questions,
  });
  const question = { kind: "yes_no" as const, field: null, options: [], unknown: [true], help: false };

  test("when an id is used twice", () => {
    const files = [chapter([{ ...question, id: "a" }]), chapter([{ ...question, id: "a" }], 2)];
    expect(() => loadQuestionnaire(files)).toThrow(expect.objectContaining({ code: "QUESTION_DUPLICATE" }));
  });
  test("when it reads a question that comes later", () => {
    const when = { fact: "b", operator: "equal" as const, value: true };
    const files = [
      chapter([
        { ...question, id: "a", when },
        { ...question, id: "b" },
      ]),
    ];
    expect(() => loadQuestionnaire(files)).toThrow(
      expect.objectContaining({ code: "QUESTION_UNKNOWN_FACT", question: "a" }),
    );
  });
  test("when it reads an option that does not exist", () => {
    const when = { fact: "a:x", operator: "equal" as const, value: true };
    const files = [
      chapter([
        { ...question, id: "a" },
        { ...question, id: "b", when },
      ]),
    ];
    expect(() => loadQuestionnaire(files)).toThrow(
      expect.objectContaining({ code: "QUESTION_UNKNOWN_FACT", question: "b" }),
    );
  });
});

describe("what is typed beside the answers", () => {
  const untilTheRent = SINGLE_IN_WORK.slice(0, -2);

  test("a rent that an aid pays in full is asked before the aid", () => {
    const told = talk([...untilTheRent, "0"], context);
    expect(askedBy(told)).toBe("logement.loyer");
    expect(keysOf(told.messages)).toContain("readers.not_understood.amount_owed");
  });

  test.each(["non", "c'est faux", "le loyer"])("“%s” to what was understood asks which answer is to change", (text) => {
    const told = talk([...SINGLE_IN_WORK, "aucune", text], context);
    expect(askedBy(told)).toBe(RECAP.id);
    expect(keysOf(told.messages)).toContain("dialogue.recap.which");
  });
});
