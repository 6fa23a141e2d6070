import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { type LawFiles, loadLaw } from "../../src/law/law";
import type { Parameter } from "../../src/law/parameters";
import { assess } from "../../src/law/rights";
import { assessWithEngine } from "../../src/law/rights-with-engine";
import { readLaw } from "../../src/rulebook/rulebook";

const { files } = readLaw(".");

/** The rules with one figure as it was known on a day, its revision due on another. */
function withFigure(id: string, change: (figure: Parameter) => Partial<Parameter>): LawFiles {
  const parameters = files.parameters.map((figure) => (figure.id === id ? { ...figure, ...change(figure) } : figure));
  return { ...files, parameters };
}

/** C2S: 10 339 a year since April 2025, 861.58 a month; known revisions 4.6 % and 1.7 %. */
const until2025 = ({ values }: Parameter) => values.filter(({ since }) => since <= "2025-04-01");
const overdue = loadLaw(
  withFigure("css.plafond", (figure) => ({ values: until2025(figure), next_revision: "2026-04-01" })),
);
const confirmed = loadLaw(
  withFigure("css.plafond", (figure) => ({ values: until2025(figure), next_revision: "2027-04-01" })),
);
const neverRevised = loadLaw(
  withFigure("css.plafond", (figure) => ({ values: until2025(figure).slice(-1), next_revision: "2026-04-01" })),
);

/** Alone, with a disability pension (EUR a month), which counts as it is; housed for a contribution. */
const pensioner = (pension_invalidite: number): HouseholdInput => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1985-05-10", revenus: { pension_invalidite } }],
  logement: { statut: "heberge_participation" },
});

const november = readMonth("2026-11");
const right = (law: typeof overdue, aid: string, pension: number, month = november) =>
  assess(law, readHousehold(pensioner(pension), month), month).rights.find((each) => each.aid === aid);

describe("near a threshold whose revision is overdue, a right is to confirm", () => {
  test.each([
    ["20 % under", 689, "yes"],
    ["5 % under", 818, "yes"],
    ["1 % under, and it has only ever risen", 853, "yes"],
    ["1 % above", 870, "to_confirm"],
    ["5 % above", 905, "no"],
    ["20 % above", 1034, "no"],
  ])("free C2S, %s its ceiling: %s EUR, %s", (_, pension, status) => {
    const found = right(overdue, "css_gratuite", pension);
    expect(found).toMatchObject({ status, stale: true, nearThreshold: status === "to_confirm" });
  });

  // The ceiling with a contribution is 1.35 times as high: 1 163.14 a month. At 870 one form or the other is due.
  test.each([
    [853, "no"],
    [870, "to_confirm"],
    [1000, "yes"],
    [1200, "to_confirm"],
    [1300, "no"],
  ])("C2S with a contribution, for %s EUR: %s", (pension, status) => {
    expect(right(overdue, "css_participation", pension)?.status).toBe(status);
  });

  test.each([853, 870])("not when the figure was confirmed (%s EUR)", (pension) => {
    const status = pension < 861.58 ? "yes" : "no";
    const found = right(confirmed, "css_gratuite", pension);
    expect(found).toMatchObject({ status, stale: false, nearThreshold: false });
  });

  test.each([
    [840, "yes"],
    [853, "to_confirm"],
    [870, "to_confirm"],
    [885, "no"],
  ])("within 2 %% when no revision of it is known: for %s EUR, %s", (pension, status) => {
    expect(right(neverRevised, "css_gratuite", pension)?.status).toBe(status);
  });

  test("an amount then begins at nothing, and figures and reasons stay those that are known", () => {
    const rsa = (next_revision: string) =>
      loadLaw(
        withFigure("rsa.montant_forfaitaire", ({ values }) => ({
          values: values.filter(({ since }) => since <= "2026-04-01").slice(-1),
          next_revision,
        })),
      );
    const found = right(rsa("2026-10-01"), "rsa", 640);
    expect(found).toMatchObject({ status: "to_confirm", amount: { min: 0 } });
    // 651.69 - 640
    expect(found?.amount.max).toBeCloseTo(11.69, 2);
    expect(found?.figures.find(({ id }) => id === "rsa.montant_forfaitaire")?.value).toBe(651.69);
    expect(found?.reasons).toEqual(right(rsa("2027-04-01"), "rsa", 640)?.reasons);
  });

  test.each([689, 853, 870, 1034])("json-rules-engine says the same (%s EUR)", async (pension) => {
    const household = readHousehold(pensioner(pension), november);
    const [reference, compiled] = [
      await assessWithEngine(overdue, household, november),
      assess(overdue, household, november),
    ].map(({ rights }) => rights.map((each) => ({ ...each, figures: each.figures.map(({ id }) => id).toSorted() })));
    expect(reference).toEqual(compiled);
  });

  test.each([
    [853, true],
    [870, false],
  ])("and the estimate says what the known scale does (%s EUR)", (pension, css_gratuite) => {
    expect(estimate(overdue, readHousehold(pensioner(pension), november), november)).toMatchObject({ css_gratuite });
  });
});
