import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { isList } from "./facts";
import type { Question } from "./questionnaire";

/** Whether a value can be an answer to a question: what comes from elsewhere may be anything. */
export function isPossible(value: AnswerValue, question: Question, { snapshot }: Pick<Context, "snapshot">): boolean {
  if (value === null) return question.unknown.some((candidate) => candidate !== null);
  const isOption = (id: string) => question.options.some((option) => option.id === id);
  switch (question.kind) {
    case "yes_no":
      return typeof value === "boolean";
    case "amount":
    case "integer":
      return isWithin(value, question) || (typeof value === "string" && isOption(value));
    case "multiple":
      return (
        isList(value) &&
        value.every((each) => isOption(each) || (question.options_from === "children" && /^\d\d?$/.test(each)))
      );
    case "dates":
      return isList(value) && value.every(isDay);
    case "date":
      return typeof value === "string" && (isDay(value) || isOption(value));
    case "month":
      return typeof value === "string" && (/^\d{4}-(0[1-9]|1[0-2])$/.test(value) || isOption(value));
    case "commune":
      return typeof value === "string" && (isOption(value) || snapshot.communes.some(({ insee }) => insee === value));
    case "choice":
      if (typeof value !== "string") return false;
      if (question.options_from === "neighbourhoods" && snapshot.neighbourhoods.some(({ id }) => id === value))
        return true;
      return isOption(value);
    default:
      return typeof value === "string";
  }
}

const isWithin = (value: AnswerValue, { kind, min = 0, max = Number.MAX_SAFE_INTEGER }: Question): boolean =>
  typeof value === "number" && value >= min && value <= max && (kind === "amount" || Number.isInteger(value));

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
