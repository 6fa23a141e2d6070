import { describe, expect, test } from "vitest";
import { readLaw } from "../../../src/rulebook/rulebook";
import { type Cliff, cliffs, falls } from "./disposable-income";

const { law } = readLaw(".");

/** Wages are looked at every 10 EUR, and amounts are declared to the cent. */
const isSame = (one: Cliff, found: Omit<Cliff, "aids">) =>
  one.from === found.from && one.to === found.to && Math.abs(one.lost - found.lost) < 0.02;

describe.each(cliffs.households)("with more wages, $name", ({ name, household }) => {
  const found = [...falls(law, name, household)];
  const declared = cliffs.cliffs.filter((one) => one.household === name);

  test("has less nowhere but where test/law/cliffs.json says so", () => {
    expect(found.filter((fall) => !declared.some((one) => isSame(one, fall)))).toEqual([]);
  });

  test("has less wherever it says so, because of the aids it names", () => {
    const unmet = declared.filter((one) => {
      const fall = found.find((each) => isSame(one, each));
      return !fall || one.aids.some((id) => (fall.end.aids[id] ?? 0) >= (fall.start.aids[id] ?? 0));
    });
    expect(unmet).toEqual([]);
  });
});

test("each aid that makes income fall says why, and no reason is idle", () => {
  const named = new Set(cliffs.cliffs.flatMap(({ aids }) => aids));
  expect([...named].sort()).toEqual(Object.keys(cliffs.reasons).sort());
  const households = new Set(cliffs.households.map(({ name }) => name));
  expect(cliffs.cliffs.filter(({ household }) => !households.has(household))).toEqual([]);
});
