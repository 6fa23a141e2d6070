import { expect, test } from "vitest";
import { explain } from "../../src/dialogue/explain";
import { readHousehold, readMonth } from "../../src/household/household";
import { assess } from "../../src/law/rights";
import { assessWithEngine } from "../../src/law/rights-with-engine";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

type Incomes = Readonly<Record<string, number>>;

/** Alone, 36, homeless: those incomes until that month, then others. */
const household = (jusqu_a: string, before: Incomes, now: Incomes = {}, more: object = {}) =>
  readHousehold(
    {
      situation_familiale: "celibataire",
      adultes: [
        {
          date_naissance: "1990-01-15",
          activite: "inactif",
          revenus: now,
          avant: { jusqu_a, revenus: before },
          ...more,
        },
      ],
      logement: { statut: "sans_domicile" },
    },
    MONTH,
  );

const wage = { salaire_net: 1500 };

// CASF R.262-13. Of the quarter July to September, the wages of July and August make 1 000 EUR a month: above 651.69.
test.each([
  ["wages that stopped in August, with nothing since", household("2026-08", wage), "to_confirm"],
  ["profits that stopped in August", household("2026-08", { benefice_auto_entrepreneur: 1500 }), "to_confirm"],
  ["unemployment benefit that stopped in August", household("2026-08", { chomage_net: 1500 }), "to_confirm"],
  ["replaced by unemployment benefit", household("2026-08", wage, { chomage_net: 700 }), "no"],
  ["replaced by daily allowances", household("2026-08", wage, { indemnites_journalieres_maladie: 700 }), "no"],
  [
    "beside a pension that goes on",
    household("2026-08", { ...wage, pension_invalidite: 700 }, { pension_invalidite: 700 }),
    "no",
  ],
  ["beside another income, low enough", household("2026-08", wage, { benefice_auto_entrepreneur: 600 }), "to_confirm"],
  ["that stopped last month: they are left out already", household("2026-10", wage), "yes"],
  ["that stopped before the quarter", household("2026-06", wage), "yes"],
  ["under 25", household("2026-08", wage, {}, { date_naissance: "2003-01-15" }), "no"],
] as const)("RSA and %s", async (_, input, status) => {
  const all = [assess(law, input, MONTH), await assessWithEngine(law, input, MONTH)];
  expect(all.map(({ rights }) => rights.find(({ aid }) => aid === "rsa")?.status)).toEqual([status, status]);
});

test("what it would then be is told, and counts for nothing until it is decided", () => {
  const right = assess(law, household("2026-08", wage), MONTH).rights.find(({ aid }) => aid === "rsa");
  expect(right?.amount).toEqual({ min: 0, max: 0 });
  const { failed } = explain(law.aid("rsa").aid, right?.reasons ?? []);
  expect(failed).toEqual([
    {
      key: "aids.rsa.conditions.neutralisation.not_met",
      params: expect.objectContaining({ found: { money: 651.69 } }),
    },
  ]);
});
