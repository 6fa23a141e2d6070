import type { ErrorCode } from "../errors";

/** Why someone was not let in: for the journal, and more precise than what they are told. */
export type Refusal =
  | "NOT_SIGNED_IN"
  | "SESSION_UNKNOWN"
  | "SESSION_EXPIRED"
  | "LINK_UNKNOWN"
  | "LINK_EXPIRED"
  | "LINK_USED"
  | "ACCOUNT_DISABLED"
  | "ACCOUNT_NONE"
  | "EMAIL_NOT_VERIFIED"
  | "IDENTITY_OTHER"
  | "IDENTITY_DETACHED"
  | "ATTEMPT_OF_ANOTHER_BROWSER"
  | "ATTEMPT_EXPIRED"
  | "ATTEMPT_REPLAYED"
  | "PROVIDER_DECLINED"
  | "PROVIDER_PROOF_INVALID"
  | "PROVIDER_LEVEL_TOO_LOW"
  | "PROVIDER_UNREACHABLE"
  | "FORM_TOKEN_WRONG"
  | "FORM_FROM_ELSEWHERE"
  | "ROLE_NOT_ALLOWED"
  | "TOO_MANY_REQUESTS";

/** Not let in: why, and which account it was about, when that is known. */
export interface Refused {
  readonly refused: Refusal;
  readonly account: string | null;
}

export const refusal = (refused: Refusal, account: string | null = null): Refused => ({ refused, account });

/** What the person who is refused is told: no more than helps them. */
export const TOLD: Readonly<Record<Refusal, ErrorCode>> = {
  NOT_SIGNED_IN: "SIGN_IN_REQUIRED",
  SESSION_UNKNOWN: "SIGN_IN_REQUIRED",
  SESSION_EXPIRED: "SESSION_EXPIRED",
  LINK_UNKNOWN: "SIGN_IN_LINK_INVALID",
  LINK_EXPIRED: "SIGN_IN_LINK_INVALID",
  LINK_USED: "SIGN_IN_LINK_INVALID",
  ACCOUNT_DISABLED: "NO_ACCOUNT",
  ACCOUNT_NONE: "NO_ACCOUNT",
  EMAIL_NOT_VERIFIED: "EMAIL_NOT_VERIFIED",
  IDENTITY_OTHER: "NO_ACCOUNT",
  IDENTITY_DETACHED: "NO_ACCOUNT",
  ATTEMPT_OF_ANOTHER_BROWSER: "SIGN_IN_ATTEMPT_INVALID",
  ATTEMPT_EXPIRED: "SIGN_IN_ATTEMPT_INVALID",
  ATTEMPT_REPLAYED: "SIGN_IN_ATTEMPT_INVALID",
  PROVIDER_DECLINED: "PROVIDER_DECLINED",
  PROVIDER_PROOF_INVALID: "PROVIDER_DECLINED",
  PROVIDER_LEVEL_TOO_LOW: "PROVIDER_LEVEL_TOO_LOW",
  PROVIDER_UNREACHABLE: "PROVIDER_UNREACHABLE",
  FORM_TOKEN_WRONG: "FORM_EXPIRED",
  FORM_FROM_ELSEWHERE: "FORM_EXPIRED",
  ROLE_NOT_ALLOWED: "ROLE_NOT_ALLOWED",
  TOO_MANY_REQUESTS: "RATE_LIMITED",
};
