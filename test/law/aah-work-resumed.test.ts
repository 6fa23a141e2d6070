import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = HouseholdInput["adultes"][number];
type Past = Extract<Adult["avant"], readonly unknown[]>;

const wage = { salaire_net: 1500, salaire_imposable: 1500 };
const worked = (jusqu_a: string): Past[number] => ({ jusqu_a, activite: "salarie", revenus: wage });
const rested = (jusqu_a: string): Past[number] => ({ jusqu_a, activite: "inactif" });

/** Alone, with 80 %, paid 1 500 EUR a month since the month after the latest of these situations. */
const aah = (avant: Past, more: Partial<Adult> = {}, mois = "2026-11"): unknown => {
  const month = readMonth(mois);
  const household: HouseholdInput = {
    situation_familiale: "celibataire",
    adultes: [
      {
        date_naissance: "1990-01-15",
        taux_incapacite: 0.8,
        activite: "salarie",
        revenus: wage,
        aah_avant_activite: true,
        avant,
        ...more,
      },
    ],
    logement: { statut: "sans_domicile" },
  };
  return estimate(law, readHousehold(household, month), month).aah;
};

const WHOLE = 1041.59;
// D821-9, 2°: 0.6 x 1 500 - 0.4 x 0.3 x 12.31 x 151.67 = 675.95 of each month counts.
const REDUCED = 365.64;

// CSS D821-9, 1°
describe("who receives the AAH and begins to work keeps it whole for six months", () => {
  test.each([
    ["2026-10", WHOLE, "from the month of the beginning"],
    ["2026-07", WHOLE, "the fourth month"],
    ["2026-05", WHOLE, "the sixth month"],
    ["2026-04", REDUCED, "no more the seventh month"],
    ["2024-12", REDUCED, "nor long after"],
  ])("no work until %s: %s, %s", (jusqu_a, expected) => {
    expect(aah([rested(jusqu_a)])).toBeCloseTo(expected, 2);
  });

  test("but not when work had begun before the allowance", () => {
    expect(aah([rested("2026-05")], { aah_avant_activite: false })).toBeCloseTo(REDUCED, 2);
    expect(aah([rested("2026-05")], { aah_avant_activite: undefined })).toBeCloseTo(REDUCED, 2);
  });

  test("whatever the work", () => {
    const own = { activite: "independant", revenus: { benefice_auto_entrepreneur: 1500 } } as const;
    expect(aah([rested("2026-05")], own)).toBeCloseTo(WHOLE, 2);
    expect(aah([rested("2026-04")], own)).toBeCloseTo(REDUCED, 2);
  });

  test("and what is no earning still counts", () => {
    // R532-5 and D821-9, 2°: 0.7 x 0.2 x 300 = 42
    const partly = { revenus: { ...wage, chomage_net: 300 } };
    expect(aah([{ ...rested("2026-05"), revenus: { chomage_net: 300 } }], partly)).toBeCloseTo(WHOLE - 42, 2);
  });

  test("within six months of the last twelve, however often work begins again", () => {
    expect(aah([rested("2026-08"), worked("2026-05"), rested("2026-03")])).toBeCloseTo(WHOLE, 2);
    // Three months, then three: the fourth of the second time is the seventh.
    const twice = (until: string) => [rested(until), worked("2026-04"), rested("2026-01")];
    expect(aah(twice("2026-08"))).toBeCloseTo(WHOLE, 2);
    expect(aah(twice("2026-07"))).toBeCloseTo(REDUCED, 2);
    // Six months now; two others a year ago and more are forgotten.
    expect(aah([rested("2026-05"), worked("2025-11"), rested("2025-09")])).toBeCloseTo(WHOLE, 2);
    expect(aah([rested("2026-05"), worked("2025-12"), rested("2025-10")])).toBeCloseTo(REDUCED, 2);
  });

  test("changing jobs without a month of rest is no beginning", () => {
    expect(aah([worked("2026-08")])).toBeCloseTo(REDUCED, 2);
  });
});
