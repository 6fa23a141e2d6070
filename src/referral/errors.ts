/** Why a hand-off is not taken, or does not move. The remedies are in `locales/`, under `errors.<code>`. */
export type ReferralFault =
  | "REFERRAL_INVALID"
  | "REFERRAL_TOO_LARGE"
  | "REFERRAL_KEY_INVALID"
  | "REFERRAL_KEY_REUSED"
  | "REFERRAL_SWITCHED_OFF"
  | "REFERRAL_NO_DESK"
  | "REFERRAL_WRONG_STRUCTURE"
  | "REFERRAL_UNKNOWN"
  | "REFERRAL_NOT_IN_THIS_STATE"
  /** Someone else changed it meanwhile. */
  | "REFERRAL_CHANGED"
  /** Under fifteen, nobody hands themselves over. */
  | "REFERRAL_TOO_YOUNG"
  /** From one chat, in one day. */
  | "REFERRAL_TOO_MANY"
  /** What an operator or a resident says of its life is not complete, or not possible. */
  | "FOLLOW_UP_INVALID"
  | "THREAD_FULL"
  /** More was done about it than a hand-off needs. */
  | "HISTORY_FULL";
