import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reviewed, showStructure, validateFact, withdrawFact } from "../../src/app/directory/facts";
import { setHolder, withdrawHolder } from "../../src/app/directory/holders";
import { applyImport, listImports, lookAtImport, proposeImport, undoImport } from "../../src/app/directory/imports";
import { openDirectory } from "../../src/app/directory/open-directory";
import { knownVisits, tellVisit, type VisitFields, withdrawVisit } from "../../src/app/directory/visits";
import { type Actor, COMMAND } from "../../src/app/directory/who";
import type { ImportKind } from "../../src/directory/contribution";
import { route } from "../../src/territory/route";
import type { Need } from "../../src/territory/snapshot";
import { visitsNear } from "../../src/territory/visits";
import { at, territory } from "../territory/beffroi";
import { openHouse, type TestHouse } from "./house";

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.store.close());

const COORDINATOR: Actor = { id: "coordinator-1", role: "coordinator", name: "Claire Petit" };
const OPERATOR: Actor = { id: "operator-1", role: "operator", name: "Omar Roy", structure: "ccas-arras" };
const OF_ACQ: Actor = { id: "operator-2", role: "operator", name: "Ada Roy", structure: "mairie-acq" };

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
  test.each(["0000-01-01", "1999-12-31", "2047-01-01"])(
    "of a list of %s is refused: its day is a slip",
    async (date) => {
      const file = { kind: "france-services", bytes: whole("liste-fs.csv"), date } as const;
      expect(await proposeImport(house, COORDINATOR, file)).toMatchObject({ faults: [{ code: "date_missing" }] });
    },
  );

  test("changes nothing until it is applied, then the snapshot of the house that stands, and is undone", async () => {
    const id = await proposed("annuaire", "annuaire.json");
    expect(phoneOfAcq()).toBeNull();
    const looked = await lookAtImport(house, COORDINATOR, id);
    expect(looked?.state).toBe("waiting");
    expect(looked?.difference.facts.filter(({ champ }) => champ === "telephone")).toEqual([
      {
        ...{ structure: "beffroi--mairie-acq", name: "Mairie d’Acq", champ: "telephone", kept: null },
        ...{ before: null, after: "01 99 00 00 07", shownBefore: null, shownAfter: "01 99 00 00 07" },
      },
    ]);
    expect(await applyImport(house, COORDINATOR, id, 0)).toBe("done");
    expect(phoneOfAcq()).toEqual({ value: "01 99 00 00 07", date: "2026-10-12" });
    expect(await listImports(house, COORDINATOR)).toMatchObject([{ id, by: "coordinator-1", state: "in_force" }]);
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

  test("has an identifier that can be typed after a command, whatever chance gives", async () => {
    const file = { kind: "annuaire", bytes: whole("annuaire.json"), date: null } as const;
    const ids = { random: (bytes: number) => new Uint8Array(bytes).fill(0xfb) };
    expect(await proposeImport({ ...house, ids }, COORDINATOR, file)).toEqual({ kind: "proposed", id: "fbfbfbfbfbfb" });
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
    for (const who of [OPERATOR, { id: "t", role: "territory", name: "Théo" } as const]) {
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

const DAY = 86_400_000;

describe("files that were read", () => {
  test("and never applied are forgotten after a month, when another is read; those that were applied stay", async () => {
    const applied = await proposed("annuaire", "annuaire.json");
    const waiting = await proposed("annuaire", "annuaire-api.json");
    await applyImport(house, COORDINATOR, applied, 0);
    await undoImport(house, COORDINATOR, applied, 1);
    house.clock.pass(30 * DAY + 1);
    const next = await proposed("france-services", "liste-fs.csv");
    expect((await listImports(house, COORDINATOR)).map(({ id, state }) => [id, state])).toEqual([
      [next, "waiting"],
      [applied, "past"],
    ]);
    expect(await lookAtImport(house, COORDINATOR, waiting)).toBeNull();
  });

  test("are not taken back under a structure that someone has an account for, or that holds a lot", async () => {
    const id = await proposed("structures", "structures.json");
    expect(await applyImport(house, COORDINATOR, id, 0)).toBe("done");
    const account = { id: "a", email: null, name: "Ana", state: "active", created: 0, createdBy: "x" } as const;
    const operator = { role: "operator", structure: "dora--fictif-1", duty: null, lastSignIn: null } as const;
    await house.store.transaction(({ accounts }) => accounts.create({ ...account, ...operator }));
    expect(await undoImport(house, COORDINATOR, id, 1)).toBe("STRUCTURE_IN_USE");
    await house.store.transaction(({ accounts }) => accounts.change({ ...account, ...operator, state: "disabled" }));
    const held = { lot: 1, structure: "dora--fictif-1", du: "2027-01-01" };
    await setHolder(house, COORDINATOR, { ...held, au: null, version: 1 });
    expect(await undoImport(house, COORDINATOR, id, 2)).toBe("STRUCTURE_IN_USE");
    await withdrawHolder(house, COORDINATOR, { ...held, version: 2 });
    expect(await undoImport(house, COORDINATOR, id, 3)).toBe("done");
  });
});

/** Whom residents of a commune are sent to. */
const sentTo = (commune: string, need: Need, date = "2026-11-20") =>
  route(house.snapshot(), at(commune), need, { language: "fr", date }).contacts.map(({ structure }) => structure.id);

describe("a structure", () => {
  test("that an import brought is proposed once someone shows it, and any that someone hides is no more", async () => {
    await applyImport(house, COORDINATOR, await proposed("structures", "structures.json"), 0);
    await applyImport(house, COORDINATOR, await proposed("services", "services.json"), 1);
    expect(sentTo("62041", "food")).not.toContain("dora--fictif-1");
    const show = (structure: string, shown: boolean, version: number) =>
      showStructure(house, COORDINATOR, { structure, shown, version });
    expect(await show("dora--fictif-1", true, 2)).toBe("done");
    expect(sentTo("62041", "food")).toContain("dora--fictif-1");
    expect(await show("dora--fictif-1", false, 3)).toBe("done");
    expect(sentTo("62041", "food")).not.toContain("dora--fictif-1");
    // One that a step of the cascade names.
    expect(await show("restos-coeur-arrageois", false, 4)).toBe("done");
    expect(sentTo("62041", "food")).not.toContain("restos-coeur-arrageois");
    expect(await show("restos-coeur-arrageois", true, 5)).toBe("done");
    expect(sentTo("62041", "food")).toContain("restos-coeur-arrageois");
  });
});

describe("who holds a lot", () => {
  const held = (structure: string, du: string, au: string | null, version: number, who = COORDINATOR) =>
    setHolder(house, who, { lot: 2, structure, du, au, version });
  const first = (date: string) => sentTo("62041", "rights", date)[0];

  test("changes on its day, without a gap, and is taken back", async () => {
    expect(await held("pimms-artois-gohelle", "2026-06-01", null, 0)).toBe("done"); // fictitious, as all of these
    expect(await held("maison-emploi-metiers", "2027-01-01", "2027-05-31", 1)).toBe("done");
    expect(first("2026-12-31")).toBe("pimms-artois-gohelle");
    expect(first("2027-01-01")).toBe("maison-emploi-metiers");
    expect(first("2027-06-01")).toBe("ccas-arras"); // nobody holds it: the CCAS, as before
    const back = { lot: 2, structure: "maison-emploi-metiers", du: "2027-01-01", version: 2 };
    expect(await withdrawHolder(house, COORDINATOR, back)).toBe("done");
    expect(first("2027-01-01")).toBe("pimms-artois-gohelle");
    expect(await withdrawHolder(house, COORDINATOR, { ...back, version: 3 })).toBe("NOT_FOUND");
  });

  test.each([
    { structure: "nobody", du: "2027-01-01", au: null, says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "2027-02-30", au: null, says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "0000-01-01", au: null, says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "1999-12-31", au: null, says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "2047-01-01", au: null, says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "2027-01-01", au: "9999-12-31", says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "2027-01-02", au: "2027-01-01", says: "HOLDER_INVALID" },
    { structure: "ccas-arras", du: "2027-01-01", au: "2027-01-01", says: "done" },
  ])("$structure from $du to $au: $says", async ({ structure, du, au, says }) => {
    expect(await held(structure, du, au, 0, OPERATOR)).toBe("NOT_FOUND");
    expect(await held(structure, du, au, 0)).toBe(says);
  });
});

describe("a permanence beyond walls", () => {
  const FORUM: VisitFields = {
    ...{ id: "forum-acces-aux-droits-2026", quoi: "forum", structure: "cua", commune: "62041", near: "everyone" },
    ...{ lieu: "Salle fictive", date: "2026-12-01", de: "09:00", a: "17:00" },
  };
  const toldIn = (commune: string) =>
    visitsNear(house.snapshot(), at(commune), { date: "2026-11-20", minutes: 600 }).map(({ date, place }) => [
      date,
      place,
    ]);

  test("without a day comes up, is told once it has one, and not any more once it is withdrawn", async () => {
    expect(knownVisits(house).map(({ visit, state }) => [visit.id, state])).toEqual([[FORUM.id, "undated"]]);
    expect(await tellVisit(house, COORDINATOR, FORUM, 0)).toBe("done");
    for (const commune of ["62041", "62007"]) expect(toldIn(commune)).toEqual([["2026-12-01", "Salle fictive"]]);
    expect(knownVisits(house).map(({ state }) => state)).toEqual(["coming"]);
    house.clock.pass(12 * DAY);
    expect(knownVisits(house).map(({ state }) => state)).toEqual(["past"]);
    expect(await withdrawVisit(house, OPERATOR, FORUM.id ?? "", 1)).toBe("NOT_FOUND");
    expect(await withdrawVisit(house, COORDINATOR, FORUM.id ?? "", 1)).toBe("done");
    expect(knownVisits(house)).toEqual([]);
  });

  test("of another day stands beside, for those near it", async () => {
    const van = {
      ...FORUM,
      id: null,
      quoi: "cua_mobile",
      commune: "62007",
      date: "2026-11-25",
      de: null,
      a: null,
      near: "commune",
    } as const;
    expect(await tellVisit(house, COORDINATOR, van, 0)).toBe("done");
    expect(await tellVisit(house, COORDINATOR, { ...van, date: "2026-11-27" }, 1)).toBe("done");
    expect(toldIn("62007").map(([date]) => date)).toEqual(["2026-11-25", "2026-11-27"]);
    expect(toldIn("62041")).toEqual([]);
  });

  test.each<Partial<VisitFields>>([
    { date: "2026-11-19" },
    { date: "2047-01-01" },
    { date: "" },
    { quoi: "party" },
    { structure: "nobody" },
    { commune: null, near: "commune" },
    { commune: "59350" },
    { de: "17:00", a: "09:00" },
    { de: "9h" },
  ])("with %o is refused", async (wrong) => {
    expect(await tellVisit(house, COORDINATOR, { ...FORUM, ...wrong }, 0)).toBe("VISIT_INVALID");
    expect(house.directory.version()).toBe(0);
  });
});

describe("a fact", () => {
  test("is validated by someone who has a name", async () => {
    const told = { ...PHONE, valeur: "01 99 00 00 01", until: null, version: 0 };
    expect(await validateFact(house, { ...OF_ACQ, name: null }, told)).toBe("ACCOUNT_UNNAMED");
    expect(house.directory.version()).toBe(0);
  });

  test("that nobody told is not there to be withdrawn", async () => {
    expect(await withdrawFact(house, OF_ACQ, { ...PHONE, valeur: "01 99 00 00 01", version: 0 })).toBe("NOT_FOUND");
  });

  test("validated by someone is shown to residents with its day, and signed", async () => {
    const told = { ...PHONE, valeur: " 01 99 00 00 01 ", until: null, version: 0 };
    expect(await validateFact(house, OF_ACQ, told)).toBe("done");
    expect(phoneOfAcq()).toEqual({ value: "01 99 00 00 01", date: "2026-11-20", checked: true });
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
    { champ: "telephone", valeur: "01 99 00 00 01", until: "2047-01-01", says: "FACT_INVALID" },
    { champ: "nom_de_l_agent", valeur: "x", until: null, says: "FACT_INVALID" },
    { champ: "telephone", valeur: "01 99 00 00 01", until: "2026-02-30", says: "FACT_INVALID" },
    { champ: "telephone", valeur: "01 99 00 00 01 ou 02", until: null, says: "FACT_INVALID" },
    { champ: "telephone", valeur: "3646", until: null, says: "done" },
    { champ: "courriel", valeur: "mairie", until: null, says: "FACT_INVALID" },
    { champ: "courriel", valeur: "mairie@acq.example", until: "2026-11-20", says: "done" },
    { champ: "site", valeur: "javascript:alert(1)", until: null, says: "FACT_INVALID" },
    { champ: "site", valeur: "https://acq.example", until: null, says: "done" },
    { champ: "horaires_accueil", valeur: "Lun-Ven 9h", until: null, says: "FACT_HOURS_INVALID" },
    { champ: "horaires_accueil", valeur: "Mo-Fr 09:00-12:00; PH off", until: null, says: "done" },
  ])("$champ « $valeur » until $until: $says", async ({ champ, valeur, until, says }) => {
    expect(await validateFact(house, COORDINATOR, { structure: "mairie-acq", champ, valeur, until, version: 0 })).toBe(
      says,
    );
  });

  test("is changed beside what others change elsewhere, and not over what they did to it, or an import", async () => {
    const told = (changes: object) =>
      validateFact(house, COORDINATOR, { ...PHONE, valeur: "01 99 00 00 01", until: null, version: 0, ...changes });
    expect(await told({})).toBe("done");
    expect(await told({ champ: "courriel", valeur: "mairie@acq.example" })).toBe("done");
    expect(await told({ structure: "mairie-agny" })).toBe("done");
    expect(
      await setHolder(house, COORDINATOR, { lot: 1, structure: "mairie-acq", du: "2027-01-01", au: null, version: 0 }),
    ).toBe("done");
    expect(await told({})).toBe("DIRECTORY_CHANGED");
    expect(await told({ version: -1 })).toBe("DIRECTORY_CHANGED");
    expect(await told({ version: 5 })).toBe("DIRECTORY_CHANGED");
    expect(await applyImport(house, COORDINATOR, await proposed("annuaire", "annuaire.json"), 4)).toBe("done");
    expect(await told({ champ: "site", valeur: "https://acq.example", version: 4 })).toBe("DIRECTORY_CHANGED");
    expect(await told({ champ: "site", valeur: "https://acq.example", version: 5 })).toBe("done");
  });

  test("of two people who change the same directory at once, one is told that it changed", async () => {
    const told = (valeur: string) => validateFact(house, COORDINATOR, { ...PHONE, valeur, until: null, version: 0 });
    expect((await Promise.all([told("01 99 00 00 01"), told("01 99 00 00 02")])).sort()).toEqual([
      "DIRECTORY_CHANGED",
      "done",
    ]);
  });
});
