import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordlessFaults } from "../../src/commands/support/named-words";
import { readRulebook } from "../../src/rulebook/rulebook";
import { entriesOf } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { parityFaults } from "../../src/words/parity";

const LANGUAGES = ["fr", "en"] as const;
const resources = loadResources("locales");
const textsOf = (language: string): ReadonlyMap<string, string> => new Map(entriesOf(resources[language] ?? {}));
const texts = { fr: textsOf("fr"), en: textsOf("en") };
const roots = Object.keys(resources.fr ?? {});

const says = (language: (typeof LANGUAGES)[number], key: string): boolean =>
  texts[language].has(key) || texts[language].has(`${key}_other`);
const missing = (keys: Iterable<string>): string[] =>
  [...new Set(keys)].flatMap((key) =>
    LANGUAGES.filter((language) => !says(language, key)).map((language) => `${language}: ${key}`),
  );

const filesIn = (folder: string, extension: string): { readonly name: string; readonly content: string }[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ name, content: readFileSync(join(folder, name), "utf8") }));

describe("the languages", () => {
  test("say the same, with the same placeholders and tags", () => expect(parityFaults(resources)).toEqual([]));

  test.each(LANGUAGES)("have no empty text, nor a key for a text: %s", (language) => {
    const bare = [...texts[language]].filter(([, text]) => text.trim() === "" || /^[a-z_]+(?:\.[a-z_]+)+$/.test(text));
    expect(bare).toEqual([]);
  });
});

describe("what the code says", () => {
  const sources = filesIn("src", ".ts");
  const root = `(?:${roots.join("|")})`;

  test("has words, wherever its key is written out", () => {
    const written = new RegExp(`"(${root}(?:\\.[a-zA-Z0-9_$]+)+)"`, "g");
    const keys = sources
      .flatMap(({ content }) => [...content.matchAll(written)].map(([, key = ""]) => key))
      .filter((key) => !/\.(?:css|js|html|json)$/.test(key));
    expect(keys.length).toBeGreaterThan(100);
    expect(missing(keys)).toEqual([]);
  });

  test("has words of the right shape, where part of its key is worked out", () => {
    const built = new RegExp(`\`(${root}\\.(?:[a-zA-Z0-9_.$-]|\\$\\{[^}]*\\})*)\``, "g");
    const shapes = sources
      .flatMap(({ content }) => [...content.matchAll(built)].map(([, shape = ""]) => shape))
      .filter((shape) => shape.includes("${"));
    const pattern = (shape: string) =>
      new RegExp(`^${shape.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, ".*")}(?:_other)?$`);
    const nowhere = shapes.flatMap((shape) =>
      LANGUAGES.filter((language) => ![...texts[language].keys()].some((key) => pattern(shape).test(key))).map(
        (language) => `${language}: ${shape}`,
      ),
    );
    expect(shapes.length).toBeGreaterThan(10);
    expect(nowhere).toEqual([]);
  });

  test("has words for each reason a reader may give", () => {
    const given = (call: string, folder: string) =>
      filesIn("src/dialogue/readers", ".ts").flatMap(({ content }) =>
        [...content.matchAll(new RegExp(`\\b${call}\\("([a-z_]+)"`, "g"))].map(([, why]) => `readers.${folder}.${why}`),
      );
    const keys = [...given("notUnderstood", "not_understood"), ...given("outOfBounds", "out_of_bounds")];
    expect(keys.length).toBeGreaterThan(5);
    expect(missing(keys)).toEqual([]);
  });
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** What this test reads of an aid; the schema of the law holds the rest. */
interface AidWords {
  readonly id: string;
  readonly conditions: Json;
}

interface Named {
  readonly name: string;
  /** What its leaf compares with; for a group, what its first leaf does: that is the one it is told with. */
  readonly value: Json | undefined;
}

const isNode = (tree: Json): tree is { readonly [key: string]: Json } =>
  tree !== null && typeof tree === "object" && !Array.isArray(tree);

/** Every condition with a name, a leaf or a group. */
function namedIn(tree: Json): Named[] {
  if (Array.isArray(tree)) return tree.flatMap(namedIn);
  if (!isNode(tree)) return [];
  const inside = Object.values(tree).flatMap(namedIn);
  return typeof tree.name === "string" ? [{ name: tree.name, value: firstValueIn(tree) }, ...inside] : inside;
}

function firstValueIn(tree: Json): Json | undefined {
  if (Array.isArray(tree)) return tree.map(firstValueIn).find((value) => value !== undefined);
  if (!isNode(tree)) return undefined;
  if (tree.fact !== undefined) return tree.value;
  return Object.values(tree)
    .map(firstValueIn)
    .find((value) => value !== undefined);
}

/** What the text of a condition may not name, because it is no number there. */
const unnameable = (value: Json | undefined): RegExp | null => {
  if (typeof value === "number" || (value !== undefined && isNode(value))) return null;
  return Array.isArray(value) ? /\{\{(?:wanted|distance)\}\}/ : /\{\{(?:found|wanted|distance)\}\}/;
};

const conditionKey = (name: string): string => name.replace(/^([^.]+)\./, "aids.$1.conditions.");

describe("each aid", () => {
  const aids = filesIn("rules/aids", ".json").map(({ content }): AidWords => JSON.parse(content));

  test.each(aids.map((aid) => [aid.id, aid] as const))("%s gives no figure that its condition lacks", (_, aid) => {
    const promised = namedIn(aid.conditions).flatMap(({ name, value }) =>
      ["met", "not_met"]
        .map((outcome) => `${conditionKey(name)}.${outcome}`)
        .filter((key) => unnameable(value)?.test(texts.fr.get(key) ?? "")),
    );
    expect(promised).toEqual([]);
  });
});

describe("what the rules ask for", () => {
  const rulebook = readRulebook(".");

  test("has words in every language", () => expect(wordlessFaults(rulebook, resources)).toEqual([]));

  test("is missed when its words are", () => {
    const { aids, questions, routing, dialogue, shared, ...others } = resources.fr ?? {};
    const missed = wordlessFaults(rulebook, { fr: others }).map(({ place }) => place);
    expect(missed).toEqual(
      expect.arrayContaining([
        "aids.rsa.name",
        "aids.rsa.conditions.age.not_met",
        "aids.rsa.conditions.age_minimum.met",
        "dialogue.decides.caf_ou_msa",
        "shared.papers.rib",
        "questions.adultes.$.activite.text_conjoint",
        "questions.logement.statut.options.locataire_hlm",
        "routing.reasons.apa",
      ]),
    );
  });
});

test("each number that a condition tells has a unit", () => {
  const trees = filesIn("rules/aids", ".json").map(({ content }): Json => JSON.parse(content).conditions);
  const bare = trees.flatMap(namedNodesIn).filter(({ name, unit }) => {
    const said = ["met", "not_met"].map((outcome) => texts.fr.get(`${conditionKey(name)}.${outcome}`) ?? "");
    return unit === undefined && said.some((text) => /\{\{(?:found|wanted|distance)\}\}/.test(text));
  });
  expect(bare.map(({ name }) => name)).toEqual([]);
});

/** Every condition with a name, and the unit of the leaf it is told with: its own, or the first of a group. */
function namedNodesIn(tree: Json): { readonly name: string; readonly unit: Json | undefined }[] {
  if (Array.isArray(tree)) return tree.flatMap(namedNodesIn);
  if (!isNode(tree)) return [];
  const inside = Object.entries(tree).flatMap(([key, part]) => (key === "tell" ? [] : namedNodesIn(part)));
  return typeof tree.name === "string" ? [{ name: tree.name, unit: firstLeafIn(tree)?.unit }, ...inside] : inside;
}

function firstLeafIn(tree: Json): { readonly [key: string]: Json } | undefined {
  if (Array.isArray(tree)) return firstLeafIn(tree[0] ?? null);
  if (!isNode(tree)) return undefined;
  return tree.fact === undefined ? firstLeafIn(tree.all ?? tree.any ?? tree.not ?? null) : tree;
}

test("each figure that an opened aid may show has a name", () => {
  const aids = filesIn("rules/aids", ".json").map(({ content }): string => JSON.parse(content).id);
  const isOf = (domain: string) => aids.some((id) => `${id}_`.startsWith(`${domain}_`));
  const figures = filesIn("rules/parameters", ".json").flatMap(
    ({ content }): FigureNamed[] => JSON.parse(content).parameters,
  );
  const shown = figures.filter(({ id, unit, next_revision }) => {
    const own = isOf(id.split(".")[0] ?? "");
    return (own && unit.startsWith("EUR")) || ((own || id.startsWith("commun.")) && next_revision !== null);
  });
  expect(shown.length).toBeGreaterThan(50);
  expect(missing(shown.map(({ id }) => `figures.${id}`))).toEqual([]);
});

interface FigureNamed {
  readonly id: string;
  readonly unit: string;
  readonly next_revision: string | null;
}

describe("French", () => {
  const BREAKING = " ";
  test.each([
    ["the apostrophe is ’", /'/],
    ["quotation marks are « »", /["“”]/],
    ["a space that does not break (U+00A0) stands after «", /«(?!\u00a0)/],
    ["a space that does not break (U+00A0) stands before » : ; ? ! % €", new RegExp(`${BREAKING}[»:;?!%€]`)],
    ["a sign is parted from its word", /[\p{L}\p{N})}][»;?!%€]/u],
    ["a space that does not break (U+00A0) stands inside a number", new RegExp(`\\d${BREAKING}\\d{3}(?!\\d)`)],
    ["an ellipsis is one sign", /\.\.\./],
  ])("%s", (_, fault) => {
    const faults = [...texts.fr].filter(([, text]) => fault.test(text.replace(/\bhttps?:\S+/g, "")));
    expect(faults.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});
