import { afterAll, describe, expect, test } from "vitest";
import { readLaw } from "../../src/rulebook/rulebook";
import { exampleFiles, mismatches } from "./examples/check";
import { type Example, instancesOf } from "./examples/schema";

const { law } = readLaw(".");

describe.each([...exampleFiles])("the worked examples of %s", (_, entries) => {
  test.each(entries.flatMap(instancesOf))("$title ($month, $origin)", (example) => {
    expect(mismatches(law, example)).toEqual([]);
  });
});

test("every aid that has an amount has examples, and no file is of another", () => {
  const withAmount = law.aids.filter(({ aid }) => aid.amount !== undefined).map(({ aid }) => aid.id);
  expect(withAmount.filter((id) => (exampleFiles.get(id) ?? []).length === 0)).toEqual([]);
  expect([...exampleFiles.keys()].filter((id) => !law.aids.some(({ aid }) => aid.id === id))).toEqual([]);
});

afterAll(() => {
  const count = (entries: readonly Example[], origin: Example["origin"]) =>
    entries.filter((one) => one.origin === origin).length;
  const rows = [...exampleFiles].map(([aid, entries]) => {
    const all = entries.flatMap(instancesOf);
    return [aid, { official: count(all, "official"), ours: count(all, "ours") }] as const;
  });
  console.table(Object.fromEntries(rows));
});
