/**
 * How someone is told of what happens: `each` thing as it happens, the `digest` of a working morning, or `none`, for those
 * who look at their page.
 */
export const NOTICE_PREFERENCES = ["each", "digest", "none"] as const;
export type NoticePreference = (typeof NOTICE_PREFERENCES)[number];

export interface NotificationRecords {
  setPreference(choice: { account: string; preference: NoticePreference; at: number }): Promise<void>;
  /** What was chosen, by account; those who never chose are not in it. */
  preferences(): Promise<ReadonlyMap<string, NoticePreference>>;
  /** Notes that the digest of a day is settled for an account; false when it was already. */
  settleDigest(digest: { account: string; day: string }): Promise<boolean>;
  /** Forgets the days before. */
  deleteDigests(before: string): Promise<number>;
}
