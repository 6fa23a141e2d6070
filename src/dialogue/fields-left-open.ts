import type { Instance } from "./instance";
import { CASES } from "./questionnaire";

const ADULTS = [0, 1];
/** As many children as a list of them may be ticked from. */
const CHILDREN = Array.from({ length: 20 }, (_, child) => child);

/** Fields of the household ("adultes.0.gir") that the answers to these may set, behind another that is not given as well. */
export const fieldsLeftOpen = (unknowns: readonly Instance[]): string[] => unknowns.flatMap(fieldsOf);

function fieldsOf({ question, person }: Instance): string[] {
  const own = question.field === null ? [] : [question.field];
  const fields = [...own, ...question.options.flatMap(({ sets }) => Object.keys(sets))];
  const people = question.id === CASES ? ADULTS : [person];
  return fields.flatMap((field) =>
    field.includes("#")
      ? CHILDREN.map((child) => field.replace("#", String(child)))
      : people.map((each) => field.replace("$", String(each))),
  );
}
