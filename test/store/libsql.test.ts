import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../src/store/errors";
import { libsqlDialect } from "../../src/store/libsql";
import { MIGRATIONS } from "../../src/store/migrations";
import { appointmentDates } from "../../src/store/migrations/appointment-dates";
import { coarseEvaluations } from "../../src/store/migrations/coarse-evaluations";
import { remindersByHandoff } from "../../src/store/migrations/reminders-by-handoff";
import { openFileStore } from "../../src/store/open";
import type { Tables } from "../../src/store/tables";
import { storeContract } from "./contract";
import { ANY_STATE } from "./referrals";
import { sharedStore } from "./shared";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

storeContract("a libsql file", () => openFileStore(join(folder, "store.db")));
storeContract("libsql in memory", () => openFileStore(":memory:"));

/** A store as it was before a migration. */
async function storeBefore(migration: (typeof MIGRATIONS)[number], file: string): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  await sql`create table migrations (id integer primary key)`.execute(db);
  for (const [index, migrate] of MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration)).entries()) {
    await migrate(db);
    await sql`insert into migrations (id) values (${index + 1})`.execute(db);
  }
  return db;
}

test("what was kept is there after closing and opening again", async () => {
  const file = join(folder, "store.db");
  const first = await openFileStore(file);
  await first.transaction(({ inputs }) => inputs.remember({ channel: "telegram", id: "1", at: 1 }));
  await first.close();
  const second = await openFileStore(file);
  expect(await second.transaction(({ inputs }) => inputs.known("telegram", "1"))).toBe(true);
  await second.close();
});

test("a store from before accounts had roles keeps those it had, as operators", async () => {
  const file = join(folder, "store.db");
  const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  await MIGRATIONS[0]?.(db);
  await sql`create table migrations (id integer primary key)`.execute(db);
  await sql`insert into migrations (id) values (1)`.execute(db);
  await sql`insert into accounts (id, structure, created) values ('a1', 'ccas', 7)`.execute(db);
  await sql`insert into operator_sessions (token_hash, account, expires) values ('s', 'a1', 9)`.execute(db);
  await db.destroy();
  const store = await openFileStore(file);
  expect(await store.transaction(({ accounts }) => accounts.all())).toEqual([
    {
      ...{ id: "a1", role: "operator", structure: "ccas", duty: null, email: null, name: null },
      ...{ state: "active", created: 7, createdBy: "start", lastSignIn: null },
    },
  ]);
  await store.close();
});

test("a store of the first version is brought up to date, and keeps what it held", async () => {
  const file = join(folder, "store.db");
  const before = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  await MIGRATIONS[0]?.(before);
  await sql`create table migrations (id integer primary key)`.execute(before);
  await sql`insert into migrations (id) values (1)`.execute(before);
  await sql`insert into refusals (month, need, count) values ('2026-10', 'rsa', 3)`.execute(before);
  await sql`insert into referrals
      (reference, key_hash, digest, state, structure, read_by, need, language, contact, created, expires)
    values ('CDFH-2345', 'key', 'digest', 'seen', 'ccas', 'ccas', 'rights', 'fr', '{}', 7, 9),
      ('CDFH-2346', 'other', 'digest', 'closed', 'ccas', 'ccas', 'rights', 'fr', '{}', 7, 9)`.execute(before);
  await before.destroy();
  const store = await openFileStore(file);
  await store.transaction(async ({ referrals, refusals }) => {
    expect(await referrals.find("CDFH-2345")).toMatchObject({
      ...{ state: "seen", version: 1, mode: null, contact: "{}", created: 7, arrived: 7, since: 7, nextNudge: 0 },
    });
    expect((await referrals.toNudge(7, 10)).map(({ reference }) => reference)).toEqual(["CDFH-2345"]);
    expect(await refusals.totals()).toEqual([{ month: "2026-10", need: "rsa", consent: "transmission", count: 3 }]);
  });
  await store.close();
});

test("a store from before what remains led back to nobody is made so", async () => {
  const file = join(folder, "store.db");
  const before = await storeBefore(coarseEvaluations, file);
  const expired = { create: "2026-10-30", contact: "2026-11-02", outcomes: "2026-11-20", expire: "2026-12-20" };
  for (const [id, dates] of [
    ["e1", expired],
    ["e2", { create: "2026-10-30", withdraw: "2026-11-02" }],
  ] as const) {
    await sql`insert into evaluations (id, month, need, read_by, dates)
      values (${id}, '2026-10', 'rsa', 'ccas', ${JSON.stringify(dates)})`.execute(before);
    await sql`insert into evaluation_outcomes (evaluation, aid, amount) values (${id}, 'rsa', 65169)`.execute(before);
  }
  for (const [reference, state, erased] of [
    ["CDFH-2345", "expired", 1],
    ["CDFH-2346", "withdrawn", 1],
    ["CDFH-2347", "seen", 0],
  ] as const) {
    await sql`insert into referrals (reference, key_hash, digest, state, structure, read_by, need, commune, language,
        created, since, expires, erased)
      values (${reference}, ${reference}, '', ${state}, 'mds', 'ccas', 'rsa', '62041', 'ar', 7, 8, 9, ${erased})
    `.execute(before);
    await sql`insert into referral_events (reference, place, at, by, what)
      values (${reference}, 1, 7, 'resident', 'create')`.execute(before);
  }
  await before.destroy();
  const store = await openFileStore(file);
  await store.transaction(async ({ evaluation, referrals }) => {
    expect(await evaluation.all()).toMatchObject([{ id: "e1", steps: '{"contact":3}' }]);
    expect(await evaluation.outcomes()).toMatchObject([{ evaluation: "e1", amount: 65_000, noted: "2026-11" }]);
    expect(await evaluation.withdrawals()).toEqual([{ month: "2026-11", count: 1 }]);
    expect(await referrals.find("CDFH-2345")).toBeNull();
    expect(await referrals.find("CDFH-2346")).toMatchObject({
      ...{ need: "erased", mode: null, commune: null, language: "und", structure: "ccas", created: 8, arrived: 8 },
      expires: 8 + 30 * 86_400_000,
    });
    expect(await referrals.events("CDFH-2346")).toEqual([]);
    expect(await referrals.find("CDFH-2347")).toMatchObject({ need: "rsa", commune: "62041", created: 7 });
    expect(await referrals.events("CDFH-2347")).toHaveLength(1);
  });
  await store.close();
});

test("a store from before lists had dates has those of the appointments that hold", async () => {
  const file = join(folder, "store.db");
  const before = await storeBefore(appointmentDates, file);
  const keep = (reference: string, state: string, appointment: string) =>
    sql`insert into referrals
      (reference, key_hash, digest, state, structure, read_by, need, language, appointment, created, expires)
    values (${reference}, ${reference}, 'digest', ${state}, 'ccas', 'ccas', 'rights', 'fr', ${appointment}, 7, 9)`.execute(
      before,
    );
  await keep("CDFH-2345", "appointment", '{"at":8,"place":"Mairie","status":"held"}');
  await keep("CDFH-2346", "appointment", "{");
  await keep("CDFH-2347", "closed", '{"at":8,"place":"Mairie","status":"kept"}');
  await before.destroy();
  const store = await openFileStore(file);
  const listed = await store.transaction(({ referrals }) => referrals.readBy("ccas", ANY_STATE));
  expect(listed.map(({ appointmentAt }) => appointmentAt)).toEqual([8, null, null]);
  await store.close();
});

test("a store is a write-ahead log: it is read while it is written", async () => {
  const file = join(folder, "store.db");
  await (await openFileStore(file)).close();
  const database = new Database(file);
  expect(database.pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
  database.close();
});

sharedStore("a libsql file", async () => join(folder, "store.db"));

test.each([
  ["a folder that does not exist", () => join(folder, "nowhere", "store.db"), "STORE_UNREADABLE"],
  [
    "a file that is something else",
    () => {
      writeFileSync(join(folder, "letter.txt"), "Dear neighbour, ".repeat(100));
      return join(folder, "letter.txt");
    },
    "STORE_UNREADABLE",
  ],
  [
    "a store of a later version",
    async () => {
      const file = join(folder, "store.db");
      await (await openFileStore(file)).close();
      const database = new Database(file);
      database.exec("insert into migrations (id) values (1000)");
      database.close();
      return file;
    },
    "STORE_TOO_NEW",
  ],
])("%s is refused with a remedy", async (_what, file, code) => {
  const failure = await openFileStore(await file()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreError);
  expect(failure).toMatchObject({ code });
});

test("reminders from before there was a list for each hand-off stay, with the hand-off they came from", async () => {
  const file = join(folder, "store.db");
  const db = await storeBefore(remindersByHandoff, file);
  const rights = '[{"aid":"rsa","status":"received","since":"2026-11"}]';
  await sql`insert into reminders (session, language, reference, rights, since, next_due, expires)
    values ('telegram:1', 'fr', 'CDFH-2345', ${rights}, 1, 2, 3), ('telegram:2', 'fr', null, '[]', 1, null, 3)`.execute(
    db,
  );
  await db.destroy();
  const store = await openFileStore(file);
  const kept = await store.transaction(({ reminders }) =>
    Promise.all(["telegram:1", "telegram:2"].map((session) => reminders.find(session))),
  );
  expect(kept.map((list) => JSON.parse(list?.rights ?? ""))).toEqual([
    [{ from: "CDFH-2345", rights: JSON.parse(rights), own: [] }],
    [{ from: null, rights: [], own: [] }],
  ]);
  expect(kept[0]).toMatchObject({ since: 1, nextDue: 2, expires: 3 });
  await store.close();
});
