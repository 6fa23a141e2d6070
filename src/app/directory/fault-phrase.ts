import { type Phrase, phrase } from "../../dialogue/phrase";
import type { ImportFault } from "../../directory/imports/faults";

/** Reasons that have words; the others are said as the official schema, or the file, says them. */
const REASONS: ReadonlySet<string> = new Set(["contradictory", "mobile", "source", "json"]);

/** What is wrong in a file, in words; its line is said beside. */
export function faultPhrase({ code, params }: ImportFault): Phrase {
  const { why } = params;
  const reason = why !== undefined && REASONS.has(why) ? { why: phrase(`directory.why.${why}`) } : {};
  return phrase(`directory.faults.${code}`, { ...params, ...reason });
}
