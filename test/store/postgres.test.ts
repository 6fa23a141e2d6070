import { Kysely } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreError } from "../../src/store/errors";
import { openPostgresStore } from "../../src/store/open";
import { postgresDialect } from "../../src/store/postgres";
import type { Tables } from "../../src/store/tables";
import { openPostgres, type Postgres, postgresMissing } from "../support/postgres";
import { storeContract } from "./contract";
import { migrationsContract } from "./migrations-contract";
import { sharedStore } from "./shared";

describe.skipIf(postgresMissing !== null)(postgresMissing ?? "with a PostgreSQL server", () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await openPostgres();
  });
  afterAll(() => server?.close());

  storeContract("PostgreSQL", async () => openPostgresStore(await server.newDatabase()));
  sharedStore("PostgreSQL", () => server.newDatabase());
  migrationsContract(
    "PostgreSQL",
    () => server.newDatabase(),
    (url) => new Kysely<Tables>({ dialect: postgresDialect(url) }),
  );

  test("what was kept is there after closing and opening again, tables being made once", async () => {
    const url = await server.newDatabase();
    const first = await openPostgresStore(url);
    await first.transaction(({ inputs }) => inputs.remember({ channel: "telegram", id: "1", at: 1 }));
    await first.close();
    const second = await openPostgresStore(url);
    expect(await second.transaction(({ inputs }) => inputs.known("telegram", "1"))).toBe(true);
    await second.close();
  });

  test("work that another transaction stood in the way of is run again, on what that one wrote", async () => {
    const url = await server.newDatabase();
    const [one, other] = [await openPostgresStore(url), await openPostgresStore(url)];
    const save = (store: typeof one, meanwhile: () => Promise<unknown>) =>
      store.transaction(async ({ conversations }) => {
        const found = await conversations.find("s");
        await meanwhile();
        const state = `${found?.state ?? ""}+`;
        return await conversations.save({ session: "s", state, version: found?.version ?? 0, expires: 0 });
      });
    let runs = 0;
    const saved = await save(one, async () => {
      if (++runs === 1) expect(await save(other, async () => {})).toBe(true);
    });
    expect({ saved, runs }).toEqual({ saved: true, runs: 2 });
    const kept = await one.transaction(({ conversations }) => conversations.find("s"));
    expect(kept).toMatchObject({ state: "++", version: 2 });
    await one.close();
    await other.close();
  });

  test("two requests with one key that come at the same moment keep one hand-off", async () => {
    const url = await server.newDatabase();
    const stores = [await openPostgresStore(url), await openPostgresStore(url)];
    const remembered = await Promise.all(
      stores.flatMap((store) =>
        Array.from({ length: 5 }, () =>
          store.transaction(async ({ inputs }) => {
            if (await inputs.known("web", "key")) return "known";
            return (await inputs.remember({ channel: "web", id: "key", at: 1 })) ? "new" : "known";
          }),
        ),
      ),
    );
    expect(remembered.filter((each) => each === "new")).toHaveLength(1);
    for (const store of stores) await store.close();
  });

  test("a connection that breaks is replaced", async () => {
    const store = await openPostgresStore(await server.newDatabase());
    await store.transaction(({ inputs }) => inputs.remember({ channel: "telegram", id: "1", at: 1 }));
    const broken = store.transaction(async ({ inputs }) => {
      await inputs.remember({ channel: "telegram", id: "2", at: 1 });
      await server.disconnectAll();
      return await inputs.known("telegram", "1");
    });
    await expect(broken).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    expect(await store.transaction(({ inputs }) => inputs.known("telegram", "1"))).toBe(true);
    expect(await store.transaction(({ inputs }) => inputs.known("telegram", "2"))).toBe(false);
    await store.close();
  });

  test.each<[string, (url: string) => Promise<string> | string, string]>([
    ["a server that is not there", () => "postgres://beffroi@127.0.0.1:1/beffroi", "STORE_UNREACHABLE"],
    ["a database that does not exist", (url) => `${url}_nowhere`, "STORE_UNREACHABLE"],
    ["a user who does not exist", (url) => url.replace("beffroi@", "nobody@"), "STORE_UNREACHABLE"],
    [
      "a store of a later version",
      async (url) => {
        await (await openPostgresStore(url)).close();
        const client = new pg.Client(url);
        await client.connect();
        await client.query("insert into migrations (id) values (1000)");
        await client.end();
        return url;
      },
      "STORE_TOO_NEW",
    ],
  ])("%s is refused with a remedy", async (_what, urlOf, code) => {
    const url = await urlOf(await server.newDatabase());
    const failure = await openPostgresStore(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).not.toContain("127.0.0.1");
  });
});
