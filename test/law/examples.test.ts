import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { Law } from "../../src/law/law";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import type { Value } from "../../src/law/value";
import { readLaw } from "../../src/rulebook/rulebook";
import { type Example, exampleFileSchema, instancesOf } from "./examples/schema";

const { law } = readLaw(".");
const FOLDER = "test/law/examples";
/** An amount agrees when it is the one that is printed, to the cent. */
const HALF_A_CENT = 0.005 + 1e-9;

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const byAid = new Map(
  files.map((name) => [
    name.replace(".json", ""),
    exampleFileSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))),
  ]),
);

const factOf = new Map(law.aids.flatMap(({ aid }) => Object.entries(aid.outputs)));

/** Reads a published key (`rsa`), a fact of the family (`rsa.ressources`) or of one adult (`are.montant[0]`). */
function read(linked: Law, c: MemoisedComputation, mois: string, key: string): Value {
  const [, name = key, who] = /^([^[]+)\[(\d)\]$/.exec(key) ?? [];
  return linked.readerOf(factOf.get(name) ?? name, who ? "person" : "family")(c, readMonth(mois), Number(who ?? 0));
}

/** What is paid of an amount before CRDS: the contribution of 0.5 % is dropped to the cent. */
const afterCrds = (amount: number): number => {
  const cents = Math.round(amount * 100);
  return (cents - Math.floor(cents * 0.005 + 1e-9)) / 100;
};

function check({ month, household, expected, after_crds, tolerance }: Example) {
  const c = new MemoisedComputation(law, readHousehold(household, readMonth(month)), readMonth(month));
  for (const [key, value] of Object.entries(expected)) {
    const ours = read(law, c, month, key);
    if (typeof ours !== "number" || typeof value !== "number") expect(ours, key).toBe(value);
    else {
      const compared = after_crds ? afterCrds(ours) : ours;
      expect(Math.abs(compared - value), `${key}: ${compared} for ${value}`).toBeLessThanOrEqual(
        tolerance?.amount ?? HALF_A_CENT,
      );
    }
  }
}

describe.each([...byAid])("the worked examples of %s", (_, entries) => {
  test.each(entries.flatMap(instancesOf))("$title ($month, $origin)", check);
});

test("every aid that has an amount has examples, and no file is of another", () => {
  const withAmount = law.aids.filter(({ aid }) => aid.amount !== undefined).map(({ aid }) => aid.id);
  expect(withAmount.filter((id) => (byAid.get(id) ?? []).length === 0)).toEqual([]);
  expect([...byAid.keys()].filter((id) => !law.aids.some(({ aid }) => aid.id === id))).toEqual([]);
});

afterAll(() => {
  const count = (entries: readonly Example[], origin: Example["origin"]) =>
    entries.filter((one) => one.origin === origin).length;
  const rows = [...byAid].map(([aid, entries]) => {
    const all = entries.flatMap(instancesOf);
    return [aid, { official: count(all, "official"), ours: count(all, "ours") }] as const;
  });
  console.table(Object.fromEntries(rows));
});
