import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Child = NonNullable<HouseholdInput["enfants"]>[number];

/** A parent of 41 whose reference income is that of the profit: nothing is deducted from it. EUR a year. */
const family = (income: number, enfants: readonly Child[], partner?: number): HouseholdInput => ({
  situation_familiale: partner === undefined ? "separe" : "concubinage",
  adultes: [income, ...(partner === undefined ? [] : [partner])].map((amount) => ({
    date_naissance: "1985-05-10",
    activite: "independant",
    revenus: { benefice_auto_entrepreneur: amount / 12 },
  })),
  enfants: [...enfants],
  logement: { statut: "heberge_participation" },
});

/** The first of `count` children is at the level; the others are younger. */
const pupils = (count: number, scolarite: "college" | "lycee"): Child[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0 ? { date_naissance: "2008-05-10", scolarite } : { date_naissance: "2016-05-10", scolarite: "primaire" },
  );

function due(aid: string, mois: string, household: HouseholdInput): number {
  const month = readMonth(mois);
  return law.due(aid, new MemoisedComputation(law, readHousehold(household, month), month), month);
}

/** Every step of a scale: just under its ceiling its amount is due, just above that of the step before. */
function follows(aid: string, level: "college" | "lycee", mois: string, amounts: number[], scale: number[][]) {
  const rows = scale.flatMap((ceilings, index) =>
    ceilings.map((ceiling, step) => [index + 1, ceiling, amounts[step] ?? 0, amounts[step - 1] ?? 0] as const),
  );
  test.each(rows)("%i children, up to %i EUR: %i EUR, then %i", (children, ceiling, under, above) => {
    expect(due(aid, mois, family(ceiling - 0.5, pupils(children, level)))).toBe(under);
    expect(due(aid, mois, family(ceiling + 0.5, pupils(children, level)))).toBe(above);
  });
}

describe("the national scale of the bourse de lycée for 2024-2025, as a lycée published it (https://lyceeleroy.fr/?p=78)", () => {
  // Incomes of 2023; 158, 194, 229, 264, 299 and 336 EUR by term.
  follows(
    "bourse_lycee",
    "lycee",
    "2024-10",
    [158, 194, 229, 264, 299, 336].map((term) => 3 * term),
    [
      [21370, 16916, 14367, 11587, 7201, 2814],
      [23012, 18456, 15672, 12639, 8002, 3363],
      [26299, 21531, 18285, 14747, 9602, 4457],
      [30409, 24609, 20897, 16854, 11201, 5549],
      [34519, 29223, 24815, 20014, 13602, 7190],
      [39451, 33835, 28734, 23176, 16004, 8829],
      [44382, 38450, 32653, 26334, 18403, 10472],
      [49314, 43066, 36573, 29494, 20804, 12111],
    ],
  );
});

describe("the bourse de collège for 2026-2027, worked out by hand", () => {
  // Coefficients of the arrêté x 11.88 EUR (SMIC of July 2025); 40, 112 and 175 EUR by term.
  follows(
    "bourse_college",
    "college",
    "2026-11",
    [120, 336, 525],
    [
      [18488, 9993, 3526],
      [22754, 12301, 4340],
      [27020, 14606, 5154],
      [31286, 16914, 5967],
      [35553, 19219, 6781],
      [39819, 21525, 7595],
      [44085, 23832, 8409],
      [48352, 26138, 9222],
    ],
  );
});

describe("school grants, worked out by hand", () => {
  const college = (date_naissance: string, change: Partial<Child> = {}): Child => ({ date_naissance, ...change });

  test.each<[what: string, aid: string, household: HouseholdInput, expected: number]>([
    // 525 each
    [
      "each pupil has a grant",
      "bourse_college",
      family(0, [...pupils(1, "college"), college("2013-05-10", { scolarite: "college" })]),
      1050,
    ],
    ["nobody at a collège", "bourse_college", family(0, pupils(2, "lycee")), 0],
    ["nobody at a lycée", "bourse_lycee", family(0, pupils(2, "college")), 0],
    // both incomes: 10 000 + 9 000 is above 18 488
    ["partners who are not married", "bourse_college", family(10000, pupils(1, "college"), 9000), 0],
    ["partners who are not married, under", "bourse_college", family(9000, pupils(1, "college"), 9000), 120],
    // a child born in the year is not on the tax notice yet: one child
    ["a child born this year", "bourse_college", family(18600, [...pupils(1, "college"), college("2026-01-10")]), 0],
    ["a child born last year", "bourse_college", family(18600, [...pupils(1, "college"), college("2025-12-10")]), 120],
    ["the level is that of the age when it is not said: 11", "bourse_college", family(0, [college("2015-12-10")]), 525],
    ["10", "bourse_college", family(0, [college("2016-01-10")]), 0],
    ["14", "bourse_college", family(0, [college("2012-01-10")]), 525],
    ["15", "bourse_lycee", family(0, [college("2011-12-10")]), 1071],
    ["17", "bourse_lycee", family(0, [college("2009-01-10")]), 1071],
    ["18", "bourse_lycee", family(0, [college("2008-12-10")]), 0],
    ["17 and at work", "bourse_lycee", family(0, [college("2009-01-10", { activite: "apprenti" })]), 0],
    ["no school", "bourse_college", family(0, [college("2013-01-10", { scolarite: null })]), 0],
  ])("%s", (_, aid, household, expected) => {
    expect(due(aid, "2026-11", household)).toBe(expected);
  });
});
