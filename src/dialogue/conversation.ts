import type { Answer } from "./answer";
import type { Consent, ReferralDraft } from "./referral-draft";

export type { Answer, AnswerValue } from "./answer";
export type { ReferralDraft } from "./referral-draft";

/**
 * A conversation is its answers; everything else is recomputed from them. What a person decides on the way (notice
 * read, recapitulation confirmed, a hand-off wished for) is an answer too.
 */
export interface Conversation {
  /** Of the form of the answers: those of before are read by `upgrade.ts`. */
  readonly v: 2;
  readonly language: string;
  readonly answers: readonly Answer[];
}

export const newConversation = (language: string): Conversation => ({ v: 2, language, answers: [] });

/** What comes in from a channel. */
export type Input =
  /** The conversation is opened; `commune` when the door says where (a link, the site of a commune). */
  | { readonly kind: "start"; readonly commune: string | null }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choice"; readonly id: string }
  /** A picture, a voice message, a document: nothing the conversation can read; or an earlier text that was edited. */
  | { readonly kind: "unreadable"; readonly why?: "edited" }
  /** A conversation carried here from another device by a link, or kept on this one since an earlier day. */
  | { readonly kind: "carried"; readonly carried: string; readonly from: "link" | "device" }
  /** What became of the hand-off asked for by the last step. */
  | { readonly kind: "referred"; readonly outcome: ReferralOutcome };

export type ReferralOutcome =
  | { readonly status: "sent"; readonly reference: string; readonly secret: string | null }
  | { readonly status: "withdrawn"; readonly reference: string }
  | { readonly status: "refused"; readonly code: string };

/** What a step asks of the world. Carried out by `app/` (server) or the widget, in the transaction of the turn. */
export type Effect =
  | { readonly kind: "refer"; readonly draft: ReferralDraft }
  | { readonly kind: "withdraw"; readonly reference: string }
  | { readonly kind: "consent_refused"; readonly need: string; readonly consent: "transmission" | Consent }
  /** On the resident's own device, after the page is closed: only where answers do not pass through the house. */
  | { readonly kind: "keep"; readonly carried: string }
  /** A conversation from elsewhere took the place of this one: what was said before is maybe of someone else. */
  | { readonly kind: "replaced" }
  | { readonly kind: "erase" };
