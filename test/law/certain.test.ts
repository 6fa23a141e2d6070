import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import type { HouseholdInput } from "../../src/household/schema";
import { certaintyAmong } from "../../src/law/certain";
import { statusesOf } from "../../src/law/outcomes";
import { readLaw } from "../../src/rulebook/rulebook";
import { households } from "../support/households";

const { law } = readLaw(".");
const NOVEMBER = parseMonth("2026-11");

type Tree = Record<string, unknown>;

/** Someone of thirty, who works full time and rents. */
const ALONE = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1996-05-05", activite: "salarie", revenus: { salaire_net: 2600 } }],
  enfants: [],
  logement: { statut: "locataire_vide", loyer: 500, commune_insee: "62041" },
};
const [ADULT] = ALONE.adultes;

const certaintyOf = (aid: string, sample: readonly unknown[], fields: readonly string[] = []) =>
  certaintyAmong(
    law,
    sample.map((each) => readHousehold(each, NOVEMBER)),
    fields,
    NOVEMBER,
  )(aid);

describe("of a household known in part", () => {
  test("an aid is refused for what is known, whatever else is not", () => {
    const rent = (loyer: number) => ({ ...ALONE, logement: { ...ALONE.logement, loyer } });
    expect(certaintyOf("aspa", [rent(300), rent(900)])).toBe("closed");
    expect(certaintyOf("allocations_familiales", [rent(300), rent(900)])).toBe("closed");
  });

  test("an aid that rests on what is not known is left open, though every household looked at is refused", () => {
    const rent = (loyer: number) => ({ ...ALONE, logement: { ...ALONE.logement, loyer } });
    expect(certaintyOf("aide_logement", [rent(300), rent(310)])).toBeNull();
  });

  test("a field that may be otherwise is not known, though no household looked at shows it", () => {
    const poor = { ...ALONE, adultes: [{ ...ADULT, activite: "inactif", revenus: {} }] };
    const disability = ["adultes.0.taux_incapacite", "adultes.0.rsdae"];
    expect(certaintyOf("aah", [poor])).toBe("closed");
    expect(certaintyOf("aah", [poor], disability)).toBeNull();
    expect(certaintyOf("aah", [ALONE], disability)).toBe("closed"); // earns too much for it
  });

  test("an aid is due for what is known, whatever else is not", () => {
    const poor = { ...ALONE, adultes: [{ ...ADULT, activite: "inactif", revenus: {} }] };
    const twins = ["2020-02-02", "2020-02-02"].map((date_naissance) => ({ date_naissance, scolarite: "primaire" }));
    const family = (loyer: number) => ({ ...poor, enfants: twins, logement: { ...ALONE.logement, loyer } });
    expect(certaintyOf("allocations_familiales", [family(300), family(900)])).toBe("open");
  });

  test("a spouse who may be there may open what each adult has a right to", () => {
    const old = { date_naissance: "1955-01-01", activite: "retraite", revenus: { retraite_nette: 300 } };
    const married = { ...ALONE, situation_familiale: "marie", adultes: [ADULT, old] };
    expect(certaintyOf("aspa", [ALONE, married])).toBeNull();
    expect(certaintyOf("are", [ALONE, { ...married, adultes: [ADULT, ADULT] }])).toBe("closed");
  });
});

/** Parts of a household that someone may not know. */
const PARTS = [
  "isolement_recent",
  "enfants",
  "logement.loyer",
  "logement.statut",
  "logement.colocation",
  "adultes.0.date_naissance",
  "adultes.0.activite",
  "adultes.0.revenus",
  "adultes.0.avant",
  "adultes.0.taux_incapacite",
  "adultes.0.nationalite",
  "adultes.0.enceinte",
  "adultes.0.epargne",
] as const;

/** The same household, with some parts as they are in another. */
function grafted(onto: HouseholdInput, from: HouseholdInput, parts: readonly string[]): Tree {
  const copy: Tree = structuredClone(onto);
  for (const part of parts) {
    const path = part.split(".");
    const last = path.pop() ?? "";
    const at = (tree: unknown) => path.reduce((inner, name) => (inner as Tree)[name] as Tree, tree as Tree); // both are households
    if (at(from)[last] === undefined) delete at(copy)[last];
    else at(copy)[last] = structuredClone(at(from)[last]);
  }
  return copy;
}

test("whatever is not known turns out to be, nothing that was certain is contradicted", () => {
  const found = { open: 0, closed: 0, unsure: 0 };
  fc.assert(
    fc.property(
      fc.tuple(households, households, households, households),
      fc.subarray([...PARTS], { minLength: 1 }),
      ([known, one, other, truth], unknown) => {
        const sample = [one, other].map((from) => readHousehold(grafted(known, from, unknown), NOVEMBER));
        const certainty = certaintyAmong(law, sample, unknown, NOVEMBER);
        const real = readHousehold(grafted(known, truth, unknown), NOVEMBER);
        const statuses = statusesOf(law, real, NOVEMBER, law.aids);
        for (const [rank, { aid }] of law.aids.entries()) {
          const said = certainty(aid.id);
          found[said ?? "unsure"]++;
          if (said !== null) expect([aid.id, statuses[rank]]).toEqual([aid.id, said]);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(found.open, found.closed, found.unsure)).toBeGreaterThan(100);
}, 120_000);
