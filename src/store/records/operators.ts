import type { Kysely } from "kysely";
import type { Account, OperatorRecords } from "../port";
import type { Tables } from "../tables";

export const operators = (db: Kysely<Tables>): OperatorRecords => {
  const accountOf = async (structure: string): Promise<Account> => {
    const query = db.selectFrom("accounts").selectAll().where("structure", "=", structure);
    return { role: "operator", ...(await query.executeTakeFirstOrThrow()) };
  };

  /** A token that still holds, with the account it opens. */
  const holding = (table: "links" | "operator_sessions", tokenHash: string, now: number) =>
    db
      .selectFrom(table)
      .innerJoin("accounts", "accounts.id", `${table}.account`)
      .select(["accounts.id", "accounts.structure", "accounts.created", `${table}.expires as expires`])
      .where(`${table}.token_hash`, "=", tokenHash)
      .where(`${table}.expires`, ">", now)
      .executeTakeFirst();

  return {
    async ensureAccount({ id, structure, created }) {
      await db
        .insertInto("accounts")
        .values({ id, structure, created })
        .onConflict((conflict) => conflict.column("structure").doNothing())
        .execute();
      return await accountOf(structure);
    },
    async structures() {
      const rows = await db.selectFrom("accounts").select("structure").orderBy("structure").execute();
      return rows.map((row) => row.structure);
    },
    async putLink({ tokenHash, account, expires }) {
      await db.insertInto("links").values({ token_hash: tokenHash, account, expires }).execute();
    },
    async peekLink(tokenHash, now) {
      const found = await holding("links", tokenHash, now);
      return found ? { role: "operator", id: found.id, structure: found.structure, created: found.created } : null;
    },
    async useLink(tokenHash, now) {
      const found = await holding("links", tokenHash, now);
      if (!found) return null;
      const { numDeletedRows } = await db
        .deleteFrom("links")
        .where("token_hash", "=", tokenHash)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) return null; // another request used it in between
      return { role: "operator", id: found.id, structure: found.structure, created: found.created };
    },
    async putSession({ tokenHash, account, expires }) {
      await db.insertInto("operator_sessions").values({ token_hash: tokenHash, account, expires }).execute();
    },
    async session(tokenHash, now) {
      const found = await holding("operator_sessions", tokenHash, now);
      if (!found) return null;
      const { expires, ...account } = found;
      return { account: { role: "operator", ...account }, expires };
    },
    async deleteSession(tokenHash) {
      await db.deleteFrom("operator_sessions").where("token_hash", "=", tokenHash).execute();
    },
    async deleteExpired(now) {
      const links = await db.deleteFrom("links").where("expires", "<=", now).executeTakeFirstOrThrow();
      const sessions = await db.deleteFrom("operator_sessions").where("expires", "<=", now).executeTakeFirstOrThrow();
      return Number(links.numDeletedRows + sessions.numDeletedRows);
    },
  };
};
