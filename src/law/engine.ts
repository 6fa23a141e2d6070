import type { RuleProperties, TopLevelCondition } from "json-rules-engine";
import type { Month } from "../household/month";
import { CONDITION_GROUPS, type ConditionGroup } from "./aid";
import { type CompiledAid, type Reason, scopeOf, whosOf } from "./compiled-aid";
import type { Computation } from "./computation";
import type { Conditions, Leaf } from "./conditions";
import { factsOf, leavesOf } from "./conditions";
import { runRules } from "./engine-run";
import type { Law } from "./law";
import type { Value } from "./value";

/** What json-rules-engine says of one aid. */
export interface EngineVerdict {
  readonly open: boolean;
  readonly nonFinancial: boolean;
  readonly toConfirm: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * The reference evaluation: the same conditions, run by json-rules-engine for one month.
 * Facts are computed first and given as constants, so that nothing is unknown inside the engine.
 */
export async function evaluateWithEngine(law: Law, c: Computation, month: Month): Promise<Map<string, EngineVerdict>> {
  const whos: (number | null)[] = [null, ...c.adults];
  const verdicts = new Map<string, GroupVerdict>();
  for (const who of whos) for (const [key, verdict] of await runFor(law, c, month, who)) verdicts.set(key, verdict);
  return new Map(law.aids.map((aid) => [aid.aid.id, combine(aid, c, verdicts)]));
}

interface GroupVerdict {
  readonly holds: boolean;
  readonly reasons: readonly Reason[];
}

const keyOf = (aid: string, group: ConditionGroup, who: number | null) => `${aid}/${group}/${who ?? "family"}`;

/** The rule that says whether a leaf is worth telling. */
const tellingKey = (rule: string, leaf: number) => `${rule}/tell/${leaf}`;

async function runFor(law: Law, c: Computation, month: Month, who: number | null): Promise<Map<string, GroupVerdict>> {
  const facts = new Map<string, Value>();
  const rules: { key: string; group: ConditionGroup; conditions: Conditions }[] = [];
  for (const { aid } of law.aids)
    for (const group of CONDITION_GROUPS) {
      const conditions = aid.conditions[group];
      const scope = scopeOf(aid, group);
      if (!conditions || (scope === "family") !== (who === null)) continue;
      rules.push({ key: keyOf(aid.id, group, who), group, conditions });
      for (const fact of factsOf(conditions))
        if (!facts.has(fact)) facts.set(fact, law.readerOf(fact, scope)(c, month, who ?? 0));
    }
  if (rules.length === 0) return new Map();

  const found = await runRules(
    rules.flatMap(({ key, conditions }) => [
      ruleOf(key, conditions),
      ...leavesOf(conditions).flatMap(({ tell }, index) => (tell ? [ruleOf(tellingKey(key, index), tell)] : [])),
    ]),
    facts,
  );
  return new Map(
    rules.map(({ key, group, conditions }) => {
      const result = found.get(key);
      const leaves = resultLeaves(result?.conditions);
      const reasons = leavesOf(conditions).map((leaf, index) => {
        const told = leaf.tell === undefined || found.get(tellingKey(key, index))?.result === true;
        return { ...reasonOf(leaf, leaves[index], facts, group, who), told };
      });
      return [key, { holds: result?.result === true, reasons }];
    }),
  );
}

/** json-rules-engine wants `all`, `any` or `not` at the top. */
function ruleOf(name: string, conditions: Conditions): RuleProperties {
  const top = "fact" in conditions ? { all: [conditions] } : conditions;
  return { name, conditions: top as TopLevelCondition, event: { type: name } }; // same shape, validated when the rules are read
}

/** The parts of a result this reads; the library's own type does not describe evaluated trees. */
interface EvaluatedNode {
  readonly all?: readonly EvaluatedNode[];
  readonly any?: readonly EvaluatedNode[];
  readonly not?: EvaluatedNode;
  readonly result?: boolean;
  readonly factResult?: Value;
}

function resultLeaves(node: unknown): EvaluatedNode[] {
  if (typeof node !== "object" || node === null) return [];
  const tree: EvaluatedNode = node;
  const parts = tree.all ?? tree.any ?? (tree.not ? [tree.not] : null);
  return parts ? parts.flatMap(resultLeaves) : [tree];
}

function reasonOf(
  leaf: Leaf,
  evaluated: EvaluatedNode | undefined,
  facts: ReadonlyMap<string, Value>,
  group: ConditionGroup,
  who: number | null,
): Omit<Reason, "told"> {
  const { name, fact, operator, value, unit } = leaf;
  const wanted = typeof value === "object" && "fact" in value ? (facts.get(value.fact) ?? false) : value;
  const found = evaluated?.factResult ?? facts.get(fact) ?? false;
  const holds = evaluated?.result === true;
  return { name: name ?? null, fact, operator, found, wanted, holds, unit: unit ?? null, group, who };
}

function combine({ aid }: CompiledAid, c: Computation, verdicts: ReadonlyMap<string, GroupVerdict>): EngineVerdict {
  const verdict = (group: ConditionGroup, who: number | null): boolean =>
    aid.conditions[group] === undefined || verdicts.get(keyOf(aid.id, group, who))?.holds === true;
  const family = verdict("family", null);
  const adults = c.adults.filter((who) => verdict("adult", who));
  const nonFinancial = family && adults.length > 0;
  const open =
    nonFinancial &&
    (aid.per === "adult" ? adults.some((who) => verdict("resources", who)) : verdict("resources", null));
  const asked = aid.conditions.to_confirm !== undefined;
  const mayBeOpen =
    aid.per === "adult"
      ? family && c.adults.some((who) => verdict("to_confirm", who))
      : adults.length > 0 && verdict("to_confirm", null);
  const reasons = CONDITION_GROUPS.flatMap((group) =>
    aid.conditions[group] === undefined
      ? []
      : whosOf(aid, group, c).flatMap((who) => verdicts.get(keyOf(aid.id, group, who))?.reasons ?? []),
  );
  return { open, nonFinancial, toConfirm: asked && !open && mayBeOpen, reasons };
}
