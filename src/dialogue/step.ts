import { assess, type Rights } from "../law/rights";
import type { Context, Step } from "./context";
import type { Conversation, Input } from "./conversation";
import { listen } from "./listen";
import { switchedOffAids } from "./sorted-rights";
import { speak, worldsToAssess } from "./speak";
import { toldRights } from "./told-rights";

export type { Context, Step } from "./context";
export { withLeftOpen } from "./left-open";
export { listen } from "./listen";
export { mergeWorlds } from "./missing";
export { switchedOffAids } from "./sorted-rights";
export { speak, worldsToAssess } from "./speak";
export { toldRights } from "./told-rights";
export { householdsOf } from "./worlds";

/** One turn, whole and pure: the conversation and what came in, to the new conversation, the messages and the effects. */
export function step(conversation: Conversation, input: Input, context: Context): Step {
  const heard = listen(conversation, input, context);
  const worlds = worldsToAssess(heard, context);
  const switchedOff = switchedOffAids(heard.conversation, context);
  const rights: Rights | null =
    worlds &&
    toldRights(
      worlds,
      worlds.map(({ household }) => assess(context.law, household, context.month, { switchedOff })),
      heard.conversation,
      context,
    );
  return speak(heard, context, rights);
}
