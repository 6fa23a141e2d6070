import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { beneficeAutoEntrepreneur } from "../../src/law/situation";
import { readLaw } from "../../src/rulebook/rulebook";
import { oracleCases } from "../oracle/cases";

const { law } = readLaw(".");
const NOVEMBER = readMonth("2026-11");

/** The cases give gross and taxable incomes to the cent: over a year, half a cent a month adds up. */
const tolerance = (key: string): number => (/_annuel(le)?$/.test(key) ? 12 * 0.05 : 0.05);

/** The household as its people know it: gross and taxable incomes are left out. */
const netOnly = (household: object): unknown =>
  JSON.parse(JSON.stringify(household), (key, value) =>
    /^(salaire|chomage|retraite)_(brute?|imposable)$/.test(key) ? undefined : value,
  );

describe("a household that knows only its net incomes", () => {
  test("gets the amounts of the one that knows gross and taxable ones too", () => {
    const apart = oracleCases.flatMap(({ id, household }) => {
      const whole = estimate(law, readHousehold(household, NOVEMBER), NOVEMBER);
      const net = estimate(law, readHousehold(netOnly(household), NOVEMBER), NOVEMBER);
      return Object.entries(whole).flatMap(([key, value]) => {
        const ours = net[key];
        const same =
          typeof value === "number" && typeof ours === "number"
            ? Math.abs(value - ours) <= tolerance(key)
            : value === ours;
        return same ? [] : [{ id, key, value, ours }];
      });
    });
    expect(apart).toEqual([]);
  });

  test.each([
    ["vente", 1000, 290],
    ["services", 1000, 500],
    ["liberal", 1000, 660],
  ] as const)(
    "on its own account in %s, keeps of %i EUR of turnover a profit of %i (CGI 50-0 and 102 ter)",
    (nature, turnover, profit) => {
      const household = readHousehold(
        {
          situation_familiale: "celibataire",
          adultes: [
            {
              date_naissance: "1990-01-15",
              activite: "independant",
              revenus: { chiffre_affaires_auto_entrepreneur: turnover, nature_auto_entrepreneur: nature },
            },
          ],
          logement: { statut: "sans_domicile" },
        },
        NOVEMBER,
      );
      expect(beneficeAutoEntrepreneur(new MemoisedComputation(law, household, NOVEMBER), NOVEMBER, 0)).toBeCloseTo(
        profit,
        6,
      );
    },
  );
});
