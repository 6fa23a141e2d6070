import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ImportKind } from "../../src/directory/contribution";
import { readImport } from "../../src/directory/imports/read-import";
import type { ImportContext, ImportRead } from "../../src/directory/imports/reading";
import { readOfficialSchemas } from "../../src/rulebook/territory-files";
import { territory } from "./beffroi";

const official = readOfficialSchemas(process.cwd());
const data = territory();
const context = { territory: data, official, date: "2026-11-01" };

/** A file as it comes, part by part, whatever the size of the parts. */
async function* partsOf(bytes: Uint8Array, size = 64): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const fileOf = (name: string): Uint8Array => readFileSync(new URL(`imports/${name}`, import.meta.url));
const read = (kind: ImportKind, content: string | Uint8Array, changes: Partial<ImportContext> = {}) =>
  readImport(kind, partsOf(Buffer.from(content)), { ...context, ...changes });

function readWell(result: ImportRead) {
  if (result.kind === "faulty") throw new Error(JSON.stringify(result.faults));
  return result;
}
const faultsOf = (result: ImportRead) =>
  result.kind === "faulty" ? result.faults.map(({ code, line }) => [code, line]) : "read";

describe("a file in its real format", () => {
  test("of structures (data.inclusion) brings those of the territory, as the schema wants, with their facts", async () => {
    const { contribution, leftAside } = readWell(await read("structures", fileOf("structures.json")));
    expect(leftAside).toBe(1);
    expect(contribution.structures.map(({ record, reseau }) => [record.id, reseau])).toEqual([
      ["dora--fictif-1", "alimentation"],
      ["emplois-de-linclusion--42", "ccas"],
    ]);
    expect(contribution.structures[0]?.record).not.toHaveProperty("_di_surrogate_id");
    expect(contribution.structures[0]?.faits).toEqual([
      { champ: "adresse", valeur: "1 rue de l'Essai, 62000 Arras", date: "2026-10-05" },
      { champ: "telephone", valeur: "01 99 00 00 01", date: "2026-10-05" },
      { champ: "courriel", valeur: "contact@epicerie.example", date: "2026-10-05" },
      { champ: "site", valeur: "https://epicerie.example", date: "2026-10-05" },
      { champ: "horaires_accueil", valeur: "Tu 14:00-17:00", date: "2026-10-05" },
    ]);
    expect(contribution.structures.flatMap(({ record }) => official.faults("structure", record))).toEqual([]);
  });

  test("of services brings those of structures that are known, without the name of anyone", async () => {
    const known = structuredClone(data);
    known.structures.push({ source: "dora", id: "dora--fictif-1", nom: "Épicerie fictive", date_maj: "2026-10-05" });
    const file = fileOf("services.json");
    const { contribution, leftAside, notes } = readWell(await read("services", file, { territory: known }));
    expect(contribution.services.map(({ id }) => id)).toEqual(["dora--service-fictif-1"]);
    expect(JSON.stringify(contribution)).not.toContain("Prénom");
    expect(leftAside).toBe(2);
    expect(notes).toEqual([{ code: "structure_unknown", line: 24, params: { id: "dora--inconnue" } }]);
  });

  test.each([
    { form: "the whole base", file: "annuaire.json" },
    { form: "an extract of its API", file: "annuaire-api.json" },
  ])("of the administration's directory ($form) brings the town hall of Acq", async ({ file }) => {
    const { contribution } = readWell(await read("annuaire", fileOf(file)));
    const [acq] = contribution.structures;
    expect(acq?.reseau).toBe("mairie");
    expect(acq?.communes).toEqual(["62007"]);
    expect(acq?.faits).toEqual([
      { champ: "adresse", valeur: "1 place de l'Essai, 62144 Acq", date: "2026-10-12" },
      { champ: "telephone", valeur: "01 99 00 00 07", date: "2026-10-12" },
      { champ: "courriel", valeur: "mairie-acq@essai.example", date: "2026-10-12" },
      { champ: "site", valeur: "https://acq.essai.example", date: "2026-10-12" },
      { champ: "horaires_accueil", valeur: "Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00", date: "2026-10-12" },
    ]);
    expect(official.faults("structure", acq?.record)).toEqual([]);
  });

  test("of the whole base leaves aside what is elsewhere or of another kind, and notes what cannot be taken", async () => {
    const { contribution, leftAside, notes } = readWell(await read("annuaire", fileOf("annuaire.json")));
    expect(contribution.structures.map(({ record }) => record.nom)).toEqual(["Mairie - Acq", "Mairie - Agny"]);
    expect(leftAside).toBe(2);
    expect(notes.map(({ line, params }) => [line, params.field])).toEqual([[3, "courriel"]]);
    expect(contribution.structures[1]?.faits.map(({ champ, valeur }) => [champ, valeur])).toEqual([
      ["adresse", "2 place de l'Essai, 62217 Agny"],
      ["horaires_accueil", 'Mo 09:00-12:00 "sur rendez-vous"'],
    ]);
    expect(JSON.stringify(contribution)).not.toContain("Prénom");
  });

  test("of France Services brings desks with their hours, and a bus without the hours of its base", async () => {
    const { contribution, leftAside, notes } = readWell(await read("france-services", fileOf("liste-fs.csv")));
    const hours = contribution.structures.map(
      ({ record, faits }) => [record.id, faits.find(({ champ }) => champ === "horaires_accueil")?.valeur] as const,
    );
    expect(hours).toEqual([
      ["france-services--99901", "Mo 13:30-17:00; Tu-Th 09:00-12:00,13:30-17:00; Fr 09:00-12:00"],
      ["france-services--99902", undefined],
      ["france-services--99903", undefined],
    ]);
    expect(leftAside).toBe(1);
    expect(notes.map(({ line, params }) => [line, params.why])).toEqual([
      [3, "mobile"],
      [4, "contradictory"],
    ]);
    expect(contribution.structures.flatMap(({ record }) => official.faults("structure", record))).toEqual([]);
  });

  test("of priority neighbourhoods brings the outlines of ours, by their names", async () => {
    const { contribution, leftAside, notes } = readWell(await read("quartiers", fileOf("qpv.geojson")));
    expect(contribution.neighbourhoods.map(({ id, code_qp, contour }) => [id, code_qp, contour.length])).toEqual([
      ["quatre-as", "QN06299A", 1],
      ["chanteclair-cevennes", "QN06299B", 2],
    ]);
    expect(leftAside).toBe(1);
    expect(notes.map(({ line, params }) => [line, params.why])).toEqual([[4, "Quartier fictif inconnu"]]);
  });

  test("with columns that have no name, or one name, among those that count is read as without them", async () => {
    const asIs = new TextDecoder().decode(fileOf("liste-fs.csv"));
    const [first = "", ...rows] = asIs.trimEnd().split("\n");
    const wider = [`note,,,note,${first}`, ...rows.map((row) => `a,b,c,d,${row}`)].join("\n");
    expect(readWell(await read("france-services", wider)).contribution).toEqual(
      readWell(await read("france-services", asIs)).contribution,
    );
  });

  test("with a byte order mark, semicolons and lines of Windows is read too", async () => {
    const semicolons = new TextDecoder().decode(fileOf("liste-fs.csv")).replaceAll(",", ";").replaceAll("\n", "\r\n");
    const { contribution } = readWell(await read("france-services", `\ufeff${semicolons}`));
    expect(contribution.structures).toHaveLength(3);
  });
});

const SQUARE = [
  [2.76, 50.28],
  [2.78, 50.28],
  [2.78, 50.3],
  [2.76, 50.28],
];
const outlined = (geometry: object) => ({
  properties: { code_qp: "QN1", lib_qp: "Les 4 As", insee_com: "62004" },
  geometry,
});
const twice = '[\n{"id": "a--1", "code_insee": "59350"},\n{"id": "a--2"},\n{"id": "a--1"}\n]';
const latin1 = (text: string) => Buffer.from(text, "latin1");
const header = new TextDecoder().decode(fileOf("liste-fs.csv")).split("\n")[0] ?? "";
const brokenFiles: readonly {
  readonly what: string;
  readonly kind: ImportKind;
  readonly content: string | Uint8Array;
  readonly faults: readonly (readonly [string, number | null])[];
}[] = [
  { what: "nothing", kind: "structures", content: "", faults: [["empty", null]] },
  { what: "nothing, as CSV", kind: "france-services", content: "\n \n", faults: [["empty", null]] },
  {
    what: "Latin 1",
    kind: "structures",
    content: latin1('[\n{"id": "a--1",\n "nom": "Épicerie"}]'),
    faults: [["encoding", 3]],
  },
  {
    what: "Latin 1 far away",
    kind: "france-services",
    content: latin1(`${header}\n${"x\n".repeat(500)}é\n`),
    faults: [["encoding", 502]],
  },
  {
    what: "UTF-16",
    kind: "structures",
    content: Buffer.from("\ufeff[]", "utf16le"),
    faults: [["encoding_utf16", null]],
  },
  { what: "another JSON", kind: "structures", content: '{"data": []}', faults: [["json_no_list", 1]] },
  {
    what: "a page instead of a file",
    kind: "annuaire",
    content: "<!doctype html>\n<p>…</p>",
    faults: [["json_no_list", 1]],
  },
  { what: "a list of words", kind: "structures", content: '[\n"a"\n]', faults: [["json_not_objects", 2]] },
  {
    what: "a JSON that is cut",
    kind: "structures",
    content: '[\n{"id": "a--1"},\n{"id": "a--2',
    faults: [["json_cut", 3]],
  },
  {
    what: "an invalid JSON",
    kind: "structures",
    content: '[\n{"id": "a--1"},\n{"id": a}\n]',
    faults: [["json_invalid", 3]],
  },
  { what: "an id twice", kind: "structures", content: twice, faults: [["id_twice", 4]] },
  {
    what: "no id",
    kind: "structures",
    content: '[{"nom": "x"},\n{"id": ""}]',
    faults: [
      ["id_missing", 1],
      ["id_missing", 2],
    ],
  },
  {
    what: "a record that is not official",
    kind: "structures",
    content: '[\n{"id": "a--1", "source": "a", "nom": "x", "code_insee": "62041"}]',
    faults: [
      ["not_official", 2],
      ["not_official", 2],
    ],
  },
  {
    what: "only what is elsewhere",
    kind: "structures",
    content: '[{"id": "a--1", "code_insee": "59350"}]',
    faults: [["nothing_here", null]],
  },
  {
    what: "a column that comes twice",
    kind: "france-services",
    content: new TextDecoder().decode(fileOf("liste-fs.csv")).replace('"prise_rdv"', '"adresse"'),
    faults: [["columns_twice", 1]],
  },
  {
    what: "missing columns",
    kind: "france-services",
    content: "id_fs,lib_fs\n1,x\n",
    faults: [["columns_missing", 1]],
  },
  {
    what: "a row too short",
    kind: "france-services",
    content: `${header}\n"1","62"\n`,
    faults: [["columns_count", 2]],
  },
  { what: "a quote left open", kind: "france-services", content: `${header}\n"1,62\n`, faults: [["csv_invalid", 2]] },
  {
    what: "an id twice, as CSV",
    kind: "france-services",
    content: [header, ...Array(2).fill(`"1"${",".repeat(23)}`)].join("\n"),
    faults: [["id_twice", 3]],
  },
  {
    what: "a pivot that is no list",
    kind: "annuaire",
    content: '{"service": [\n{"id": "1", "pivot": "mairie"}]}',
    faults: [["field_invalid", 2]],
  },
  {
    what: "a town hall without name nor day",
    kind: "annuaire",
    content: '[{"id": "1", "pivot": [{"type_service_local": "mairie", "code_insee_commune": ["62007"]}]}]',
    faults: [["field_missing", 1]],
  },
  {
    what: "neighbourhoods in metres",
    kind: "quartiers",
    content: new TextDecoder().decode(fileOf("qpv.geojson")).replaceAll("2.70", "680000.1"),
    faults: [["projection", 2]],
  },
  {
    what: "neighbourhoods whose longitudes and latitudes are swapped",
    kind: "quartiers",
    content: new TextDecoder().decode(fileOf("qpv.geojson")).replaceAll(/\[([23]\.\d+),(50\.\d+)\]/g, "[$2,$1]"),
    faults: [
      ["outline_elsewhere", 2],
      ["outline_elsewhere", 3],
      ["outline_elsewhere", 4],
    ],
  },
  ...[
    ["no ring", []],
    ["an empty ring", [[]]],
    ["a point for a ring", [[[2.76, 50.28]]]],
    ["two rings, one of which is none", [SQUARE, null]],
    ["a ring that is not closed", [[...SQUARE.slice(0, 3), [2.76, 50.3]]]],
    ["a ring in the place of a list of rings", SQUARE],
  ].map(([what, coordinates]) => ({
    what: `an outline of ${what}`,
    kind: "quartiers" as const,
    content: JSON.stringify({ features: [outlined({ type: "Polygon", coordinates })] }),
    faults: [["geometry", 1]] as const,
  })),
  {
    what: "several outlines, one of which has none",
    kind: "quartiers",
    content: JSON.stringify({ features: [outlined({ type: "MultiPolygon", coordinates: [[SQUARE], []] })] }),
    faults: [["geometry", 1]],
  },
  {
    what: "a neighbourhood without outline",
    kind: "quartiers",
    content:
      '{"features": [{"properties": {"code_qp": "QN1", "lib_qp": "x", "insee_com": "62041"}, "geometry": null}]}',
    faults: [["geometry", 1]],
  },
  {
    what: "other features",
    kind: "quartiers",
    content: '{"features": [\n{"properties": {"nom": "x"}, "geometry": null}]}',
    faults: [
      ["field_missing", 2],
      ["field_missing", 2],
      ["field_missing", 2],
    ],
  },
];

describe("a file that cannot be taken", () => {
  test.each(brokenFiles)("$what ($kind) is told with its lines", async ({ kind, content, faults }) => {
    expect(faultsOf(await read(kind, content))).toEqual(faults);
  });

  test("France Services without the day of the list is refused: its rows have none", async () => {
    expect(faultsOf(await read("france-services", fileOf("liste-fs.csv"), { date: null }))).toEqual([
      ["date_missing", null],
    ]);
  });

  test("is not read to its end once it has fifty faults", async () => {
    const result = await read("structures", JSON.stringify(Array.from({ length: 500 }, () => ({ nom: "x" }))));
    expect(faultsOf(result)).toHaveLength(50);
  });

  test("wherever the file is parted, the line of a wrong byte is the same", async () => {
    const content = latin1(`[\n{"id": "a--1", "nom": "${"x".repeat(40)}"},\n{"nom": "é"}]`);
    for (const size of [1, 2, 3, 5, 7, 16, 64, 1000]) {
      const result = await readImport("structures", partsOf(content, size), context);
      expect(faultsOf(result), `parts of ${size}`).toEqual([["encoding", 3]]);
    }
  });

  test("wherever the file is parted, what it brings is the same", async () => {
    const whole = await readImport("structures", partsOf(fileOf("structures.json"), 1_000_000), context);
    for (const size of [1, 2, 3, 7, 31])
      expect(await readImport("structures", partsOf(fileOf("structures.json"), size), context)).toEqual(whole);
  });
});

test("a hundred thousand services are read in a bounded memory", async () => {
  async function* many(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("[\n");
    for (let index = 0; index < 100_000; index++) {
      const here = index % 1000 === 0;
      const service = {
        ...{ source: "dora", id: `dora--${index}`, nom: `Service fictif ${index}`, date_maj: "2026-10-05" },
        structure_id: here ? "beffroi--ccas-arras" : `dora--structure-${index}`,
        description: "Un service fictif, pour les essais. ".repeat(20),
        code_insee: here ? "62041" : "59350",
      };
      yield Buffer.from(`${index === 0 ? "" : ",\n"}${JSON.stringify(service)}`);
    }
    yield Buffer.from("\n]\n");
  }
  const before = process.memoryUsage().heapUsed;
  const { contribution, leftAside } = readWell(await readImport("services", many(), context));
  expect(contribution.services).toHaveLength(100);
  expect(leftAside).toBe(99_900);
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(200);
});
