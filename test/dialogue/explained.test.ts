import { describe, expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import type { Phrase } from "../../src/dialogue/phrase";
import { showRight } from "../../src/dialogue/show-right";
import { readHousehold, readMonth } from "../../src/household/household";
import type { Leaf } from "../../src/law/conditions";
import { assess, type Right } from "../../src/law/rights";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { untoldLeaves } from "../support/untold-leaves";
import { contextOf } from "./talk";
import { UNTOLD } from "./untold";

const context = contextOf();
const month = readMonth("2026-11");
const resources = loadResources("locales");
const LANGUAGES = ["fr", "en"] as const;
// A missing key, or a text whose number is missing, throws.
const words = { fr: createWords(resources, "fr"), en: createWords(resources, "en") };

const SAMPLE = 150;
const spread = oracleCases.filter((_, index) => index % Math.ceil(oracleCases.length / SAMPLE) === 0);
/** What the spread cases lack: a supplement to the AAH, an unemployment allowance, a child to be born. */
const added: readonly unknown[] = [
  ...oracleCases
    .filter(({ expected }) => Number(expected.mva) > 0)
    .slice(0, 1)
    .map(({ household }) => household),
  {
    situation_familiale: "celibataire",
    adultes: [
      {
        date_naissance: "1986-05-01",
        activite: "chomeur",
        enceinte: true,
        fin_contrat: { date: "2026-10-01", mois_travailles: 24, salaire_brut_moyen: 2000 },
      },
    ],
    logement: { statut: "locataire_vide", loyer: 500 },
  },
];
const rights: readonly Right[] = [...spread.map(({ household }) => household), ...added].flatMap(
  (household) => assess(context.law, readHousehold(household, month), month).rights,
);
const aids = context.law.aids.map(({ aid }) => aid);

const opened = (right: Right, language: string): Message => showRight(right, newConversation(language), context);
const phrasesOf = ({ text, sections, choices }: Message): Phrase[] => [
  ...text,
  ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)]),
  ...choices.map(({ label }) => label),
];
const sectionOf = ({ sections }: Message, title: string) =>
  sections.find((section) => section.title.key === `dialogue.sections.${title}`)?.lines ?? [];

const OF_A_MACHINE = /\{\{|\}\}|undefined|NaN|\[object|\b(?:aids|dialogue|figures|shared|rules|common)\.[a-z_]/;

describe("every right that is opened", () => {
  test.each(LANGUAGES)("is told in words alone: %s", (language) => {
    const told = new Set(
      rights.flatMap((right) => phrasesOf(opened(right, language)).map((each) => words[language].text(each))),
    );
    expect(told.size).toBeGreaterThan(500);
    expect([...told].filter((text) => OF_A_MACHINE.test(text) || text.trim() === "")).toEqual([]);
  });

  test("says why not, when it is refused", () => {
    const refused = rights.filter(({ status }) => status === "no");
    const silent = refused.filter((right) => sectionOf(opened(right, "fr"), "why_not").length === 0);
    expect(refused.length).toBeGreaterThan(500);
    expect([...new Set(silent.map(({ aid }) => aid))]).toEqual([]);
  });

  test("names the text of each figure it rests on, with its address", () => {
    const figures = rights.flatMap((right) => right.figures);
    const unreferenced = figures.filter(
      ({ reference: { title, url } }) => title.length < 5 || !/^https:\/\//.test(url),
    );
    expect(figures.length).toBeGreaterThan(1000);
    expect(unreferenced).toEqual([]);
  });

  test("is not failed", () => {
    expect(rights.filter(({ status }) => status === "failed").map(({ aid, fault }) => `${aid} ${fault}`)).toEqual([]);
  });
});

describe("every amount", () => {
  const withAmount = rights.filter(({ status, amount }) => status === "yes" && amount.max > 0);

  test("rests on figures, and is followed step by step to its result", () => {
    const unexplained = withAmount.filter(({ figures, calculation, amount }) => {
      const results = calculation.filter(({ name }) => name === "resultat");
      const sum = results.reduce((total, { value }) => total + value, 0);
      return figures.length === 0 || results.length === 0 || Math.abs(sum - amount.max) > 0.005;
    });
    expect(unexplained.map(({ aid, amount, calculation }) => ({ aid, amount, calculation }))).toEqual([]);
  });

  test("shows figures with their text on its card, also where whoever delivers the aid sets it", () => {
    const given = rights.filter(({ status, amount }) => (status === "yes" || status === "to_ask") && amount.max > 0);
    const bare = given.filter((right) => sectionOf(opened(right, "fr"), "figures").every(({ url }) => !url));
    expect(given.some(({ status }) => status === "to_ask")).toBe(true);
    expect([...new Set(bare.map(({ aid }) => aid))]).toEqual([]);
  });

  test("of each aid that the law computes is met by the sample", () => {
    const met = new Set(withAmount.map(({ aid }) => aid));
    const computed = aids.filter(({ amount, decided_by }) => amount !== undefined && decided_by === "law");
    expect(computed.filter(({ id }) => !met.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(LANGUAGES)("is told with a name before each number: %s", (language) => {
    const { text } = words[language];
    const named = aids.flatMap(({ id, calculation = [] }) =>
      calculation.map(({ name }) => text({ key: `aids.${id}.amounts.${name}`, params: { value: 2 } })),
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((each) => !/^\p{Lu}[^:]+: 2(?:\u00a0?%)?$/u.test(each.replace("\u00a0:", ":")))).toEqual([]);
  });
});

describe("every comparison", () => {
  const shown = ({ fact, operator, value }: Leaf): string => `${fact} ${operator} ${JSON.stringify(value)}`;

  test("has a name with words, or stands in a group that has; those that have not are listed with why", () => {
    // What is left to whoever decides says nothing itself: the condition that fails does.
    const silent = aids.flatMap(({ conditions: { to_confirm: _, ...told } }) =>
      Object.values(told).flatMap((tree) => (tree ? untoldLeaves(tree).map(shown) : [])),
    );
    expect([...new Set(silent)].toSorted()).toEqual(Object.keys(UNTOLD).toSorted());
    expect(Object.entries(UNTOLD).filter(([, why]) => why.length < 20)).toEqual([]);
  });
});
