import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeAccount, setAccountState } from "../../src/app/access/administration";
import { ensureFirstAccount } from "../../src/app/access/first-accounts";
import { person } from "../notify/people";
import { openPostgres, type Postgres, postgresMissing } from "../support/postgres";
import { openHouse, type TestHouse } from "./house";

/** Who signs. */
const BY = { id: "z" };
const ROUNDS = 10;

describe.skipIf(postgresMissing !== null)(postgresMissing ?? "houses that share a PostgreSQL store", () => {
  let server: Postgres;
  let one: TestHouse;
  let other: TestHouse;
  beforeAll(async () => {
    server = await openPostgres();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    const address = await server.newDatabase();
    [one, other] = [await openHouse({ address }), await openHouse({ address })];
  });
  afterEach(async () => {
    for (const { store } of [one, other]) await store.close();
  });

  const administrators = () =>
    one.store.transaction(async ({ accounts }) =>
      (await accounts.all()).filter(({ role, state }) => role === "administrator" && state === "active"),
    );

  test("keep an administrator, when two close or change each other's account at the same moment", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const id of ["a", "b"]) await person(one, `${id}${round}`, { role: "administrator" });
      const draft = { email: `b${round}@example.org`, name: null, role: "territory" } as const;
      const done = await Promise.all([
        setAccountState(one, BY, `a${round}`, "disabled"),
        round % 2 === 0
          ? setAccountState(other, BY, `b${round}`, "disabled")
          : changeAccount(other, BY, `b${round}`, draft),
      ]);
      expect(done.toSorted()).toEqual(["LAST_ADMINISTRATOR", "changed"]);
      const [left, ...more] = await administrators();
      expect(more).toEqual([]);
      if (left) await one.store.transaction(({ accounts }) => accounts.change({ ...left, state: "disabled" }));
    }
  });

  test("make each account of the start once, when they start at the same moment", async () => {
    const wanted = [
      { role: "administrator" },
      { role: "coordinator" },
      ...Array.from({ length: ROUNDS }, (_, n) => ({ role: "operator", structure: `s${n}` }) as const),
    ] as const;
    for (const each of wanted) await Promise.all([ensureFirstAccount(one, each), ensureFirstAccount(other, each)]);
    const made = await one.store.transaction(({ accounts }) => accounts.all());
    expect(made).toHaveLength(wanted.length);
  });
});
