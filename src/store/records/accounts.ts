import type { Kysely, Selectable } from "kysely";
import type { Account, AccountRecords } from "../accounts";
import type { Tables } from "../tables";

export const accounts = (db: Kysely<Tables>): AccountRecords => ({
  async create(account) {
    const { id, created, createdBy } = account;
    await db
      .insertInto("accounts")
      .values({ id, created, created_by: createdBy, ...changing(account) })
      .execute();
  },
  async find(id) {
    return accountOf(await db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst());
  },
  async findByEmail(email) {
    return accountOf(await db.selectFrom("accounts").selectAll().where("email", "=", email).executeTakeFirst());
  },
  async findByIdentity({ issuer, subject }) {
    const found = await db
      .selectFrom("identities")
      .innerJoin("accounts", "accounts.id", "identities.account")
      .selectAll("accounts")
      .select("identities.detached")
      .where("issuer", "=", issuer)
      .where("subject", "=", subject)
      .executeTakeFirst();
    return found ? { account: fromRow(found), detached: found.detached !== null } : null;
  },
  async all() {
    const rows = await db.selectFrom("accounts").selectAll().orderBy("created").orderBy("id").execute();
    return rows.map(fromRow);
  },
  async change(account) {
    await db.updateTable("accounts").set(changing(account)).where("id", "=", account.id).execute();
  },
  async structures() {
    const rows = await db
      .selectFrom("accounts")
      .select("structure")
      .distinct()
      .where("role", "=", "operator")
      .where("state", "=", "active")
      .orderBy("structure")
      .execute();
    return rows.flatMap(({ structure }) => structure ?? []);
  },
  async linkIdentity({ issuer, subject, account, at }) {
    await db.insertInto("identities").values({ issuer, subject, account, linked: at, detached: null }).execute();
  },
  async identitiesOf(account) {
    const rows = await db
      .selectFrom("identities")
      .select(["issuer", "subject", "detached"])
      .where("account", "=", account)
      .orderBy("linked")
      .execute();
    return rows.map(({ detached, ...identity }) => ({ ...identity, detached: detached !== null }));
  },
  async detachIdentities(account, at) {
    const linked = db.updateTable("identities").where("account", "=", account).where("detached", "is", null);
    await linked.set({ detached: at }).execute();
  },
  async forgetIdentities(account, which) {
    await db
      .deleteFrom("identities")
      .where("account", "=", account)
      .where("detached", which === "linked" ? "is" : "is not", null)
      .execute();
  },
});

type Row = Selectable<Tables["accounts"]>;

/** The columns that may change. */
const changing = (account: Account) => ({
  ...{ role: account.role, email: account.email, name: account.name, state: account.state },
  ...{ structure: null, duty: null, last_sign_in: account.lastSignIn },
  ...(account.role === "operator" ? { structure: account.structure, duty: account.duty } : {}),
});

export function fromRow({ role, structure, duty, created_by, last_sign_in, ...row }: Row): Account {
  const { id, email, name, state, created } = row;
  const common = { id, email, name, state, created, createdBy: created_by, lastSignIn: last_sign_in };
  // The table has a check: an operator has a structure.
  return role === "operator" ? { role, structure: structure ?? "", duty, ...common } : { role, ...common };
}

const accountOf = (row: Row | undefined): Account | null => (row ? fromRow(row) : null);
