import { answersOf, isForHandoff } from "./agenda";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { handoffOf, nextOfHandoff, routingOf, withoutHandoff } from "./handoff";
import { isTooYoung } from "./handoff-age";
import { tooYoung } from "./handoff-decisions";
import { type Heard, show } from "./heard";

/** When nobody can be written to, whom to see is shown and the conversation goes on where it was. */
export function settle(conversation: Conversation, context: Context): Heard {
  const answers = answersOf(conversation);
  const handoff = handoffOf(answers);
  if (handoff && isTooYoung(answers, context.today)) return tooYoung(conversation);
  const next = nextOfHandoff(conversation, context);
  // Where exactly one lives decides whom to see.
  if (next && isForHandoff(next.question)) return show(conversation);
  const routing = handoff && routingOf(answers, handoff, conversation.language, context);
  if (!routing || routing.canTransmit) return show(conversation);
  return show(withoutHandoff(conversation), { kind: "contacts", handoff });
}
