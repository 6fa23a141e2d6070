import type { RuleResult } from "json-rules-engine";
import type { Month } from "../household/month";
import { CONDITION_GROUPS, type ConditionGroup } from "./aid";
import type { CompiledAid } from "./compiled-aid";
import type { Computation } from "./computation";
import { scopeOf, whosOf } from "./condition-group";
import { type Leaf, leavesOf } from "./conditions";
import { EngineRules, type NamedConditions } from "./engine-rules";
import type { Law } from "./law";
import type { Value } from "./value";
import { type Decision, decide, type Reason, type Verdict } from "./verdict";

/** The reference evaluation: the same conditions, run by json-rules-engine for one month. */
export async function evaluateWithEngine(law: Law, c: Computation, month: Month): Promise<Map<string, Verdict>> {
  const { conditions, tellings } = rulesOf(law);
  const found = await run(conditions, c, month);
  const told = await run(tellings, c, month);
  return new Map(
    law.aids.map((aid) => [aid.aid.id, { ...decisionOf(aid, c, found), reasons: reasonsOf(aid, c, found, told) }]),
  );
}

/** The decisions alone, for who tells no reason. */
export async function decideWithEngine(law: Law, c: Computation, month: Month): Promise<Map<string, Decision>> {
  const found = await run(rulesOf(law).conditions, c, month);
  return new Map(law.aids.map((aid) => [aid.aid.id, decisionOf(aid, c, found)]));
}

/** Rules of the family, and rules of each adult. */
interface Scoped {
  readonly family: EngineRules;
  readonly person: EngineRules;
}

/** Results by rule, of the family (null) and of each adult. */
type Results = ReadonlyMap<number | null, ReadonlyMap<string, RuleResult>>;

async function run({ family, person }: Scoped, c: Computation, month: Month): Promise<Results> {
  const results = new Map<number | null, ReadonlyMap<string, RuleResult>>();
  results.set(null, await family.run(c, month, 0));
  for (const who of c.adults) results.set(who, await person.run(c, month, who));
  return results;
}

const nameOf = (aid: string, group: ConditionGroup) => `${aid}/${group}`;

/** The rule that says whether a leaf is worth telling. */
const tellingOf = (aid: string, group: ConditionGroup, leaf: number) => `${aid}/${group}/${leaf}`;

const parsed = new WeakMap<Law, { readonly conditions: Scoped; readonly tellings: Scoped }>();

/** The rules of a law as the engine takes them, parsed once. */
function rulesOf(law: Law) {
  const known = parsed.get(law);
  if (known) return known;
  const scoped = (rulesIn: (aid: CompiledAid, group: ConditionGroup) => NamedConditions[]): Scoped => {
    const of = (scope: "family" | "person") =>
      new EngineRules(
        law.aids.flatMap((aid) =>
          CONDITION_GROUPS.filter((group) => scopeOf(aid.aid, group) === scope).flatMap((group) => rulesIn(aid, group)),
        ),
        (fact) => law.readerOf(fact, scope),
      );
    return { family: of("family"), person: of("person") };
  };
  const rules = {
    conditions: scoped(({ aid: { id, conditions } }, group) => {
      const tree = conditions[group];
      return tree ? [{ name: nameOf(id, group), conditions: tree }] : [];
    }),
    tellings: scoped((aid, group) =>
      leavesIn(aid, group).flatMap(({ tell }, index) =>
        tell ? [{ name: tellingOf(aid.aid.id, group, index), conditions: tell }] : [],
      ),
    ),
  };
  parsed.set(law, rules);
  return rules;
}

function leavesIn({ aid }: CompiledAid, group: ConditionGroup): Leaf[] {
  const tree = aid.conditions[group];
  return tree ? leavesOf(tree) : [];
}

function reasonsOf(aid: CompiledAid, c: Computation, found: Results, told: Results): Reason[] {
  const { id } = aid.aid;
  return CONDITION_GROUPS.flatMap((group) => {
    const leaves = leavesIn(aid, group);
    if (leaves.length === 0) return [];
    return whosOf(aid.aid, group, c).flatMap((who) => {
      const evaluated = evaluatedLeaves(found.get(who)?.get(nameOf(id, group))?.conditions);
      return leaves.map((leaf, index) => ({
        ...reasonOf(leaf, evaluated[index]),
        told: leaf.tell === undefined || told.get(who)?.get(tellingOf(id, group, index))?.result === true,
        group,
        who,
      }));
    });
  });
}

/** The parts of a result this reads; the library's own type does not describe evaluated trees. */
interface EvaluatedNode {
  readonly all?: readonly EvaluatedNode[];
  readonly any?: readonly EvaluatedNode[];
  readonly not?: EvaluatedNode;
  readonly result?: boolean;
  readonly factResult?: Value;
  readonly valueResult?: Value | readonly Value[];
}

function evaluatedLeaves(node: unknown): EvaluatedNode[] {
  if (typeof node !== "object" || node === null) return [];
  const tree: EvaluatedNode = node;
  const parts = tree.all ?? tree.any ?? (tree.not ? [tree.not] : null);
  return parts ? parts.flatMap(evaluatedLeaves) : [tree];
}

function reasonOf({ name, fact, operator, unit }: Leaf, evaluated: EvaluatedNode | undefined) {
  const found = evaluated?.factResult ?? false;
  const wanted = evaluated?.valueResult ?? false;
  return { name: name ?? null, fact, operator, found, wanted, holds: evaluated?.result === true, unit: unit ?? null };
}

function decisionOf({ aid }: CompiledAid, c: Computation, found: Results): Decision {
  const held = (group: ConditionGroup) =>
    aid.conditions[group] === undefined
      ? null
      : whosOf(aid, group, c).map((who) => found.get(who)?.get(nameOf(aid.id, group))?.result === true);
  return decide(aid, c.adults, {
    adult: held("adult"),
    family: held("family"),
    resources: held("resources"),
    settled: held("settled"),
    to_confirm: held("to_confirm"),
  });
}
