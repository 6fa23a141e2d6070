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

describe("school grants, worked out by hand", () => {
  const college = (date_naissance: string, change: Partial<Child> = {}): Child => ({ date_naissance, ...change });

  test.each<[what: string, aid: string, household: HouseholdInput, expected: number]>([
    ["nobody at a collège", "bourse_college", family(0, pupils(2, "lycee")), 0],
    ["nobody at a lycée", "bourse_lycee", family(0, pupils(2, "college")), 0],
    // both incomes: 10 000 + 9 000 is above 18 488
    ["partners who are not married, under", "bourse_college", family(9000, pupils(1, "college"), 9000), 120],
    // a child born in the year is not on the tax notice yet: one child
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
