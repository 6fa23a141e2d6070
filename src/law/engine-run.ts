import { Almanac, Engine, type RuleProperties, type RuleResult } from "json-rules-engine";
import type { Value } from "./value";

/**
 * Rules parsed once, and run over the constant facts of one household after another.
 *
 * Never two runs at once on one Engine: the library keeps the status of a run on the Engine, so that of two runs in
 * flight, the first to finish silently stops the other before its rules of lower priority. An Engine comes back here
 * when its run is over; one whose run failed does not.
 */
export class EnginePool {
  readonly #idle: Engine[] = [];

  constructor(readonly rules: readonly RuleProperties[]) {}

  /** Each rule's result, by its name. */
  async run(facts: Iterable<readonly [string, Value]>): Promise<Map<string, RuleResult>> {
    // An almanac for this run alone: no Engine keeps what is known of a household. Constants need no cache.
    const almanac = new Almanac();
    for (const [name, value] of facts) almanac.addFact(name, value, { cache: false });
    const engine = this.#idle.pop() ?? new Engine([...this.rules]);
    const { results, failureResults } = await engine.run({}, { almanac });
    this.#idle.push(engine);
    return new Map([...results, ...failureResults].map((result) => [result.name, result]));
  }
}
