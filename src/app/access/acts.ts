/** What may be done to an account; its words are `console.accounts.acts.<act>`. */
export const ACCESS_ACTS = [
  "created",
  "changed",
  "disabled",
  "enabled",
  "link_shown",
  "link_sent",
  "signed_out",
  "detached",
  "reattached",
  "identity_linked",
  "identity_refused",
] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** Those that the holder is told of by mail; its words are `mail.account.<act>`. A link that is sent tells itself. */
export const TOLD_ACTS = [
  "changed",
  "disabled",
  "enabled",
  "link_shown",
  "signed_out",
  "detached",
  "reattached",
  "identity_refused",
] as const satisfies readonly AccessAct[];
export type ToldAct = (typeof TOLD_ACTS)[number];
