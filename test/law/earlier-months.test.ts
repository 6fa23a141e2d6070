import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

const household = (enfants: readonly string[], livretA: number) => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1980-01-15", epargne: { livret_a: livretA } }],
  enfants: enfants.map((date_naissance) => ({ date_naissance })),
  logement: { statut: "sans_domicile" },
});

const amount = (mois: string, aid: string, input: unknown) => {
  const month = readMonth(mois);
  return assess(law, readHousehold(input, month), month).rights.find((right) => right.aid === aid)?.amount.max;
};

/** Our own examples, computed by hand: the figures in force then, those of the quarter for interests. */
describe("an estimate of an earlier month rests on the figures in force then", () => {
  test.each([
    ["2023-10", 607.75 - (10_000 * 0.03) / 12],
    ["2024-06", 635.71 - (10_000 * 0.03) / 12],
    ["2025-03", 635.71 - (10_000 * 0.03) / 12],
    ["2025-06", 646.52 - (10_000 * 0.024) / 12],
    ["2026-03", 646.52 - (10_000 * 0.017) / 12],
    ["2026-08", 651.69 - (10_000 * 0.015) / 12],
    // July at 1.5 %, August and September at 1.7 %
    ["2026-11", 651.69 - (10_000 * (0.015 + 0.017 * 2)) / 36],
  ])("RSA of %s, alone, with 10 000 EUR on a livret A", (mois, expected) => {
    expect(amount(mois, "rsa", household([], 10_000))).toBeCloseTo(expected, 2);
  });

  test.each([
    ["2023-10", 2 * 0.422 * 445.93],
    ["2024-06", 2 * 0.422 * 466.44],
    ["2025-06", 2 * 0.422 * 474.37],
    ["2026-11", 2 * 0.422 * 478.16],
  ])("ASF of %s, for two children", (mois, expected) => {
    expect(amount(mois, "asf", household(["2015-01-15", "2014-01-15"], 0))).toBeCloseTo(expected, 2);
  });
});
