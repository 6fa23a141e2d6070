import { describe, expect, test } from "vitest";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import type { Aid, AidConditions } from "../../src/law/aid";
import { LawError } from "../../src/law/errors";
import { type LawFiles, loadLaw } from "../../src/law/law";
import type { Parameter } from "../../src/law/parameters";
import { assess } from "../../src/law/rights";
import { aidSchema, parametersFileSchema } from "../../src/rulebook/schemas";

const reference = { title: "Décret d'essai", url: "https://www.legifrance.gouv.fr/" };

const ceiling = (change: Partial<Parameter> = {}): Parameter => ({
  id: "essai.plafond",
  unit: "EUR/month",
  values: [
    { since: "2025-04-01", value: 900, reference },
    { since: "2026-04-01", value: 1000, reference },
  ],
  verified_on: "2026-04-02",
  next_revision: "2027-04-01",
  ...change,
});

const aid = (conditions: AidConditions, change: Partial<Aid> = {}): Aid => ({
  id: "essai",
  order: 1,
  delivered_by: "etat",
  decided_by: "law",
  theme: "revenus",
  need: "rights",
  rhythm: "monthly",
  per: "family",
  conditions,
  amount: "figure:essai.plafond",
  before_crds: false,
  outputs: {},
  legal_basis: [reference],
  paid_from: "claim_month",
  renewal: "automatic",
  duties: [],
  papers: [],
  steps: [],
  lapses: [],
  effects: [],
  told_figures: [],
  unchecked: [],
  links: { official: "https://www.service-public.fr/", claim: null },
  ...change,
});

const files = (conditions: AidConditions, parameters = [ceiling()], change: Partial<Aid> = {}): LawFiles => ({
  parameters,
  aids: [aid(conditions, change)],
  version: "essai",
});

const single = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "2000-01-01" }],
  logement: { statut: "sans_domicile" },
};
const right = (law: LawFiles, mois: string) => {
  const month = parseMonth(mois);
  return assess(loadLaw(law), readHousehold(single, month), month).rights[0];
};
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof LawError) return [error.code, error.subject];
    throw error;
  }
  return null;
};

const always = { adult: { fact: "personne.age", operator: "greaterThan", value: 0 } } as const;

describe("a dated figure", () => {
  test.each([
    ["2025-03", "failed", 0],
    ["2025-04", "yes", 900],
    ["2026-03", "yes", 900],
    ["2026-04", "yes", 1000],
    ["2027-03", "yes", 1000],
  ])("in %s gives an aid that is %s, of %i", (mois, status, amount) => {
    expect(right(files(always), mois)).toMatchObject({ status, amount: { min: amount, max: amount } });
  });

  test("before its first value is refused by name, never taken as zero", () => {
    expect(right(files(always), "2024-01")?.fault).toBe("LAW_FIGURE_OUT_OF_VALIDITY");
  });

  test.each([
    ["2027-03", false],
    ["2027-04", true],
    ["2028-01", true],
  ])("is marked stale once its revision is overdue (%s: %s)", (mois, stale) => {
    expect(right(files(always), mois)).toMatchObject({ stale, figures: [{ id: "essai.plafond", value: 1000, stale }] });
  });

  test("that has no revision never goes stale", () => {
    expect(right(files(always, [ceiling({ next_revision: null })]), "2028-01")?.stale).toBe(false);
  });
});

describe("a law is refused at load", () => {
  const leaf = { operator: "equal", value: true } as const;
  test.each<[string, LawFiles, string, string]>([
    [
      "when a condition reads a fact nobody computes",
      files({ family: { ...leaf, fact: "essai.inconnu" } }),
      "LAW_UNKNOWN_FACT",
      "essai.inconnu",
    ],
    [
      "when a condition reads a figure nobody gave",
      files({ family: { ...leaf, fact: "figure:essai.rien" } }),
      "LAW_UNKNOWN_FIGURE",
      "essai.rien",
    ],
    [
      "when the family is asked for a person's fact",
      files({ family: { ...leaf, fact: "personne.age" } }),
      "LAW_WRONG_SCOPE",
      "personne.age",
    ],
    [
      "when an aid rests on itself in the same month",
      files({ family: { ...leaf, fact: "essai.ouvert" } }),
      "LAW_CYCLE",
      "essai.ouvert",
    ],
    ["when two figures have one name", files(always, [ceiling(), ceiling()]), "LAW_DUPLICATE_NAME", "essai.plafond"],
    [
      "when two aids have one name",
      { ...files(always), aids: [aid(always), aid(always)] },
      "LAW_DUPLICATE_NAME",
      "essai.du",
    ],
    [
      "when an amount is not computed",
      files(always, [ceiling()], { amount: "essai.montant" }),
      "LAW_UNKNOWN_FACT",
      "essai.montant",
    ],
  ])("%s", (_when, law, code, subject) => {
    expect(codeOf(() => loadLaw(law))).toEqual([code, subject]);
  });
});

describe("a rule file is refused when it is read", () => {
  const valid = { ...aid({}), conditions: { family: { fact: "famille.en_couple", operator: "equal", value: true } } };
  const accepts = (conditions: object) => aidSchema.safeParse({ ...valid, conditions }).success;

  test("and a valid one is not", () => expect(accepts(valid.conditions)).toBe(true));
  test.each([
    ["with an operator nobody knows", { family: { fact: "a", operator: "about", value: 1 } }],
    ["whose leaf also carries `any`", { family: { fact: "a", operator: "equal", value: 1, any: [] } }],
    ["with a `path`", { family: { fact: "a", operator: "equal", value: 1, path: "$.b" } }],
    ["with an empty `all`", { family: { all: [] } }],
    ["with a group nobody evaluates", { household: { fact: "a", operator: "equal", value: 1 } }],
  ])("%s", (_what, conditions) => expect(accepts(conditions)).toBe(false));

  test.each<[string, Partial<Parameter>]>([
    ["whose values are not in the order of their dates", { values: ceiling().values.toReversed() }],
    ["that has two values of one day", { values: [...ceiling().values, ...ceiling().values.slice(-1)] }],
    ["without a value", { values: [] }],
    ["whose next revision was left behind by its last value", { next_revision: "2026-04-01" }],
  ])("a figure %s", (_what, change) => {
    expect(parametersFileSchema.safeParse({ parameters: [ceiling()] }).success).toBe(true);
    expect(parametersFileSchema.safeParse({ parameters: [ceiling(change)] }).success).toBe(false);
  });

  test.each([
    ["without a reference", { reference: undefined }],
    ["with an address that is not https", { reference: { title: "Décret", url: "ftp://exemple.fr" } }],
    ["whose value is text", { value: "1000" }],
    ["whose day does not exist", { since: "2026-02-30" }],
  ])("a figure %s", (_what, change) => {
    const parameter = ceiling();
    const values = parameter.values.map((one) => ({ ...one, ...change }));
    expect(parametersFileSchema.safeParse({ parameters: [parameter] }).success).toBe(true);
    expect(parametersFileSchema.safeParse({ parameters: [{ ...parameter, values }] }).success).toBe(false);
  });
});

test("an aid that fails leaves the others standing", () => {
  const late = { ...ceiling(), id: "essai.tardif", values: [{ since: "2026-11-01", value: 5, reference }] };
  const law = {
    ...files(always, [ceiling(), late]),
    aids: [aid(always), aid(always, { id: "autre", amount: "figure:essai.tardif" })],
  };
  const month = parseMonth("2026-10");
  const statuses = assess(loadLaw(law), readHousehold(single, month), month).rights.map(({ aid: id, status }) => [
    id,
    status,
  ]);
  expect(statuses).toEqual([
    ["essai", "yes"],
    ["autre", "failed"],
  ]);
});
