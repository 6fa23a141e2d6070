import type { Kysely } from "kysely";
import { NOTICE_PREFERENCES, type NoticePreference, type NotificationRecords } from "../ports/notifications";
import type { Tables } from "../tables";

const isPreference = (text: string): text is NoticePreference => NOTICE_PREFERENCES.some((each) => each === text);

export const notifications = (db: Kysely<Tables>): NotificationRecords => ({
  async setPreference(choice) {
    await db
      .insertInto("notice_preferences")
      .values(choice)
      .onConflict((conflict) =>
        conflict.column("account").doUpdateSet({ preference: choice.preference, at: choice.at }),
      )
      .execute();
  },
  async preferences() {
    const rows = await db.selectFrom("notice_preferences").select(["account", "preference"]).execute();
    return new Map(
      rows.flatMap(({ account, preference }) => (isPreference(preference) ? [[account, preference] as const] : [])),
    );
  },
  async settleDigest(digest) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("digests")
      .values(digest)
      .onConflict((conflict) => conflict.columns(["account", "day"]).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async deleteDigests(before) {
    const { numDeletedRows } = await db.deleteFrom("digests").where("day", "<", before).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});
