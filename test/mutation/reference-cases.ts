import { type Household, readHousehold, readMonth } from "../../src/household/household";
import type { Month } from "../../src/household/month";
import { LawError } from "../../src/law/errors";
import { estimate } from "../../src/law/estimate";
import { type Law, type LawFiles, loadLaw } from "../../src/law/law";
import { agrees, expectedByLaw, oracleCases } from "../oracle/cases";
import { type Mutation, valueId } from "./mutations";

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

/** Whether some figure of some reference case is no longer right under rules that were changed. */
export function referenceCases(files: LawFiles): {
  agree(files: LawFiles): boolean;
  notice(mutation: Mutation): boolean;
} {
  const readers = readersOfValues(files);
  return {
    agree: (each) => !departs(each, expectations),
    // A case that does not read the value cannot depart from what is expected.
    notice: ({ files: mutated, moved }) =>
      departs(mutated, moved === undefined ? expectations : (readers.get(moved) ?? [])),
  };
}

function departs(files: LawFiles, among: readonly Expected[]): boolean {
  try {
    const law = loadLaw(files);
    return among.some(({ household, month, figures }) => {
      const ours = estimate(law, household, month);
      return figures.some(([key, expected]) => key in ours && !agrees(ours[key], expected));
    });
  } catch (error) {
    if (error instanceof LawError) return true;
    throw error;
  }
}

/** The cases that read each dated value, under the rules as they are. */
function readersOfValues(files: LawFiles): ReadonlyMap<string, readonly Expected[]> {
  const readers = new Map<string, Expected[]>();
  const law = loadLaw(files);
  const read = new Set<string>();
  const { parameters } = law;
  const recording: Law = {
    ...law,
    parameters: Object.assign(Object.create(parameters), {
      inForce(slot: number, month: Month) {
        const figure = parameters.inForce(slot, month);
        read.add(valueId(figure, figure));
        return figure;
      },
    }),
  };
  for (const expected of expectations) {
    read.clear();
    estimate(recording, expected.household, expected.month);
    for (const value of read) readers.set(value, [...(readers.get(value) ?? []), expected]);
  }
  return readers;
}
