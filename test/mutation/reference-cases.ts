import { type Household, readHousehold, readMonth } from "../../src/household/household";
import type { Month } from "../../src/household/month";
import { LawError } from "../../src/law/errors";
import { estimate } from "../../src/law/estimate";
import { type LawFiles, loadLaw } from "../../src/law/law";
import { agrees, expectedByLaw, oracleCases } from "../oracle/cases";

interface Expected {
  readonly household: Household;
  readonly month: Month;
  readonly figures: readonly (readonly [string, number | boolean])[];
}

const expectations: readonly Expected[] = (["2026-11", "2026-09"] as const).flatMap((mois) =>
  oracleCases.map((one) => ({
    household: readHousehold(one.household, readMonth(mois)),
    month: readMonth(mois),
    figures: expectedByLaw(one, mois),
  })),
);

/** True when some figure of some reference case is no longer right under these rules. */
export function noticedByReferenceCases(files: LawFiles): boolean {
  try {
    const law = loadLaw(files);
    return expectations.some(({ household, month, figures }) => {
      const ours = estimate(law, household, month);
      return figures.some(([key, expected]) => key in ours && !agrees(ours[key], expected));
    });
  } catch (error) {
    if (error instanceof LawError) return true;
    throw error;
  }
}
