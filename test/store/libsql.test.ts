import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../src/store/errors";
import { openFileStore } from "../../src/store/open";
import { storeContract } from "./contract";

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

test("a store is a write-ahead log: it is read while it is written", async () => {
  const file = join(folder, "store.db");
  await (await openFileStore(file)).close();
  const database = new Database(file);
  expect(database.pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
  database.close();
});

test("processes that open a new store, and write in it, at the same moment do not get in each other's way", async () => {
  const file = join(folder, "store.db");
  const writers = Array.from({ length: 3 }, (_, index) =>
    spawn(process.execPath, ["--import", "tsx", "test/store/writer.ts", file, String(index), "40"], {
      stdio: "inherit",
    }),
  );
  const ends = await Promise.all(writers.map((writer) => once(writer, "exit")));
  expect(ends.map(([status]) => status)).toEqual([0, 0, 0]);
  const store = await openFileStore(file);
  const shared = await store.transaction(({ conversations }) => conversations.find("shared"));
  expect(shared).toMatchObject({ state: "120", version: 120 });
  await store.close();
});

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
