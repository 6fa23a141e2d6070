import { readAmount } from "./amount";
import { exactOption, readChoice, readMultiple } from "./choice";
import { clean, fold } from "./clean";
import { commandAmid, commandIn } from "./commands";
import { readCommune } from "./commune";
import { readDate, readDates } from "./date";
import { distressIn } from "./distress";
import { readInteger } from "./integer";
import { readMonthText } from "./month";
import { readEmail, readFreeText, readName, readPhone } from "./person";
import { notUnderstood, type Reading, value, type Wanted } from "./reading";
import { saysUnknown } from "./unknown";
import { readYesNo } from "./yes-no";

export { NO_HOME, type ReadableOption, type Reading, type Wanted } from "./reading";

/** Longer than any answer but a free text: what follows is not read as one. */
const LONGEST_ANSWER = 400;

/**
 * What a free text means for the pending question: distress first, then a command, "je ne sais pas", and the answer.
 * The label of an option, typed as it is shown, is always that option. Never throws; a long text is cut first.
 */
export function readText(text: string, wanted: Wanted): Reading {
  const seen = clean(text);
  const folded = fold(seen);
  const options = wanted.options ?? [];
  const label = exactOption(folded, options, true);
  if (label !== null) return value(wanted.kind === "multiple" ? [label] : label);
  const topic = distressIn(folded);
  if (topic !== null) return { kind: "distress", topic };
  const spelled = exactOption(folded, options);
  if (spelled !== null) return value(wanted.kind === "multiple" ? [spelled] : spelled);
  const command = commandIn(folded);
  if (command !== null) return { kind: "command", command };
  if (folded === "") return notUnderstood("empty");
  if (saysUnknown(folded)) return { kind: "unknown" };
  const reading = answerIn(seen, folded.slice(0, LONGEST_ANSWER), wanted);
  if (reading.kind !== "not_understood") return reading;
  const amid = commandAmid(folded.slice(0, LONGEST_ANSWER));
  return amid === null ? reading : { kind: "command", command: amid };
}

/** One reader per kind of answer. */
function answerIn(text: string, folded: string, wanted: Wanted): Reading {
  switch (wanted.kind) {
    case "amount":
      return readAmount(folded, wanted);
    case "integer":
      return readInteger(folded, wanted);
    case "date":
      return readDate(folded, wanted);
    case "dates":
      return readDates(folded, wanted);
    case "month":
      return readMonthText(folded, wanted);
    case "yes_no":
      return readYesNo(text, folded);
    case "choice":
      return readChoice(folded, wanted);
    case "multiple":
      return readMultiple(folded, wanted);
    case "commune":
      return readCommune(text.slice(0, LONGEST_ANSWER), wanted);
    case "name":
      return readName(text);
    case "phone":
      return readPhone(text.slice(0, LONGEST_ANSWER));
    case "email":
      return readEmail(text.slice(0, LONGEST_ANSWER));
    case "text":
      return readFreeText(text);
  }
}
