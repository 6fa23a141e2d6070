import { type Phrase, phrase } from "../../dialogue/phrase";
import type { ImportFault } from "../../directory/imports/faults";

/** Reasons that have words: those of our readers, and what the check of the official schema says most. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^contradictory$/, "contradictory"],
  [/^mobile$/, "mobile"],
  [/^source$/, "source"],
  [/^json$/, "json"],
  [/^must match (?:format|pattern)\b/, "form"],
  [/^must have required property\b/, "missing"],
  [/^must be equal to one of the allowed values$/, "choice"],
  [/^must NOT have (?:more|fewer)\b/, "length"],
  [/^must be (?:string|array|number|integer|object|boolean)\b/, "type"],
];

/** What is wrong in a file, in words; its line is said beside. A reason without words is said as it comes. */
export function faultPhrase({ code, params }: ImportFault): Phrase {
  const found = REASONS.find(([said]) => said.test(params.why ?? ""));
  const reason = found ? { why: phrase(`directory.why.${found[1]}`) } : {};
  return phrase(`directory.faults.${code}`, { ...params, ...reason });
}
