import type { Rights } from "../law/rights";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { withLeftOpen } from "./left-open";
import { mergeWorlds } from "./missing";
import type { World } from "./worlds";

/** What is told of the rights, from those of each world, in the same order. */
export function toldRights(
  worlds: readonly World[],
  rights: readonly Rights[],
  conversation: Conversation,
  context: Context,
): Rights {
  const told = withLeftOpen(mergeWorlds(worlds, rights, context), conversation, context);
  return context.afterRights?.likely.of(told, conversation, context) ?? told;
}
