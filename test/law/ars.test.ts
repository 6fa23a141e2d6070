import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Child = NonNullable<HouseholdInput["enfants"]>[number];

interface Situation {
  readonly enfants: readonly Child[];
  /** Profit, EUR a year: nothing is deducted from it. */
  readonly revenu?: number;
  readonly titre?: "aucun" | "temporaire";
}

const household = ({ enfants, revenu = 0, titre }: Situation): HouseholdInput => ({
  situation_familiale: "separe",
  adultes: [
    {
      date_naissance: "1985-05-10",
      activite: "independant",
      revenus: { benefice_auto_entrepreneur: revenu / 12 },
      ...(titre ? { nationalite: "AUTRE" as const, titre_sejour: titre } : {}),
    },
  ],
  enfants: [...enfants],
  logement: { statut: "heberge_participation" },
});

function ars(situation: Situation, mois = "2026-11"): number {
  const month = readMonth(mois);
  return law.due("ars", new MemoisedComputation(law, readHousehold(household(situation), month), month), month);
}

const born = (...dates: string[]): Child[] => dates.map((date_naissance) => ({ date_naissance }));

describe("ARS, worked out by hand", () => {
  test.each<[what: string, situation: Situation, expected: number]>([
    // 0.8972, 0.9467 and 0.9795 x 478.16
    ["a child of 12", { enfants: born("2014-05-20") }, 452.67],
    ["a child of 16", { enfants: born("2010-05-20") }, 468.36],
    ["three children", { enfants: born("2018-05-20", "2014-05-20", "2010-05-20") }, 1350.04],
    ["11 in the year", { enfants: born("2015-12-31") }, 452.67],
    ["11 next year", { enfants: born("2016-01-01") }, 429.01],
    ["15 in the year", { enfants: born("2011-12-31") }, 468.36],
    ["15 next year", { enfants: born("2012-01-01") }, 452.67],
    ["6 before 1 February", { enfants: born("2021-01-31") }, 429.01],
    ["6 on 1 February", { enfants: born("2021-02-01") }, 0],
    ["not 18 on 15 September", { enfants: born("2008-09-16") }, 468.36],
    ["18 on 15 September", { enfants: born("2008-09-15") }, 0],
    ["18 in August", { enfants: born("2008-08-20") }, 0],
    // 55 % of 169 hours of SMIC: 1 144.21 EUR
    ["who earns more", { enfants: [{ date_naissance: "2009-05-20", activite: "apprenti", salaire_net: 1200 }] }, 0],
    ["no child", { enfants: [] }, 0],
    ["no permit", { enfants: born("2018-05-20"), titre: "aucun" }, 0],
    ["a permit", { enfants: born("2018-05-20"), titre: "temporaire" }, 429.01],
    // 22 274 x 1.3 = 28 956.20, and 429.01 above it nothing is left
    ["100 above the ceiling", { enfants: born("2018-05-20"), revenu: 29056.2 }, 329.01],
    ["with 15 left", { enfants: born("2018-05-20"), revenu: 29370.1 }, 15.11],
    ["with less than 15 left", { enfants: born("2018-05-20"), revenu: 29370.3 }, 0],
    ["well above", { enfants: born("2018-05-20"), revenu: 40000 }, 0],
  ])("%s", (_, situation, expected) => {
    expect(ars(situation)).toBeCloseTo(expected, 1);
  });

  test.each([
    // 0.8972 x 466.44, under 20 878 x 1.3 = 27 141.40
    ["2024-09", 27141.4, 418.49],
    ["2024-09", 27241.4, 318.49],
    // 0.8972 x 474.37, under 21 880 x 1.3 = 28 444
    ["2025-09", 28444, 425.6],
    ["2025-09", 28544, 325.6],
    // the scale of the school year holds before it begins
    ["2026-03", 29056.2, 329.01],
  ])("in %s, with %d EUR", (mois, revenu, expected) => {
    expect(ars({ enfants: born("2017-05-20"), revenu }, mois)).toBeCloseTo(expected, 1);
  });
});
