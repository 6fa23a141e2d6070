import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNeighbourhood } from "../../src/territory/neighbourhoods";
import { snapshotOf } from "./beffroi";

const snapshot = snapshotOf();
const [ARRAS, ACHICOURT, SAINT_NICOLAS, SAINT_LAURENT] = ["62041", "62004", "62764", "62753"];

function understood(text: string, commune: string): string {
  const found = findNeighbourhood(text, commune, snapshot);
  if (found.kind === "found") return found.id;
  return found.kind === "several" ? `? ${found.ids.join(", ")}` : found.kind;
}

const CORPUS = [
  { commune: ARRAS, text: "Baudimont", expected: "bonnettes-saint-pol-baudimont" },
  { commune: ARRAS, text: "saint pol", expected: "bonnettes-saint-pol-baudimont" },
  { commune: ARRAS, text: "les bonnete", expected: "bonnettes-saint-pol-baudimont" },
  { commune: ARRAS, text: "blanc mont", expected: "blancs-monts-hochettes" },
  { commune: ARRAS, text: "j'habite aux Hochettes", expected: "blancs-monts-hochettes" },
  { commune: ARRAS, text: "saint michel", expected: "saint-michel-goudemand" },
  { commune: ARRAS, text: "goudemant", expected: "saint-michel-goudemand" },
  { commune: ARRAS, text: "Jean Jaurès", expected: "cheminots-jean-jaures-moulin-hacart" },
  { commune: ARRAS, text: "Arras Ouest", expected: "? bonnettes-saint-pol-baudimont, blancs-monts-hochettes" },
  { commune: ARRAS, text: "4 As", expected: "unknown" },
  { commune: ACHICOURT, text: "4 As", expected: "quatre-as" },
  { commune: ACHICOURT, text: "les Quatre As", expected: "quatre-as" },
  { commune: ACHICOURT, text: "moulin acart", expected: "cheminots-jean-jaures-moulin-hacart" },
  { commune: SAINT_NICOLAS, text: "chanteclair", expected: "chanteclair-cevennes" },
  { commune: SAINT_NICOLAS, text: "nouvelles résidences", expected: "chanteclair-cevennes" },
  { commune: SAINT_LAURENT, text: "cevenes", expected: "chanteclair-cevennes" },
  { commune: SAINT_LAURENT, text: "aucun", expected: "none" },
  { commune: ARRAS, text: "non, je n'habite pas dans un de ces quartiers", expected: "none" },
  { commune: ARRAS, text: "ailleurs", expected: "none" },
  { commune: ARRAS, text: "", expected: "unknown" },
  { commune: ARRAS, text: "centre ville", expected: "unknown" },
  { commune: "62007", text: "Baudimont", expected: "unknown" },
];

describe("a neighbourhood", () => {
  test.each(CORPUS)("written $text in $commune is understood as $expected", ({ commune, text, expected }) => {
    expect(understood(text, commune ?? "")).toBe(expected);
  });

  test("is recognised by its name, and each of its former names, in each of its communes", () => {
    for (const { id, name, formerNames, communes } of snapshot.neighbourhoods)
      for (const commune of communes)
        for (const spelling of [name, ...formerNames])
          expect(understood(spelling, commune), `${spelling} in ${commune}`).toContain(id);
  });

  test("is only ever one of the commune's, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("62041", "62004", "62007"), (text, commune) => {
        const found = findNeighbourhood(text, commune, snapshot);
        const ids = found.kind === "found" ? [found.id] : found.kind === "several" ? found.ids : [];
        for (const id of ids) expect(snapshot.neighbourhoods.find((one) => one.id === id)?.communes).toContain(commune);
      }),
      { numRuns: 300 },
    );
  });
});
