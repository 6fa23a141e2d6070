import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateFact } from "../../src/app/directory/facts";
import { applyImport, lookAtImport, proposeImport } from "../../src/app/directory/imports";
import { COMMAND } from "../../src/app/directory/who";
import { openPostgres, type Postgres, postgresMissing } from "../support/postgres";
import { openHouse } from "./house";

describe.skipIf(postgresMissing !== null)(postgresMissing ?? "houses that share a PostgreSQL store", () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await openPostgres();
  });
  afterAll(() => server?.close());

  test("change the directory one after the other, and each shows what the other did once it looks", async () => {
    const address = await server.newDatabase();
    const houses = [await openHouse({ address }), await openHouse({ address }), await openHouse({ address })];
    const told = { structure: "mairie-acq", champ: "telephone", until: null, version: 0 };
    const done = await Promise.all(
      houses.map((house, n) => validateFact(house, COMMAND, { ...told, valeur: `01 99 00 00 0${n}` })),
    );
    expect(done.sort()).toEqual(["DIRECTORY_CHANGED", "DIRECTORY_CHANGED", "done"]);
    const shown = new Set<string | undefined>();
    for (const { directory, snapshot } of houses) {
      await directory.refresh();
      shown.add(snapshot().structures.find(({ id }) => id === "mairie-acq")?.telephone?.value);
    }
    expect([...shown]).toEqual([expect.stringMatching(/^01 99 00 00 0\d$/)]);
    for (const { store } of houses) await store.close();
  });

  test("look at what another read, and apply it", async () => {
    const address = await server.newDatabase();
    const [one, other] = [await openHouse({ address }), await openHouse({ address })];
    async function* file() {
      yield Buffer.from(
        '[{"id": "dora--é", "source": "dora", "nom": "Épicerie fictive", "date_maj": "2026-10-05", "code_insee": "62041"}]',
      );
    }
    const read = await proposeImport(one, COMMAND, { kind: "structures", bytes: file(), date: null });
    if (read.kind !== "proposed") throw new Error(JSON.stringify(read));
    const looked = await lookAtImport(other, COMMAND, read.id);
    expect(looked?.difference.added).toEqual([{ id: "dora--é", name: "Épicerie fictive" }]);
    expect(await applyImport(other, COMMAND, read.id, 0)).toBe("done");
    expect(await one.directory.refresh()).toBe(true);
    expect(one.directory.data()).toEqual(other.directory.data());
    for (const { store } of [one, other]) await store.close();
  });
});
