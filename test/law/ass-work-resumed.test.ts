import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = HouseholdInput["adultes"][number];
type Past = Extract<Adult["avant"], readonly unknown[]>;

const MONTH = readMonth("2026-11");
const wage = { salaire_net: 1500, salaire_imposable: 1500 };
const unemployed = (jusqu_a: string, more: Partial<Past[number]> = {}): Past[number] => ({
  jusqu_a,
  activite: "chomeur",
  ...more,
});

/** Alone, 46 years old, out of benefit, paid 1 500 EUR a month since the month after the latest of these situations. */
const ass = (avant: Past, more: Partial<Adult> = {}): unknown => {
  const household: HouseholdInput = {
    situation_familiale: "celibataire",
    adultes: [
      {
        date_naissance: "1980-01-15",
        activite: "salarie",
        ass_conditions_activite: true,
        revenus: wage,
        avant,
        ...more,
      },
    ],
    logement: { statut: "sans_domicile" },
  };
  return estimate(law, readHousehold(household, MONTH), MONTH).ass;
};

// 30 x 19.48
const WHOLE = 584.4;

// Code du travail, R5425-2
describe("who receives the ASS and takes up work keeps it whole for three months", () => {
  test.each([
    ["2026-10", WHOLE, "from the month of the beginning"],
    ["2026-08", WHOLE, "the third month"],
    ["2026-07", 0, "no more the fourth month"],
    ["2025-01", 0, "nor long after"],
  ])("no work until %s: %s, %s", (jusqu_a, expected) => {
    expect(ass([unemployed(jusqu_a)])).toBeCloseTo(expected, 2);
  });

  test("whatever the work", () => {
    const own = { activite: "independant", revenus: { benefice_auto_entrepreneur: 1500 } } as const;
    expect(ass([unemployed("2026-09")], own)).toBeCloseTo(WHOLE, 2);
  });

  // 70 x 19.48 - 900 of a pension that goes on
  test("as it was with the resources of before", () => {
    const pension = { pension_invalidite: 900 };
    const working = { revenus: { ...wage, ...pension } };
    expect(ass([unemployed("2026-09", { revenus: pension })], working)).toBeCloseTo(463.6, 2);
  });

  const worked = (jusqu_a: string): Past[number] => ({ jusqu_a, activite: "salarie", revenus: wage });
  // R5425-2: three months, consecutive or not; R5425-6: three more after three months without work.
  test.each<[string, number, Past]>([
    ["a month without work adds none", 0, [unemployed("2026-09"), worked("2026-08"), unemployed("2026-05")]],
    ["two months without work neither", 0, [unemployed("2026-10"), worked("2026-08"), unemployed("2026-05")]],
    ["three months without work do", WHOLE, [unemployed("2026-10"), worked("2026-07"), unemployed("2026-04")]],
    ["two months of three leave one", WHOLE, [unemployed("2026-10"), worked("2026-08"), unemployed("2026-06")]],
    ["reduced work counts", 0, [unemployed("2026-10", { revenus: { salaire_net: 300 } }), unemployed("2026-07")]],
  ])("%s: %s", (_, expected, avant) => {
    expect(ass(avant)).toBeCloseTo(expected, 2);
  });

  test("also for who stays registered and works a little", () => {
    expect(ass([unemployed("2026-09")], { activite: "chomeur" })).toBeCloseTo(WHOLE, 2);
  });

  test("but not when there was none before the work", () => {
    expect(ass([unemployed("2026-09")], { ass_conditions_activite: false })).toBe(0);
    expect(ass([unemployed("2026-09", { revenus: { chomage_net: 900 } })])).toBe(0);
    expect(ass([{ jusqu_a: "2026-09", activite: "inactif" }])).toBe(0);
    expect(ass([])).toBe(0);
  });

  test("nor for who does not work any more", () => {
    expect(ass([unemployed("2026-09")], { activite: "inactif", revenus: {} })).toBe(0);
  });
});
