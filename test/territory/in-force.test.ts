import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Act, ActOf, DatedAct } from "../../src/directory/acts";
import type { ImportKind } from "../../src/directory/contribution";
import { difference } from "../../src/directory/difference";
import { readImport } from "../../src/directory/imports/read-import";
import { inForce, type KeptImport } from "../../src/directory/in-force";
import { neighbourhoodAt } from "../../src/directory/position";
import { review } from "../../src/directory/review";
import { readOfficialSchemas } from "../../src/rulebook/territory-files";
import { shownFact } from "../../src/territory/facts";
import { discontinuities } from "../../src/territory/lot-holders";
import { brokenReferences } from "../../src/territory/references";
import { route } from "../../src/territory/route";
import type { TerritoryData } from "../../src/territory/schema";
import { at, snapshotOf, territory } from "./beffroi";

const TODAY = "2026-11-20";
const files = territory();
const official = readOfficialSchemas(process.cwd());

async function* whole(name: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(new URL(`imports/${name}`, import.meta.url));
}

async function kept(kind: ImportKind, file: string, over: TerritoryData = files): Promise<KeptImport> {
  const read = await readImport(kind, whole(file), { territory: over, official, date: "2026-11-01" });
  if (read.kind === "faulty") throw new Error(JSON.stringify(read.faults));
  return { kind, contribution: read.contribution };
}

const acted = (acts: readonly Act[]): DatedAct[] =>
  acts.map((act, index) => ({ place: index + 1, by: "someone", at: index, act }));
const applied = (id: string): Act => ({ kind: "import_applied", import: id });
const undone = (id: string): Act => ({ kind: "import_undone", import: id });

const directoryOf = (acts: readonly Act[], imports: Readonly<Record<string, KeptImport>> = {}) =>
  inForce(files, acted(acts), new Map(Object.entries(imports)), TODAY);

const shown = (data: TerritoryData, id: string, champ: string) =>
  shownFact(data.annotations.structures.find((each) => each.id === id)?.faits ?? [], champ, TODAY);

const ACQ = "beffroi--mairie-acq";
const validated = (valeur: string, on = TODAY): ActOf<"fact_validated"> => ({
  ...{ kind: "fact_validated", structure: ACQ, champ: "telephone", valeur, on, until: null },
});
const withdrawn = (valeur: string): Act => ({ kind: "fact_withdrawn", structure: ACQ, champ: "telephone", valeur });

describe("names of the directory in force", () => {
  test("have the apostrophe of the rest of the French, whatever their sources have", async () => {
    const { structures, doors } = directoryOf([applied("a")], { a: await kept("structures", "structures.json") });
    const names = [...structures, ...doors.portes].map(({ nom }) => nom);
    expect(names).toContain("Centre communal d’action sociale d’Arras");
    expect(names.filter((name) => name.includes("'"))).toEqual([]);
  });

  test("make no difference when the same import comes again over them", async () => {
    const over = directoryOf([applied("a")], { a: await kept("structures", "structures.json") });
    const again = await kept("structures", "structures.json", over);
    const after = directoryOf([applied("a"), applied("b")], { a: again, b: again });
    expect(difference(over, after, again.contribution.source.id, TODAY)).toMatchObject({
      added: [],
      removed: [],
      facts: [],
    });
  });
});

describe("an import in force", () => {
  test("gives facts to the structure it recognises, which residents are shown with their day", async () => {
    const data = directoryOf([applied("a")], { a: await kept("annuaire", "annuaire.json") });
    expect(shown(data, ACQ, "telephone")).toEqual({ value: "01 99 00 00 07", date: "2026-10-12" });
    expect(data.structures).toHaveLength(files.structures.length);
    expect(shown(data, "beffroi--mairie-agny", "adresse")).toBeNull(); // dated 2022: to be checked first
  });

  test.each(["2026-11-21", "9999-12-31"])(
    "dated of a day to come (%s) shows residents nothing of it, and is to be checked",
    async (date) => {
      const { kind, contribution } = await kept("annuaire", "annuaire.json");
      const structures = contribution.structures.map((each) => ({
        ...each,
        faits: each.faits.map((fact) => ({ ...fact, date })),
      }));
      const data = directoryOf([applied("a")], { a: { kind, contribution: { ...contribution, structures } } });
      expect(shown(data, ACQ, "telephone")).toEqual(shown(files, ACQ, "telephone"));
      const acq = review(data, TODAY).find(({ id }) => id === "mairie-acq");
      expect(acq?.facts.find(({ champ }) => champ === "telephone")?.reason).toBe("unverified");
    },
  );

  test("undone, leaves no trace, and the one before it is in force again", async () => {
    const first = await kept("annuaire", "annuaire.json");
    const [acq, ...others] = first.contribution.structures;
    if (!acq) throw new Error("the file has a town hall");
    const moved = { ...acq, faits: [{ champ: "telephone", valeur: "01 99 00 00 99", date: "2026-11-02" }] };
    const second = { ...first, contribution: { ...first.contribution, structures: [moved, ...others] } };
    const imports = { first, second };
    const phone = (acts: readonly Act[]) => shown(directoryOf(acts, imports), ACQ, "telephone")?.value ?? null;
    expect(phone([applied("first"), applied("second")])).toBe("01 99 00 00 99");
    expect(phone([applied("first"), applied("second"), undone("second")])).toBe("01 99 00 00 07");
    expect(phone([applied("first"), applied("second"), undone("second"), undone("first")])).toBeNull();
    expect(directoryOf([applied("first"), undone("first")], imports).annotations).toEqual(files.annotations);
  });

  test("adds a structure it does not know, to which nobody is sent until someone says so", async () => {
    const structures = await kept("structures", "structures.json");
    const services = await kept("services", "services.json", directoryOf([applied("s")], { s: structures }));
    const acts = [applied("s"), applied("v")];
    const shownAct: Act = { kind: "structure_shown", structure: "dora--fictif-1" };
    const sentTo = (data: TerritoryData) =>
      route(snapshotOf(data), at("62041"), "food", { language: "fr", date: TODAY }).contacts.map(({ rule }) => rule);
    expect(sentTo(directoryOf(acts, { s: structures, v: services }))).not.toContain("annuaire_food");
    expect(sentTo(directoryOf([...acts, shownAct], { s: structures, v: services }))).toContain("annuaire_food");
  });

  test("recognises by its SIRET a structure that bears another name", async () => {
    const data = directoryOf([applied("s")], { s: await kept("structures", "structures.json") });
    expect(data.annotations.structures.find(({ id }) => id === "beffroi--ccas-arras")?.aussi).toEqual([
      "emplois-de-linclusion--42",
    ]);
    expect(data.structures.map(({ id }) => id)).not.toContain("emplois-de-linclusion--42");
  });

  test("whatever was applied, what the files say of one another holds", async () => {
    const structures = await kept("structures", "structures.json");
    const data = directoryOf([applied("s"), applied("f"), applied("q"), applied("a"), validated("01 99 00 00 01")], {
      s: structures,
      f: await kept("france-services", "liste-fs.csv"),
      q: await kept("quartiers", "qpv.geojson"),
      a: await kept("annuaire", "annuaire.json"),
    });
    expect(brokenReferences(data)).toEqual([]);
    expect(data.structures.flatMap((record) => official.faults("structure", record))).toEqual([]);
  });
});

describe("what someone decided", () => {
  test("stands over an import that says otherwise, before it as after it", async () => {
    const imports = { a: await kept("annuaire", "annuaire.json") };
    for (const acts of [
      [validated("01 99 00 00 01"), applied("a")],
      [applied("a"), validated("01 99 00 00 01")],
    ])
      expect(shown(directoryOf(acts, imports), ACQ, "telephone")).toEqual({
        ...{ value: "01 99 00 00 01", date: TODAY, checked: true },
      });
  });

  test("is kept, and said to be, in the difference that an import shows", async () => {
    const imports = { a: await kept("annuaire", "annuaire.json") };
    const changes = difference(
      directoryOf([validated("01 99 00 00 01")]),
      directoryOf([validated("01 99 00 00 01"), applied("a")], imports),
      "import-annuaire",
      TODAY,
    );
    const phone = changes.facts.find(({ structure, champ }) => structure === ACQ && champ === "telephone");
    expect(phone).toMatchObject({ before: null, after: "01 99 00 00 07", kept: "01 99 00 00 01" });
    expect(phone).toMatchObject({ shownBefore: "01 99 00 00 01", shownAfter: "01 99 00 00 01" });
  });

  test("withdraws a value wherever it comes from, until someone validates it", async () => {
    const imports = { a: await kept("annuaire", "annuaire.json") };
    expect(shown(directoryOf([applied("a"), withdrawn("01 99 00 00 07")], imports), ACQ, "telephone")).toBeNull();
    const again = [applied("a"), withdrawn("01 99 00 00 07"), validated("01 99 00 00 07")];
    expect(shown(directoryOf(again, imports), ACQ, "telephone")?.value).toBe("01 99 00 00 07");
  });

  test("about a structure that is not there does nothing", () => {
    const data = directoryOf([
      { kind: "structure_shown", structure: "nobody" },
      { ...validated("x"), structure: "nobody" },
    ]);
    expect(data.annotations.structures).toEqual(files.annotations.structures);
  });

  test("puts a lot in other hands from a day on, without a gap", () => {
    const held = (structure: string, du: string): Act => ({
      ...{ kind: "holder_set", lot: 1, structure, du, au: null, source: "conv-cadre-2025" },
    });
    const data = directoryOf([held("cua", "2026-06-01"), held("pimms-artois-gohelle", "2027-01-01")]); // fictitious
    expect(data.lots.lots[0]?.titulaires.map(({ structure, du, au }) => [structure, du, au])).toEqual([
      ["cua", "2026-06-01", "2026-12-31"],
      ["pimms-artois-gohelle", "2027-01-01", null],
    ]);
    expect(discontinuities(data)).toEqual([]);
  });
});

describe("what comes up to be checked", () => {
  const reasonOf = (data: TerritoryData, today = TODAY) =>
    review(data, today)
      .find(({ id }) => id === "mairie-acq")
      ?.facts.find(({ champ }) => champ === "telephone")?.reason;

  test("is what is not known, not verified, older than six months, expired, or contradicted since", async () => {
    const imports = { a: await kept("annuaire", "annuaire.json") };
    expect(reasonOf(files)).toBe("unknown");
    expect(reasonOf(directoryOf([validated("01 99 00 00 01")]))).toBeNull();
    expect(reasonOf(directoryOf([validated("01 99 00 00 01")]), "2027-06-20")).toBe("old");
    expect(reasonOf(directoryOf([{ ...validated("01 99 00 00 01"), until: "2026-11-19" }]))).toBe("expired");
    expect(reasonOf(directoryOf([validated("01 99 00 00 01", "2026-06-01"), applied("a")], imports))).toBe(
      "contradicted",
    );
    const sainteCatherine = review(files, TODAY).find(({ id }) => id === "mairie-sainte-catherine");
    expect(sainteCatherine?.facts.find(({ champ }) => champ === "telephone")?.reason).toBe("unverified");
  });
});

describe("a position", () => {
  test.each([
    { where: "in a neighbourhood", longitude: 2.71, latitude: 50.21, found: "quatre-as" },
    { where: "in the second part of one", longitude: 2.91, latitude: 50.41, found: "chanteclair-cevennes" },
    { where: "in the hole of one, while others have no outline", longitude: 2.725, latitude: 50.225, found: null },
  ])("$where: $found", async ({ longitude, latitude, found }) => {
    const data = directoryOf([applied("q")], { q: await kept("quartiers", "qpv.geojson") });
    expect(neighbourhoodAt(data.neighbourhoods.quartiers, { longitude, latitude })).toBe(found);
  });

  test("outside all of them, once each has its outline: none", () => {
    const square: [number, number][] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const quartiers = files.neighbourhoods.quartiers.map((each) => ({ ...each, contour: [[square]] }));
    expect(neighbourhoodAt(quartiers, { longitude: 5, latitude: 5 })).toBe("none");
  });
});
