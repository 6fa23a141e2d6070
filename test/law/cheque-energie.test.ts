import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = Partial<HouseholdInput["adultes"][number]>;
type Child = NonNullable<HouseholdInput["enfants"]>[number];

interface Situation {
  readonly adultes?: readonly Adult[];
  readonly enfants?: readonly Child[];
  readonly couple?: HouseholdInput["situation_familiale"];
  readonly statut?: HouseholdInput["logement"]["statut"];
}

const household = ({ adultes = [{}], enfants = [], couple = "marie", statut }: Situation): HouseholdInput => ({
  situation_familiale: adultes.length === 2 ? couple : "celibataire",
  adultes: adultes.map((adult) => ({ date_naissance: "1985-05-10", ...adult })),
  enfants: [...enfants],
  logement: { statut: statut ?? "locataire_vide", loyer: 400 },
});

function cheque(situation: Situation, mois = "2026-11"): number {
  const month = readMonth(mois);
  const c = new MemoisedComputation(law, readHousehold(household(situation), month), month);
  return law.due("cheque_energie", c, month);
}

/** Profit, EUR a year: nothing is deducted from it, so that it is the reference income. */
const profit = (amount: number, change: Adult = {}): Adult => ({
  revenus: { benefice_auto_entrepreneur: amount / 12 },
  ...change,
});
const children = (count: number, garde_alternee = false): Child[] =>
  Array.from({ length: count }, () => ({ date_naissance: "2016-05-20", garde_alternee }));

describe("chèque énergie, worked out by hand", () => {
  const old = (date_naissance: string, amount: number): Adult => ({
    date_naissance,
    activite: "retraite",
    revenus: { benefice_auto_entrepreneur: amount / 12 },
  });

  test.each<[what: string, situation: Situation, expected: number]>([
    ["hosted, without a contract", { statut: "heberge_gratuit" }, 0],
    ["without a home", { statut: "sans_domicile" }, 0],
    ["an owner", { statut: "proprietaire" }, 194],
    // the tax household of the holder of the contract: one unit, 5 699 EUR
    ["partners who file together", { adultes: [profit(5699), profit(30000)], couple: "pacse" }, 0],
    // 1 + 0.25 = 1.25 units: 13 749 / 1.25 = 10 999.2
    ["a child in shared custody, above", { adultes: [profit(13751)], enfants: children(1, true) }, 0],
    // 1 + 0.25 + 5 x 0.15 = 2 units
    ["two units exactly, above 5 700 a unit", { adultes: [profit(11401)], enfants: children(6, true) }, 202],
    // 1 + 0.5 + 0.15 = 1.65: 18 149 / 1.65 = 10 999.4
    [
      "a child in shared custody and one who is not, above",
      { adultes: [profit(18151)], enfants: [...children(1, true), ...children(1)] },
      0,
    ],
    // CGI 157 bis, incomes of 2024: 2 796 EUR up to 17 510, then 1 398 EUR up to 28 170
    ["65 in the year, above", { adultes: [old("1959-12-31", 13797)] }, 0],
    ["64 in the year: nothing is taken off", { adultes: [old("1960-01-01", 13795)] }, 0],
    // couple, 1.5 units: 16 500 EUR at most
    ["one is of age: 17 509 less 2 796: 14 713", { adultes: [old("1950-05-10", 17509), {}] }, 63],
    ["17 511 less 1 398: 16 113", { adultes: [old("1950-05-10", 17511), {}] }, 63],
    ["17 899 less 1 398: 16 501", { adultes: [old("1950-05-10", 17899), {}] }, 0],
    ["19 295 less twice 1 398: 16 499", { adultes: [old("1950-05-10", 19295), old("1951-05-10", 0)] }, 63],
    ["19 297 less twice 1 398: 16 501", { adultes: [old("1950-05-10", 19297), old("1951-05-10", 0)] }, 0],
  ])("%s", (_, situation, expected) => {
    expect(cheque(situation)).toBe(expected);
  });

  const parent = (income: number, whole: number, shared = 0): Situation => ({
    adultes: [old("1955-05-10", income)],
    enfants: [...children(whole), ...children(shared, true)],
  });

  // CGI 157 bis: the deductions and their ceilings for the incomes of 2023, 2024 and 2025.
  describe.each([
    { mois: "2025-10", full: 2746, fullUpTo: 17200, reduced: 1373, reducedUpTo: 27670, shared: 0 },
    { mois: "2026-10", full: 2796, fullUpTo: 17510, reduced: 1398, reducedUpTo: 28170, shared: 1 },
    { mois: "2027-10", full: 2822, fullUpTo: 17670, reduced: 1411, reducedUpTo: 28430, shared: 1 },
  ])("a parent over 65 in $mois", ({ mois, full, fullUpTo, reduced, reducedUpTo, shared }) => {
    test("the full deduction: alone, 11 000 EUR", () => {
      expect(cheque(parent(11000 + full - 1, 0), mois)).toBe(48);
      expect(cheque(parent(11000 + full + 1, 0), mois)).toBe(0);
    });
    test("up to its ceiling: 1.95 units, 15 307.50 EUR lie between the two deductions", () => {
      expect(cheque(parent(fullUpTo - 0.5, 2, 1), mois)).toBe(113);
      expect(cheque(parent(fullUpTo + 0.5, 2, 1), mois)).toBe(63);
    });
    test("the reduced deduction: 1.5 units, 16 500 EUR", () => {
      expect(cheque(parent(16500 + reduced - 1, 1), mois)).toBe(63);
      expect(cheque(parent(16500 + reduced + 1, 1), mois)).toBe(0);
    });
    test("up to its ceiling: 2.4 units, 26 400 EUR, or 2.55 units, 28 050 EUR, lie between it and none", () => {
      expect(cheque(parent(reducedUpTo - 0.5, 4, shared), mois)).toBe(76);
      expect(cheque(parent(reducedUpTo + 0.5, 4, shared), mois)).toBe(0);
    });
  });
});
