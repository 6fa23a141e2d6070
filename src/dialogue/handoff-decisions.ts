import { answersOf } from "./agenda";
import { link } from "./choices";
import type { AnswerValue, Conversation } from "./conversation";
import { handoffOf, withoutHandoff } from "./handoff";
import { HANDOFF, TOO_YOUNG } from "./handoff-ids";
import { CURRENT, type Heard, show } from "./heard";
import { type Message, message } from "./message";
import { phrase } from "./phrase";

/** What an answer of a hand-off decides at once; null when it is only kept, and the next question comes. */
export function decideHandoff(conversation: Conversation, question: string, value: AnswerValue): Heard | null {
  const handoff = handoffOf(answersOf(conversation));
  switch (question) {
    case HANDOFF.mode:
      if (value === "go" && handoff) return show(withoutHandoff(conversation), { kind: "way", handoff });
      return value === "none" ? leaveHandoff(conversation) : null;
    case HANDOFF.contact: {
      if (value === TOO_YOUNG) return tooYoung(conversation);
      if (value !== false) return null;
      const need = handoff?.need ?? "rights";
      return { ...leaveHandoff(conversation), effects: [{ kind: "consent_refused", need, consent: "transmission" }] };
    }
    case HANDOFF.send:
      return value === "oui" ? show(conversation, { kind: "sending" }) : leaveHandoff(conversation);
    default:
      return null;
  }
}

const leaveHandoff = (conversation: Conversation): Heard =>
  show(withoutHandoff(conversation), CURRENT, phrase("dialogue.handoff.nothing_sent"));

/** Nothing is sent for someone so young; who listens to them is told instead. */
export const tooYoung = (conversation: Conversation): Heard => ({
  ...show(withoutHandoff(conversation)),
  notices: [tooYoungMessage()],
});

const tooYoungMessage = (): Message =>
  message("text", [phrase("dialogue.handoff.too_young"), phrase("dialogue.handoff.too_young_who")], {
    choices: [link("dialogue.handoff.call_119", "tel:119")],
  });

/** The answers that would mean something else once this one is changed: they are asked again with it. */
export function restingOn(question: string): readonly string[] {
  const means = [HANDOFF.address, HANDOFF.leaveMessage, HANDOFF.shared, HANDOFF.time];
  switch (question) {
    // Another need, another reader: that one is to be agreed to.
    case HANDOFF.need:
      return [HANDOFF.contact];
    case HANDOFF.mode:
      return [HANDOFF.other, HANDOFF.means, ...means];
    case HANDOFF.means:
      return means;
    case HANDOFF.guardian:
      return [HANDOFF.guardianName];
    case HANDOFF.answers:
      return [HANDOFF.intimate];
    default:
      return [];
  }
}
