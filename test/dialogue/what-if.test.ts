import { describe, expect, test } from "vitest";
import type { Message } from "../../src/dialogue/message";
import type { Phrase } from "../../src/dialogue/phrase";
import { showWhatIf } from "../../src/dialogue/show-what-if";
import { WHAT_IF } from "../../src/dialogue/what-if";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { askedBy, contextOf, keysOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();
const resources = loadResources("locales");
// A missing key, or a text whose parameter is missing, throws.
const words = { fr: createWords(resources, "fr"), en: createWords(resources, "en") };

/** A couple with a child, one wage, up to the rights. */
const COUPLE = [
  ...["ok", "Beaurains", "marié", "10/04/1986", "03/05/1988", "12/12/2020", "non"],
  ...["salarié", "1500", "sans activité", "aucun"],
  ...["location vide", "550", "non", "aucune", "ok"],
];

/** Everything that a message says, in a language. */
function said(message: Message, language: keyof typeof words): string {
  const { table, chart } = message;
  const cells = [table, chart?.table].flatMap((each) =>
    each ? [each.caption, ...each.head, ...each.rows.flat()] : [],
  );
  const phrases: Phrase[] = [
    ...message.text,
    ...message.sections.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)]),
    ...message.choices.map(({ label }) => label),
    ...cells,
    ...(chart ? [chart.title, chart.description, chart.across, chart.up] : []),
  ];
  return phrases.map((each) => words[language].text(each)).join("\n");
}

const alone = (...lines: string[]) => talk([...SINGLE_IN_WORK, "ok", ...lines], context);
const shown = (...lines: string[]): Message => {
  const last = alone(...lines).messages.at(-1);
  if (!last) throw new Error("nothing was said");
  return last;
};

describe("what if", () => {
  test("is offered beside the rights, and asks what may change", () => {
    expect(
      alone()
        .messages.at(-1)
        ?.choices.map(({ id }) => id),
    ).toContain("c:what_if");
    const step = alone("[c:what_if]");
    expect(askedBy(step)).toBe("et_si.changement");
    expect(step.messages.at(-1)?.choices.filter(({ style }) => style === "answer").length).toBeLessThanOrEqual(7);
  });

  test("is no way around the questions", () => {
    const step = talk([...SINGLE_IN_WORK.slice(0, 4), "[c:what_if]"], context);
    expect(keysOf(step.messages)).toContain("dialogue.rights.not_yet");
    expect(askedBy(step)).toBe("enfants.dates");
  });

  test("offers nobody what cannot happen to them", () => {
    const ids = (message: Message | undefined) => message?.choices.map(({ id }) => id.split(":")[2]);
    expect(ids(shown("[c:what_if]"))).not.toContain("separation");
    expect(ids(shown("[c:what_if]"))).not.toContain("retraite");
    const older = talk(
      [...SINGLE_IN_WORK.map((line) => (line === "le 10 avril 1992" ? "le 10 avril 1964" : line)), "ok", "[c:what_if]"],
      context,
    ).messages.at(-1);
    expect(ids(older)).toContain("retraite");
    expect(ids(older)).not.toContain("naissance");
  });

  test("offers retirement to nobody who is retired, unless their partner is not", () => {
    const ids = (lines: readonly string[]) =>
      talk([...lines, "[c:what_if]"], context)
        .messages.at(-1)
        ?.choices.map(({ id }) => id.split(":")[2]);
    const retired = [
      "ok",
      "Beaurains",
      "veuve",
      "12/02/1952",
      "à la retraite",
      "890",
      "aucun",
      "[a:logement.statut:proprietaire]",
    ];
    expect(ids([...retired, "aucune", "oui"])).not.toContain("retraite");
    const couple = [
      "ok",
      "Beaurains",
      "marié",
      "12/02/1960",
      "03/05/1961",
      "pas d'enfant",
      "à la retraite",
      "890",
      "salarié",
      "900",
    ];
    expect(ids([...couple, "aucun", "[a:logement.statut:proprietaire]", "aucune", "oui"])).toContain("retraite");
  });

  const CASES: readonly { change: string; asked: readonly (readonly [question: string, answer: string])[] }[] = [
    {
      change: "travail_plein",
      asked: [
        ["et_si.salaire", "1 400 €"],
        ["et_si.mois", "le mois prochain"],
      ],
    },
    {
      change: "travail_partiel",
      asked: [
        ["et_si.salaire", "je ne sais pas"],
        ["et_si.mois", "ce mois-ci"],
      ],
    },
    { change: "naissance", asked: [["et_si.naissance", "mars 2027"]] },
    {
      change: "demenagement",
      asked: [
        ["et_si.logement", "HLM"],
        ["et_si.loyer", "410"],
        ["et_si.mois", "janvier 2027"],
      ],
    },
    {
      change: "demenagement",
      asked: [
        ["et_si.logement", "hébergé"],
        ["et_si.mois", "je ne sais pas"],
      ],
    },
  ];

  test.each(CASES)("a change asks only what it needs: $change", ({ change, asked }) => {
    let lines = ["et si", `[a:et_si.changement:${change}]`];
    for (const [question, answer] of asked) {
      expect(askedBy(alone(...lines))).toBe(question);
      lines = [...lines, answer];
    }
    const message = shown(...lines);
    expect(message.kind).toBe("what_if");
    expect(message.table?.rows).toHaveLength(13);
    for (const language of ["fr", "en"] as const) expect(said(message, language)).not.toMatch(/\{\{|undefined|NaN/);
  });

  test("a wage shows what comes first, what comes later, and where more leaves less", () => {
    const message = shown("et si", "temps plein", "1400", "le mois prochain");
    const text = said(message, "fr").replace(/\s/g, " ");
    expect(text).toContain("Et si vous travailliez à temps plein pour 1 400 € net par mois, dès décembre 2026 ?");
    expect(text).toContain(
      "Au début (décembre 2026) : environ 1 774 € par mois au lieu de 1 274 €, soit 500 € de plus.",
    );
    expect(text).toMatch(/Un an après \(décembre 2027\) : environ [\d ]+ € par mois au lieu de 1 274 €/);
    expect(text).toMatch(
      /Entre 780 € et 790 € de salaire, « Complémentaire santé solidaire \(C2S\) gratuite » fait place à une participation/,
    );
    expect(message.chart?.points).toHaveLength(50);
    expect(message.chart?.marks.at(-1)).toMatchObject({ kind: "here", x: 1400 });
  });

  test("only a wage has a curve", () => {
    expect(shown("et si", "déménager", "HLM", "300", "ce mois-ci").chart).toBeUndefined();
  });

  test("a couple says for whom, and where the children would live", () => {
    const couple = (...lines: string[]) => talk([...COUPLE, "et si", ...lines], context);
    expect(askedBy(couple("temps partiel"))).toBe("et_si.qui");
    const partner = couple("temps partiel", "mon conjoint", "700", "ce mois-ci").messages.at(-1);
    expect(keysOf(partner ? [partner] : [])[0]).toBe("dialogue.what_if.supposed.work_part_conjoint");
    expect(askedBy(couple("une séparation"))).toBe("et_si.enfants");
    expect(askedBy(couple("une séparation", "avec moi"))).toBe("et_si.garder_logement");
    const kept = couple("une séparation", "garde alternée", "oui", "ce mois-ci").messages.at(-1);
    const left = couple("une séparation", "avec moi", "non", "HLM", "300", "je ne sais pas").messages.at(-1);
    for (const message of [partner, kept, left]) {
      expect(message?.kind).toBe("what_if");
      for (const language of ["fr", "en"] as const)
        expect(message && said(message, language)).not.toMatch(/\{\{|undefined|NaN/);
    }
    // Two rents: what is left once they are paid is what compares.
    expect(keysOf(left ? [left] : []).filter((key) => key.endsWith("_rent"))).toHaveLength(3);
  });

  test("a pension is asked for who may soon have one", () => {
    const older = SINGLE_IN_WORK.map((line) => (line === "le 10 avril 1992" ? "le 10 avril 1963" : line));
    const step = talk([...older, "ok", "et si", "la retraite", "je ne sais pas", "janvier 2027"], context);
    expect(keysOf(step.messages)).toEqual(
      expect.arrayContaining(["dialogue.what_if.supposed.retirement", "dialogue.what_if.assumed.pension"]),
    );
  });

  test("says what it took for what is not known", () => {
    const keys = keysOf([shown("et si", "temps partiel", "je ne sais pas", "je ne sais pas")]);
    expect(keys).toEqual(expect.arrayContaining(["dialogue.what_if.assumed.wage", "dialogue.what_if.assumed.month"]));
    const unsure = talk(
      [
        ...SINGLE_IN_WORK.map((line) => (line === "350" ? "je ne sais pas" : line)),
        "ok",
        "et si",
        "naissance",
        "mars 2027",
      ],
      context,
    );
    expect(keysOf(unsure.messages)[1]).toBe("dialogue.supposed.answers");
    expect(keysOf([shown("et si", "naissance", "mars 2027")])).not.toContain("dialogue.supposed.answers");
  });

  test("leaves the answers and the rights as they were", () => {
    const before = alone();
    const after = alone("et si", "temps plein", "1400", "le mois prochain", "[c:rights]");
    expect(after.conversation).toEqual(before.conversation);
    expect(after.messages.at(-1)).toEqual(before.messages.at(-1));
  });

  test.each(["[c:recap]", "[c:human]", "[c:rights]", "[e:logement.loyer]", "[o:prime_activite]", "prime d'activité"])(
    "is forgotten when something else is looked at: %s",
    (line) => {
      const { conversation } = alone("et si", "temps plein", "1400", "le mois prochain", line);
      expect(conversation.answers.filter(({ question }) => question.startsWith(WHAT_IF))).toEqual([]);
    },
  );

  test("back asks the last question again, then the one before", () => {
    const lines = ["et si", "temps plein", "1400", "le mois prochain"];
    expect(askedBy(alone(...lines, "[c:back]"))).toBe("et_si.mois");
    expect(askedBy(alone(...lines, "[c:back]", "[c:back]"))).toBe("et_si.salaire");
    expect(alone(...lines, ...Array(5).fill("[c:back]")).messages.at(-1)?.kind).toBe("recap");
  });

  test("another one begins from nothing", () => {
    expect(askedBy(alone("et si", "temps plein", "1400", "le mois prochain", "[c:what_if]"))).toBe("et_si.changement");
  });

  test("a text that means nothing there is met kindly, and what was shown stays", () => {
    const { messages } = alone("et si", "naissance", "mars 2027", "blabla");
    expect(keysOf(messages)).toContain("dialogue.what_if.choose");
    expect(messages.at(-1)?.kind).toBe("what_if");
  });

  test("distress is heard first", () => {
    const { messages } = alone("et si", "je veux mourir");
    expect(messages[0]?.kind).toBe("alert");
  });

  test("answers that describe no household have nothing to compare", () => {
    const message = showWhatIf({ v: 2, language: "fr", answers: [] }, context);
    expect(keysOf([message])).toEqual(["dialogue.rights.impossible"]);
  });
});
