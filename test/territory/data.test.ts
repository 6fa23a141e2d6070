import { describe, expect, test } from "vitest";
import { readOfficialSchemas } from "../../src/rulebook/territory-files";
import { readTerritory } from "../../src/territory/read";
import { snapshotOf, territory, territoryFiles } from "./beffroi";

const official = readOfficialSchemas(process.cwd());

describe("the files of the territory", () => {
  test("hold the 46 communes, the six neighbourhoods and the three lots", () => {
    const { communes, neighbourhoods, lots } = territory();
    expect(communes.communes).toHaveLength(46);
    expect(communes.communes.filter((commune) => commune.lots.includes(1))).toHaveLength(43);
    expect(communes.communes.filter((commune) => commune.lots.includes(2))).toHaveLength(3);
    expect(neighbourhoods.quartiers).toHaveLength(6);
    expect(lots.lots.map(({ lot }) => lot)).toEqual([1, 2, 3]);
  });

  test.each(["structure", "service"] as const)("write each %s as the official data.inclusion schema wants", (kind) => {
    const items = kind === "structure" ? territory().structures : territory().services;
    expect(items.length).toBeGreaterThan(0);
    expect(items.flatMap((item) => official.faults(kind, item))).toEqual([]);
  });

  test("the official schema refuses what it should: the check above can fail", () => {
    const wrong = {
      source: "beffroi",
      id: "beffroi--x",
      nom: "Mairie",
      date_maj: "2026-11-20",
      reseaux_porteurs: ["x"],
    };
    expect(official.faults("structure", wrong).map(({ field }) => field)).toEqual(["reseaux_porteurs/0"]);
  });

  test("give every commune a town hall, and a CCAS where one is attested", () => {
    const { communes, annotations } = territory();
    const receives = (reseau: string, insee: string) =>
      annotations.structures.some((one) => one.reseau === reseau && one.communes?.includes(insee));
    for (const { insee, ccas } of communes.communes) {
      expect(receives("mairie", insee), insee).toBe(true);
      expect(receives("ccas", insee), insee).toBe(ccas === "atteste");
    }
  });

  test("publish in the data.inclusion file no coordinate that is not rated recent", () => {
    const { structures, annotations } = territory();
    for (const structure of structures) {
      const facts = annotations.structures.find(({ id }) => id === structure.id)?.faits ?? [];
      const recent = (field: string) => facts.some((one) => one.champ === field && one.fiabilite === "recente");
      for (const field of ["adresse", "telephone", "courriel", "horaires_accueil"])
        expect(field in structure, `${structure.id} ${field}`).toBe(recent(field));
    }
  });
});

const faults = [
  {
    why: "an unknown source",
    change: { lots: { sources: ["nowhere"], lots: [] } },
    place: "sources",
    remedy: "name a source of sources.json",
  },
  {
    why: "an annotation of nothing",
    change: {
      annotations: {
        structures: [
          { id: "beffroi--nobody", reseau: "ccas", communes: null, langues: [], pour_les_habitants: true, faits: [] },
        ],
      },
    },
    place: "structures.0.id",
    remedy: "name a structure of structures.json or a door of doors.json",
  },
  { why: "a missing file", change: { routes: undefined }, place: "", remedy: "add this file" },
  {
    why: "a holder whose time ends before it begins",
    change: {
      lots: {
        sources: [],
        lots: [1, 2, 3].map((lot) => ({
          lot,
          libelle: "x",
          titulaires: [{ structure: "ccas-arras", du: "2027-01-01", au: "2026-01-01", source: "irev-cua" }],
        })),
      },
    },
    place: "lots.0.titulaires.0",
    remedy: "make it end after it begins",
  },
];

describe("a fault in the files", () => {
  test.each(faults)("is told with its place and remedy: $why", ({ change, place, remedy }) => {
    const read = readTerritory({ ...territoryFiles(), ...change });
    expect(read.kind === "faulty" ? read.problems : []).toContainEqual(expect.objectContaining({ place, remedy }));
  });
});

describe("the snapshot", () => {
  test("shows an address or a number only with the day of its source", () => {
    const shown = snapshotOf().structures.flatMap(({ id, address, telephone, email, hours }) =>
      [address, telephone, email, hours].flatMap((fact) => (fact ? [`${id}: ${fact.value} (${fact.date})`] : [])),
    );
    expect(shown).toEqual([
      "ccas-arras: 62 rue des Trois Visages, 62000 Arras (2025-09-25)",
      "ccas-saint-nicolas: 521 rue Médiolanaise, 62223 Saint-Nicolas-lez-Arras (2025-10-15)",
      "commune-beaurains: 1 place de la Fontaine, 62217 Beaurains (2025-09-25)",
    ]);
  });

  test("shows a number rated to be checked once it has been, with the day of the check", () => {
    const data = structuredClone(territory());
    const annotation = data.annotations.structures.find(({ id }) => id === "beffroi--mairie-sainte-catherine");
    const fact = annotation?.faits.find(({ champ }) => champ === "telephone");
    if (!fact) throw new Error("the town hall of Sainte-Catherine has a number to be checked");
    fact.valide_le = "2026-12-01";
    const structure = snapshotOf(data).structures.find(({ id }) => id === "mairie-sainte-catherine");
    expect(structure?.telephone).toEqual({ value: fact.valeur, date: "2026-12-01", checked: true });
  });

  test("never holds a structure that is not for residents", () => {
    const ids = snapshotOf().structures.map(({ id }) => id);
    expect(ids).not.toContain("udccas-62");
    expect(ids.length).toBeGreaterThan(50);
  });

  test.each([{ desk: "nobody" }, { accounts: ["nobody"] }])(
    "refuses a configuration that names nobody: %o",
    (options) => {
      expect(() => snapshotOf(territory(), options)).toThrow(
        expect.objectContaining({ code: "TERRITORY_UNKNOWN_STRUCTURE", structure: "nobody" }),
      );
    },
  );

  test("keeps the desk and the accounts even when no route leads to them", () => {
    const { structures, desk } = snapshotOf(territory(), { desk: "cua", accounts: ["pimms-artois-gohelle"] });
    expect(desk).toBe("cua");
    expect(structures.find(({ id }) => id === "cua")?.hasAccount).toBe(false);
    expect(structures.find(({ id }) => id === "pimms-artois-gohelle")?.hasAccount).toBe(true);
  });
});
