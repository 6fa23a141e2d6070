import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

interface Person {
  readonly gir?: number;
  readonly plan_aide_apa?: number;
  /** EUR a month, taxable. */
  readonly retraite_imposable?: number;
  readonly date_naissance?: string;
  readonly titre_sejour?: string;
  readonly nationalite?: string;
}

function household(people: readonly Person[], statut = "proprietaire") {
  return {
    situation_familiale: people.length === 2 ? "concubinage" : "veuf",
    adultes: people.map(({ retraite_imposable, ...person }) => ({
      date_naissance: "1945-03-01",
      activite: "retraite",
      revenus: { retraite_imposable: retraite_imposable ?? 0 },
      ...person,
    })),
    logement: { statut },
  };
}

const apa = (people: readonly Person[], mois = "2026-11", statut?: string) =>
  estimate(law, readHousehold(household(people, statut), readMonth(mois)), readMonth(mois)).apa_domicile;

describe("APA at home", () => {
  /**
   * Worked out by hand; MTP 1 288.13 EUR: thresholds 933.89 and 3 439.31 EUR, fractions 408.34 and 641.49 EUR,
   * ceilings 2 080.33, 1 682.30, 1 215.99 and 811.52 EUR.
   */
  test.each<[what: string, people: readonly Person[], expected: number]>([
    ["under the lower threshold nothing is asked", [{ gir: 3, plan_aide_apa: 1000, retraite_imposable: 933 }], 1000],
    ["a plan is paid up to the ceiling: GIR 1", [{ gir: 1, plan_aide_apa: 5000 }], 2080.33],
    ["GIR 2", [{ gir: 2, plan_aide_apa: 5000 }], 1682.3],
    ["GIR 3", [{ gir: 3, plan_aide_apa: 5000 }], 1215.99],
    ["GIR 4", [{ gir: 4, plan_aide_apa: 5000 }], 811.52],
    ["GIR 5 opens nothing", [{ gir: 5, plan_aide_apa: 500 }], 0],
    ["no group known opens nothing", [{ plan_aide_apa: 500 }], 0],
    ["above the upper threshold 10 % is left", [{ gir: 2, plan_aide_apa: 1000, retraite_imposable: 4000 }], 100],
    [
      "two who need help each have theirs",
      [
        { gir: 4, plan_aide_apa: 400 },
        { gir: 3, plan_aide_apa: 1000 },
      ],
      1400,
    ],
    ["less than three hours of Smic (36.93) is not paid", [{ gir: 4, plan_aide_apa: 36.9 }], 0],
    ["three hours and more are", [{ gir: 4, plan_aide_apa: 36.94 }], 36.94],
    ["before 60", [{ gir: 1, plan_aide_apa: 900, date_naissance: "1966-12-01" }], 0],
    ["from 60", [{ gir: 1, plan_aide_apa: 900, date_naissance: "1966-11-01" }], 900],
    ["without lawful residence", [{ gir: 1, plan_aide_apa: 900, nationalite: "AUTRE", titre_sejour: "aucun" }], 0],
  ])("%s", (_, people, expected) => {
    expect(apa(people)).toBeCloseTo(expected, 1.7);
  });

  test("the income declared for the year before counts from September on, before any deduction (R.232-5)", () => {
    const person = {
      ...household([{ gir: 4, plan_aide_apa: 400, retraite_imposable: 1500 }]),
    };
    const changed = {
      ...person,
      adultes: person.adultes.map((adult) => ({ ...adult, avant: { jusqu_a: "2024-12", revenus: {} } })),
    };
    const figures = (mois: string) => estimate(law, readHousehold(changed, readMonth(mois)), readMonth(mois));
    expect(figures("2026-08").apa_domicile).toBe(400);
    expect(figures("2026-09").apa_domicile).toBeCloseTo(318.66, 1.7);
  });

  test("each threshold of participation is exact", () => {
    const month = readMonth("2026-11");
    const shares = [933.89, 933.9, 3439.3, 3439.32].map((retraite_imposable) => {
      const input = household([{ gir: 2, plan_aide_apa: 1000, retraite_imposable }]);
      return law.due("apa_domicile", new MemoisedComputation(law, readHousehold(input, month), month), month);
    });
    expect(shares[0]).toBe(1000);
    expect(shares[1]).toBeLessThan(1000);
    expect(shares[2]).toBeGreaterThan(100.001);
    expect(shares[3]).toBeCloseTo(100, 9);
  });
});
