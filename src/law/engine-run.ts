import { Engine, type RuleProperties, type RuleResult } from "json-rules-engine";
import type { Value } from "./value";

/**
 * Runs rules once over constant facts and gives each rule's result by its name.
 *
 * Always a new Engine: the library keeps the status of a run on the Engine, so that of two runs in flight on one
 * Engine, the first to finish silently stops the other before its rules of lower priority.
 */
export async function runRules(
  rules: readonly RuleProperties[],
  facts: ReadonlyMap<string, Value>,
): Promise<Map<string, RuleResult>> {
  const engine = new Engine([], { replaceFactsInEventParams: false });
  for (const [name, value] of facts) engine.addFact(name, value);
  for (const rule of rules) engine.addRule(rule);
  const { results, failureResults } = await engine.run();
  return new Map([...results, ...failureResults].map((result) => [result.name, result]));
}
