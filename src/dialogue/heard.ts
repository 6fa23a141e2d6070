import type { Conversation, Effect, ReferralOutcome } from "./conversation";
import type { Handoff } from "./handoff";
import { type Message, message } from "./message";
import type { Phrase } from "./phrase";

/** What an input did: the new conversation, what it asks of the world, and what is to be shown. */
export interface Heard {
  readonly conversation: Conversation;
  readonly effects: readonly Effect[];
  /** Said first: an alert, a kind word about a stale button. */
  readonly notices: readonly Message[];
  readonly view: View;
}

/** What is shown after the notices; computed by `speak`, for it may need the rights. */
export type View =
  /** What is asked now, or the rights. */
  | { readonly kind: "current" }
  /** Only what was pending, soberly: something graver was said just before. */
  | { readonly kind: "pending" }
  /** What is asked now, after a text or a button that did not answer it. */
  | { readonly kind: "again"; readonly why: readonly Phrase[]; readonly offered: readonly string[] | null }
  /** What is asked now, with these options ticked. */
  | { readonly kind: "ticked"; readonly mask: number }
  | { readonly kind: "aid"; readonly aid: string }
  | { readonly kind: "recap" }
  /** The aids that were looked at and are not due; of one theme, those left to who delivers them. */
  | { readonly kind: "refused_aids"; readonly theme: string | null }
  /** The aids that are to ask of who delivers them: their themes, or those of one. */
  | { readonly kind: "more_aids"; readonly theme: string | null }
  /** Whom to see; and, for who goes there by themselves, what to bring. */
  | { readonly kind: "contacts" | "way"; readonly handoff: Handoff }
  /** When those of the hand-off are open on a day that was asked about. */
  | { readonly kind: "hours"; readonly day: string }
  | { readonly kind: "sending" }
  /** A link that takes the conversation elsewhere; what one that was opened here holds, which waits for a yes. */
  | { readonly kind: "carry" }
  | { readonly kind: "carried"; readonly carried: Conversation; readonly from: "link" | "device" }
  | { readonly kind: "outcome"; readonly outcome: ReferralOutcome; readonly handoff: Handoff | null }
  | {
      readonly kind: "page";
      readonly page:
        | "confirm_carry"
        | "confirm_keep"
        | "kept"
        | "help"
        | "privacy"
        | "stop"
        | "confirm_restart"
        | "confirm_erase"
        | "nothing";
    };

export const CURRENT: View = { kind: "current" };
export const PENDING: View = { kind: "pending" };

/** What is shown, after a few words if there are any; nothing else is asked of the world. */
export const show = (conversation: Conversation, view: View = CURRENT, ...said: Phrase[]): Heard => ({
  conversation,
  effects: [],
  notices: said.length > 0 ? [message("text", said)] : [],
  view,
});
