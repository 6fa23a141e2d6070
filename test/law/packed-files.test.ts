import { expect, test } from "vitest";
import { packFiles, unpackFiles } from "../../src/law/packed-files";
import { readLawFiles } from "../../src/rulebook/rulebook";

test("the law that a phone unpacks is the law that was packed, notes apart", () => {
  const files = readLawFiles(".");
  const parameters = files.parameters.map(({ id, unit, verified_on, next_revision, values }) => ({
    id,
    unit,
    verified_on,
    next_revision,
    values,
  }));
  expect(unpackFiles(packFiles(files))).toEqual({ ...files, parameters });
});

test("a reference is written once, however many figures rest on it", () => {
  const { references, parameters } = packFiles(readLawFiles("."));
  expect(new Set(references.map(({ title, url }) => `${title} ${url}`)).size).toBe(references.length);
  expect(references.length).toBeLessThan(parameters.length);
});
