import type { Answer } from "./answer";

/** How the person wants to go on: the list is closed. */
export const MODES = ["call", "write", "come", "home_visit", "accompanied", "do_for_me"] as const;
export type Mode = (typeof MODES)[number];

export const MEANS = ["telephone", "email", "telegram"] as const;
export type Means = (typeof MEANS)[number];

/** Why an aid that may be claimed is not received: the four forms of non-recours, a closed list. */
export const NON_TAKE_UP = ["non_connaissance", "non_demande", "non_reception", "non_proposition"] as const;
export type NonTakeUp = (typeof NON_TAKE_UP)[number];

/** What is agreed to besides the transmission itself, each apart. */
export const CONSENTS = ["reminders", "interview", "state_evaluation"] as const;
export type Consent = (typeof CONSENTS)[number];

/** What is handed over besides how to reach the person, each apart; `intimate`: permit, health, GIR. */
export const SCOPES = ["aids", "answers", "intimate"] as const;
export type Scope = (typeof SCOPES)[number];

/** What is handed over, by scope of consent; nothing else leaves the conversation. */
export interface ReferralDraft {
  /** The structure the routing chose, and why. */
  readonly structure: string;
  readonly need: string;
  readonly mode: Mode | null;
  readonly commune: string | null;
  readonly neighbourhood: string | null;
  readonly language: string;
  /** Scope "how to reach me". */
  readonly contact: ContactDraft;
  /** Scope "the aids to look at": ids, or null when not consented. */
  readonly aids: readonly string[] | null;
  /** Of those aids, why they are not received, where it was said. */
  readonly nonTakeUp: readonly { readonly aid: string; readonly form: NonTakeUp }[];
  /** Scope "my answers": or null when not consented; the intimate ones only with a consent of their own. */
  readonly answers: readonly Answer[] | null;
  /** What was said to each consent and scope; one that is not here was not asked, and nothing is agreed to. */
  readonly consents: Readonly<Partial<Record<Scope | Consent, boolean>>>;
}

export interface ContactDraft {
  readonly name: string;
  readonly means: Means;
  readonly address: string;
  /** May a message be left, and when to call. */
  readonly leaveMessage: boolean | null;
  /** Whether someone else reads this telephone or this address. */
  readonly othersRead: boolean | null;
  readonly when: string | null;
  /** Set when someone else answered: someone close, or a professional. */
  readonly pour_qui?: "proche" | "usager" | undefined;
  /** Whoever stands for a protected adult (tutelle, curatelle): their name, when it was said; null: nobody. */
  readonly guardian: { readonly name: string | null } | null;
}
