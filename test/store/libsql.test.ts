import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../src/store/errors";
import { libsqlDialect } from "../../src/store/libsql";
import { MIGRATIONS } from "../../src/store/migrations";
import { openFileStore } from "../../src/store/open";
import type { Tables } from "../../src/store/tables";
import { storeContract } from "./contract";
import { sharedStore } from "./shared";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

storeContract("a libsql file", () => openFileStore(join(folder, "store.db")));
storeContract("libsql in memory", () => openFileStore(":memory:"));

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
