import type { Conditions, Leaf } from "../../src/law/conditions";

/** The comparisons of a rule that no name tells: neither their own, nor that of a group they stand in. */
export function untoldLeaves(tree: Conditions): Leaf[] {
  if (tree.name !== undefined) return [];
  if ("all" in tree) return tree.all.flatMap(untoldLeaves);
  if ("any" in tree) return tree.any.flatMap(untoldLeaves);
  return "not" in tree ? untoldLeaves(tree.not) : [tree];
}
