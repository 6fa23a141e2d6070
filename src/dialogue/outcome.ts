import { answersOf } from "./agenda";
import { REFERENCE, SECRET } from "./control";
import type { Conversation, ReferralOutcome } from "./conversation";
import { handoffOf, withoutHandoff } from "./handoff";
import type { Heard } from "./heard";
import { withAnswer, without } from "./state";

/** What became of a hand-off: once sent, the name and the address leave the answers; refused, all is kept to try again. */
export function hearOutcome(conversation: Conversation, outcome: ReferralOutcome): Heard {
  // Whom it went to is said after the answers that tell it are forgotten.
  const view = { kind: "outcome" as const, outcome, handoff: handoffOf(answersOf(conversation)) };
  return { conversation: after(conversation, outcome), effects: [], notices: [], view };
}

function after(conversation: Conversation, outcome: ReferralOutcome): Conversation {
  if (outcome.status === "refused") return conversation;
  if (outcome.status === "withdrawn") return without(conversation, (each) => each === REFERENCE || each === SECRET);
  const referred = withAnswer(withoutHandoff(conversation), REFERENCE, outcome.reference);
  return outcome.secret === null ? referred : withAnswer(referred, SECRET, outcome.secret);
}
