import type { Kysely } from "kysely";
import type { AccessRecords } from "../accounts";
import type { Tables } from "../tables";
import { fromRow } from "./accounts";

export const access = (db: Kysely<Tables>): AccessRecords => ({
  async putLink({ tokenHash, account, expires }) {
    await db.insertInto("links").values({ token_hash: tokenHash, account, expires, used: null }).execute();
  },
  async link(tokenHash) {
    const found = await db
      .selectFrom("links")
      .innerJoin("accounts", "accounts.id", "links.account")
      .selectAll("accounts")
      .select(["links.expires as link_expires", "links.used as link_used"])
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst();
    return found ? { account: fromRow(found), expires: found.link_expires, used: found.link_used } : null;
  },
  async useLink(tokenHash, now) {
    const { numUpdatedRows } = await db
      .updateTable("links")
      .set({ used: now })
      .where("token_hash", "=", tokenHash)
      .where("used", "is", null)
      .where("expires", ">", now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },

  async putSession({ tokenHash, idToken, ...session }) {
    await db
      .insertInto("sessions")
      .values({ token_hash: tokenHash, id_token: idToken, ...session })
      .execute();
  },
  async session(tokenHash) {
    const found = await db
      .selectFrom("sessions")
      .innerJoin("accounts", "accounts.id", "sessions.account")
      .selectAll("accounts")
      .select(["sessions.seen", "sessions.expires", "sessions.id_token"])
      .where("token_hash", "=", tokenHash)
      .executeTakeFirst();
    if (!found) return null;
    return { account: fromRow(found), seen: found.seen, expires: found.expires, idToken: found.id_token };
  },
  async seeSession(tokenHash, at) {
    await db.updateTable("sessions").set({ seen: at }).where("token_hash", "=", tokenHash).execute();
  },
  async deleteSession(tokenHash) {
    await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
  },
  async closeAll(account) {
    await db.deleteFrom("links").where("account", "=", account).execute();
    const { numDeletedRows } = await db.deleteFrom("sessions").where("account", "=", account).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
  async sessionsOf(account, { now, seenAfter }) {
    const { count } = await db
      .selectFrom("sessions")
      .select((e) => e.fn.countAll<number>().as("count"))
      .where("account", "=", account)
      .where("expires", ">", now)
      .where("seen", ">", seenAfter)
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  async spendAttempt({ tokenHash, expires }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("spent_attempts")
      .values({ token_hash: tokenHash, expires })
      .onConflict((conflict) => conflict.column("token_hash").doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async note(act) {
    await db.insertInto("access_acts").values(act).execute();
  },
  async acts({ account, limit }) {
    const all = db.selectFrom("access_acts").selectAll();
    const rows = account === null ? all : all.where("account", "=", account);
    return await rows.orderBy("at", "desc").orderBy("id").limit(limit).execute();
  },
  async deleteActs(before) {
    const { numDeletedRows } = await db.deleteFrom("access_acts").where("at", "<", before).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
  async deleteExpired(now, seenBefore) {
    const past = await Promise.all(
      (["links", "spent_attempts"] as const).map((table) =>
        db.deleteFrom(table).where("expires", "<=", now).executeTakeFirstOrThrow(),
      ),
    );
    const sessions = await db
      .deleteFrom("sessions")
      .where((e) => e.or([e("expires", "<=", now), e("seen", "<=", seenBefore)]))
      .executeTakeFirstOrThrow();
    return Number([...past, sessions].reduce((total, { numDeletedRows }) => total + numDeletedRows, 0n));
  },
});
