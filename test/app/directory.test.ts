import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reviewed, showStructure, validateFact, withdrawFact } from "../../src/app/directory/facts";
import { applyImport, listImports, lookAtImport, proposeImport, undoImport } from "../../src/app/directory/imports";
import { openDirectory } from "../../src/app/directory/open-directory";
import { type Actor, COMMAND } from "../../src/app/directory/who";
import type { ImportKind } from "../../src/directory/contribution";
import { territory } from "../territory/beffroi";
import { openHouse, type TestHouse } from "./house";

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.store.close());

const COORDINATOR: Actor = { id: "coordinator-1", role: "coordinator" };
const OPERATOR: Actor = { id: "operator-1", role: "operator", structure: "ccas-arras" };
const OF_ACQ: Actor = { id: "operator-2", role: "operator", structure: "mairie-acq" };

async function* whole(name: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(new URL(`../territory/imports/${name}`, import.meta.url));
}
async function proposed(kind: ImportKind, file: string): Promise<string> {
  const read = await proposeImport(house, COORDINATOR, { kind, bytes: whole(file), date: "2026-11-01" });
  if (read.kind !== "proposed") throw new Error(JSON.stringify(read));
  return read.id;
}
/** Residents are sent to the town hall of Acq: what the snapshot shows of it. */
const phoneOfAcq = () => house.snapshot().structures.find(({ id }) => id === "mairie-acq")?.telephone ?? null;
const PHONE = { structure: "mairie-acq", champ: "telephone" };

describe("an import", () => {
  test("changes nothing until it is applied, then the snapshot of the house that stands, and is undone", async () => {
    const id = await proposed("annuaire", "annuaire.json");
    expect(phoneOfAcq()).toBeNull();
    const looked = await lookAtImport(house, COORDINATOR, id);
    expect(looked?.inForce).toBe(false);
    expect(looked?.difference.facts.filter(({ champ }) => champ === "telephone")).toEqual([
      {
        ...{ structure: "beffroi--mairie-acq", name: "Mairie d'Acq", champ: "telephone", kept: null },
        ...{ before: null, after: "01 99 00 00 07", shownBefore: null, shownAfter: "01 99 00 00 07" },
      },
    ]);
    expect(await applyImport(house, COORDINATOR, id, 0)).toBe("done");
    expect(phoneOfAcq()).toEqual({ value: "01 99 00 00 07", date: "2026-10-12" });
    expect(await listImports(house, COORDINATOR)).toMatchObject([{ id, by: "coordinator-1", inForce: true }]);
    expect(await undoImport(house, COORDINATOR, id, 1)).toBe("done");
    expect(phoneOfAcq()).toBeNull();
  });

  test("is not applied over a directory that changed since its difference was shown, nor twice", async () => {
    const id = await proposed("annuaire", "annuaire.json");
    const told = { ...PHONE, valeur: "01 99 00 00 01", until: null, version: 0 };
    expect(await validateFact(house, OF_ACQ, told)).toBe("done");
    expect(await applyImport(house, COORDINATOR, id, 0)).toBe("DIRECTORY_CHANGED");
    expect(await applyImport(house, COORDINATOR, id, 7)).toBe("DIRECTORY_CHANGED");
    expect(house.directory.version()).toBe(1);
    expect(await applyImport(house, COORDINATOR, id, 1)).toBe("done");
    expect(await applyImport(house, COORDINATOR, id, 2)).toBe("DIRECTORY_CHANGED");
    expect(phoneOfAcq()?.value).toBe("01 99 00 00 01");
  });

  test("with a fault keeps nothing", async () => {
    async function* broken() {
      yield Buffer.from("<html>");
    }
    const read = await proposeImport(house, COORDINATOR, { kind: "annuaire", bytes: broken(), date: null });
    expect(read.kind).toBe("faulty");
    expect(await listImports(house, COORDINATOR)).toEqual([]);
  });

  test("is for those who answer for the whole directory", async () => {
    const id = await proposed("annuaire", "annuaire.json");
    for (const who of [OPERATOR, { id: "t", role: "territory" } as const]) {
      const file = { kind: "annuaire" as const, bytes: whole("annuaire.json"), date: null };
      expect(await proposeImport(house, who, file)).toEqual({ kind: "refused", code: "NOT_FOUND" });
      expect(await lookAtImport(house, who, id)).toBeNull();
      expect(await applyImport(house, who, id, 0)).toBe("NOT_FOUND");
      expect(await listImports(house, who)).toEqual([]);
    }
  });

  test("is seen by another process on the same store, once it looks", async () => {
    const other = await openDirectory({ store: house.store, files: territory(), clock: house.clock });
    await applyImport(house, COMMAND, await proposed("annuaire", "annuaire.json"), 0);
    expect(other.version()).toBe(0);
    expect(await other.refresh()).toBe(true);
    expect(other.data()).toEqual(house.directory.data());
    expect(await other.refresh()).toBe(false);
  });
});

describe("a fact", () => {
  test("validated by someone is shown to residents with its day, and signed", async () => {
    const told = { ...PHONE, valeur: " 01 99 00 00 01 ", until: null, version: 0 };
    expect(await validateFact(house, OF_ACQ, told)).toBe("done");
    expect(phoneOfAcq()).toEqual({ value: "01 99 00 00 01", date: "2026-11-20" });
    expect(house.directory.acts()).toMatchObject([{ place: 1, by: "operator-2", at: house.clock.now() }]);
  });

  test("withdrawn is not shown any more", async () => {
    await validateFact(house, OF_ACQ, { ...PHONE, valeur: "01 99 00 00 01", until: null, version: 0 });
    expect(await withdrawFact(house, OF_ACQ, { ...PHONE, valeur: "01 99 00 00 01", version: 1 })).toBe("done");
    expect(phoneOfAcq()).toBeNull();
  });

  test("of another structure is not an operator's to change, and is not among theirs", async () => {
    const told = { ...PHONE, valeur: "01 99 00 00 01", until: null, version: 0 };
    expect(await validateFact(house, OPERATOR, told)).toBe("NOT_FOUND");
    expect(await withdrawFact(house, OPERATOR, { ...told, version: 0 })).toBe("NOT_FOUND");
    expect(reviewed(house, OPERATOR).map(({ id }) => id)).toEqual(["ccas-arras"]);
    expect(await showStructure(house, OF_ACQ, { structure: "mairie-acq", shown: false, version: 0 })).toBe("NOT_FOUND");
    expect(house.directory.version()).toBe(0);
  });

  test.each([
    { champ: "telephone", valeur: "  ", until: null, says: "FACT_INVALID" },
    { champ: "telephone", valeur: "x".repeat(301), until: null, says: "FACT_INVALID" },
    { champ: "telephone", valeur: "01 99 00 00 01", until: "2026-11-19", says: "FACT_INVALID" },
    { champ: "nom_de_l_agent", valeur: "x", until: null, says: "FACT_INVALID" },
    { champ: "site", valeur: "javascript:alert(1)", until: null, says: "FACT_INVALID" },
    { champ: "horaires_accueil", valeur: "Lun-Ven 9h", until: null, says: "FACT_HOURS_INVALID" },
    { champ: "horaires_accueil", valeur: "Mo-Fr 09:00-12:00; PH off", until: null, says: "done" },
  ])("$champ « $valeur » until $until: $says", async ({ champ, valeur, until, says }) => {
    expect(await validateFact(house, COORDINATOR, { structure: "mairie-acq", champ, valeur, until, version: 0 })).toBe(
      says,
    );
  });

  test("of two people who change the same directory at once, one is told that it changed", async () => {
    const told = (valeur: string) => validateFact(house, COORDINATOR, { ...PHONE, valeur, until: null, version: 0 });
    expect((await Promise.all([told("01 99 00 00 01"), told("01 99 00 00 02")])).sort()).toEqual([
      "DIRECTORY_CHANGED",
      "done",
    ]);
  });
});
