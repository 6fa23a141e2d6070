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
  | "REFERRAL_NOT_IN_THIS_STATE";
