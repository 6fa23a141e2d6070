import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HouseholdError } from "../../src/household/errors";
import { readHousehold, readMonth } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import { periodAt } from "../../src/household/periods";
import { households } from "../support/households";

const NOVEMBER = parseMonth("2026-11");
const single = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1990-05-03", activite: "salarie", revenus: { salaire_net: 1200 } }],
  logement: { statut: "locataire_vide", commune_insee: "62041", loyer: 400 },
};
const withAdult = (change: object) => ({ ...single, adultes: [{ ...single.adultes[0], ...change }] });

const fault = (input: unknown, month = NOVEMBER) => {
  try {
    readHousehold(input, month);
  } catch (error) {
    if (error instanceof HouseholdError) return { code: error.code, path: error.path, message: error.message };
    throw error;
  }
  return null;
};

describe("a household is read", () => {
  test("with every default filled in", () => {
    const { enfants, rsa_deja_percu, logement, adultes } = readHousehold(single, NOVEMBER);
    expect({ enfants, rsa_deja_percu, charges: logement.charges, nationalite: adultes[0]?.nationalite }).toEqual({
      enfants: [],
      rsa_deja_percu: false,
      charges: 0,
      nationalite: "FR",
    });
  });

  test("with one earlier situation as two dated periods", () => {
    const input = withAdult({
      activite: "chomeur",
      revenus: {},
      avant: { jusqu_a: "2026-08", activite: "salarie", revenus: { salaire_net: 1500 } },
    });
    const periods = readHousehold(input, NOVEMBER).adultes[0]?.periodes ?? [];
    expect(periodAt(periods, parseMonth("2026-09"))).toEqual({
      depuis: parseMonth("2026-09"),
      activite: "chomeur",
      revenus: {},
    });
    expect(periodAt(periods, parseMonth("2026-08"))).toEqual({
      depuis: null,
      activite: "salarie",
      revenus: { salaire_net: 1500 },
    });
  });

  test("with several earlier situations, in whatever order they are given", () => {
    const avant = [
      { jusqu_a: "2025-03", activite: "etudiant" },
      { jusqu_a: "2026-08", activite: "salarie", revenus: { salaire_net: 1500 } },
    ];
    const periods = readHousehold(withAdult({ activite: "chomeur", avant }), NOVEMBER).adultes[0]?.periodes ?? [];
    const activity = (month: string) => periodAt(periods, parseMonth(month)).activite;
    expect(["2024-01", "2025-03", "2025-04", "2026-08", "2026-09"].map(activity)).toEqual([
      "etudiant",
      "etudiant",
      "salarie",
      "salarie",
      "chomeur",
    ]);
  });

  test("when a child is expected within nine months", () => {
    expect(readHousehold({ ...single, enfants: [{ date_naissance: "2027-08-01" }] }, NOVEMBER).enfants).toHaveLength(1);
  });

  test("whatever the random household", () => {
    fc.assert(
      fc.property(households, (input) => readHousehold(input, NOVEMBER).adultes.length === input.adultes.length),
    );
  });
});

describe("an impossible household is refused, with a code, a path and no value:", () => {
  test.each([
    [
      "an adult born after the month",
      withAdult({ date_naissance: "2026-12-01" }),
      "HOUSEHOLD_BORN_AFTER_MONTH",
      "adultes.0.date_naissance",
    ],
    [
      "a child further off than nine months",
      { ...single, enfants: [{ date_naissance: "2027-10-01" }] },
      "HOUSEHOLD_CHILD_TOO_FAR_AHEAD",
      "enfants.0.date_naissance",
    ],
    [
      "a negative rent",
      { ...single, logement: { ...single.logement, loyer: -20 } },
      "HOUSEHOLD_INVALID_FIELD",
      "logement.loyer",
    ],
    [
      "NaN for an amount",
      withAdult({ revenus: { salaire_net: Number.NaN } }),
      "HOUSEHOLD_INVALID_FIELD",
      "adultes.0.revenus.salaire_net",
    ],
    [
      "an infinite amount",
      withAdult({ revenus: { salaire_net: Number.POSITIVE_INFINITY } }),
      "HOUSEHOLD_INVALID_FIELD",
      "adultes.0.revenus.salaire_net",
    ],
    [
      "savings of which two cannot be added",
      withAdult({ epargne: { livret_a: 1e308 } }),
      "HOUSEHOLD_INVALID_FIELD",
      "adultes.0.epargne.livret_a",
    ],
    [
      "three adults",
      { ...single, adultes: [1, 2, 3].map(() => single.adultes[0]) },
      "HOUSEHOLD_ADULT_COUNT",
      "adultes",
    ],
    ["no adult", { ...single, adultes: [] }, "HOUSEHOLD_ADULT_COUNT", "adultes"],
    [
      "two adults who are single",
      { ...single, adultes: [single.adultes[0], single.adultes[0]] },
      "HOUSEHOLD_ADULT_COUNT",
      "adultes",
    ],
    ["a couple of one", { ...single, situation_familiale: "marie" }, "HOUSEHOLD_ADULT_COUNT", "adultes"],
    [
      "a day that does not exist",
      withAdult({ date_naissance: "1990-02-31" }),
      "HOUSEHOLD_INVALID_FIELD",
      "adultes.0.date_naissance",
    ],
    ["a field nobody knows", { ...single, animal: "chat" }, "HOUSEHOLD_INVALID_FIELD", "animal"],
    ["a field nobody knows, inside", withAdult({ salaire: 1200 }), "HOUSEHOLD_INVALID_FIELD", "adultes.0.salaire"],
    ["what is no name of a field", { ...single, "Jeanne, 40 ans": 1 }, "HOUSEHOLD_INVALID_FIELD", ""],
    [
      "an amount written as text",
      withAdult({ revenus: { salaire_net: "1200" } }),
      "HOUSEHOLD_INVALID_FIELD",
      "adultes.0.revenus.salaire_net",
    ],
    ["nothing", null, "HOUSEHOLD_INVALID_FIELD", ""],
  ])("%s", (_what, input, code, path) => {
    const found = fault(input);
    expect({ code: found?.code, path: found?.path }).toEqual({ code, path });
    expect(found?.message).not.toMatch(/1200|-20|2026-12-01/);
  });

  test.each(["2026-13", "novembre", "", "2026-11-01", 202611, null])("a month written %j", (month) => {
    expect(() => readMonth(month)).toThrow(HouseholdError);
  });
});
