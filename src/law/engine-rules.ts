import type { RuleProperties, RuleResult, TopLevelCondition } from "json-rules-engine";
import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { type Conditions, factsOf, type Leaf, type Reader } from "./conditions";
import { EnginePool } from "./engine-run";

/** A tree by its name, which is that of its result. */
export interface NamedConditions {
  readonly name: string;
  readonly conditions: Conditions;
}

/** Trees that read the facts of one scope, ready for json-rules-engine. */
export class EngineRules {
  readonly #facts: readonly (readonly [string, Reader])[];
  readonly #pool: EnginePool;

  constructor(rules: readonly NamedConditions[], readerOf: (fact: string) => Reader) {
    const bare = rules.map(({ name, conditions }) => ({ name, conditions: withoutWords(conditions) }));
    const names = new Set(bare.flatMap(({ conditions }) => factsOf(conditions)));
    this.#facts = [...names].map((name) => [name, readerOf(name)] as const);
    this.#pool = new EnginePool(bare.map(ruleOf));
  }

  /** Facts are computed first and given as constants, so that nothing is unknown inside the engine. */
  run(c: Computation, month: Month, who: number): Promise<ReadonlyMap<string, RuleResult>> {
    return this.#pool.run(this.#facts.map(([name, read]) => [name, read(c, month, who)]));
  }
}

/** What decides, and no more: the library copies every property of a tree for each run. */
function withoutWords(conditions: Conditions): Conditions {
  if ("all" in conditions) return { all: conditions.all.map(withoutWords) };
  if ("any" in conditions) return { any: conditions.any.map(withoutWords) };
  if ("not" in conditions) return { not: withoutWords(conditions.not) };
  const { fact, operator, value }: Leaf = conditions;
  return { fact, operator, value };
}

/** json-rules-engine wants `all`, `any` or `not` at the top. */
function ruleOf({ name, conditions }: NamedConditions): RuleProperties {
  const top = "fact" in conditions ? { all: [conditions] } : conditions;
  return { name, conditions: top as TopLevelCondition, event: { type: name } }; // same shape, validated when the rules are read
}
