import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../src/store/errors";
import { libsqlDialect } from "../../src/store/libsql";
import { openFileStore } from "../../src/store/open";
import type { Tables } from "../../src/store/tables";
import { storeContract } from "./contract";
import { migrationsContract } from "./migrations-contract";
import { sharedStore } from "./shared";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

storeContract("a libsql file", () => openFileStore(join(folder, "store.db")));
storeContract("libsql in memory", () => openFileStore(":memory:"));
migrationsContract(
  "a libsql file",
  async () => join(folder, "store.db"),
  (file) => new Kysely<Tables>({ dialect: libsqlDialect(file) }),
);

test("what was kept is there after closing and opening again", async () => {
  const file = join(folder, "store.db");
  const first = await openFileStore(file);
  await first.transaction(({ inputs }) => inputs.remember({ channel: "telegram", id: "1", at: 1 }));
  await first.close();
  const second = await openFileStore(file);
  expect(await second.transaction(({ inputs }) => inputs.known("telegram", "1"))).toBe(true);
  await second.close();
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
