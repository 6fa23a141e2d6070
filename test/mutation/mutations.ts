import type { ConditionGroup } from "../../src/law/aid";
import { CONDITION_GROUPS } from "../../src/law/aid";
import type { Conditions, Leaf, Operator } from "../../src/law/conditions";
import type { LawFiles } from "../../src/law/law";

/** One change of the rules that a test should notice. */
export interface Mutation {
  /** `rsa.adult[2] age: greaterThanInclusive → lessThan`, `rsa.montant_forfaitaire since 2026-04-01 +1 %`. */
  readonly id: string;
  readonly files: LawFiles;
  /** The value that is moved, as `<figure> since <day>`; absent when a leaf is flipped. */
  readonly moved?: string;
}

const OPPOSITE: Record<Operator, Operator> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
};

/** Every leaf of every rule turned into its opposite, and every value in force since 2024 moved by 1 %. */
export function* mutations(files: LawFiles): Generator<Mutation> {
  for (const aid of files.aids)
    for (const group of CONDITION_GROUPS) {
      const conditions = aid.conditions[group];
      if (!conditions) continue;
      for (const flipped of flips(conditions)) {
        const mutated = { ...aid, conditions: { ...aid.conditions, [group]: flipped.conditions } };
        yield {
          id: leafId(aid.id, group, flipped.index, flipped.leaf),
          files: { ...files, aids: files.aids.map((one) => (one.id === aid.id ? mutated : one)) },
        };
      }
    }
  for (const parameter of files.parameters)
    for (const dated of parameter.values) {
      const value = dated.value === 0 ? 1 : dated.value * 1.01;
      const values = parameter.values.map((one) => (one === dated ? { ...one, value } : one));
      const moved = valueId(parameter, dated);
      yield {
        id: moved,
        moved,
        files: {
          ...files,
          parameters: files.parameters.map((one) => (one.id === parameter.id ? { ...one, values } : one)),
        },
      };
    }
}

/** A value by its figure and the day from which it holds. */
export const valueId = ({ id }: { readonly id: string }, { since }: { readonly since: string }): string =>
  `${id} since ${since}`;

const leafId = (aid: string, group: ConditionGroup, index: number, leaf: Leaf) =>
  `${aid} ${group}[${index}] ${leaf.name ?? leaf.fact}: ${leaf.operator} → ${OPPOSITE[leaf.operator]}`;

interface Flip {
  readonly conditions: Conditions;
  readonly leaf: Leaf;
  readonly index: number;
}

/** The tree with one leaf flipped, for each leaf in turn. */
function* flips(conditions: Conditions, counter = { next: 0 }): Generator<Flip> {
  if ("all" in conditions)
    for (const [at, part] of conditions.all.entries())
      for (const flip of flips(part, counter))
        yield { ...flip, conditions: { ...conditions, all: conditions.all.with(at, flip.conditions) } };
  else if ("any" in conditions)
    for (const [at, part] of conditions.any.entries())
      for (const flip of flips(part, counter))
        yield { ...flip, conditions: { ...conditions, any: conditions.any.with(at, flip.conditions) } };
  else if ("not" in conditions)
    for (const flip of flips(conditions.not, counter))
      yield { ...flip, conditions: { ...conditions, not: flip.conditions } };
  else
    yield {
      conditions: { ...conditions, operator: OPPOSITE[conditions.operator] },
      leaf: conditions,
      index: counter.next++,
    };
}
