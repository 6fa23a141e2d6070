import { expect, test } from "vitest";
import { AppError, CATALOGUE, codeOf, placesOf } from "../../src/app/errors";
import { phrase } from "../../src/dialogue/phrase";
import { StoreError } from "../../src/store/errors";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";

const resources = loadResources("locales");
const cases = Object.entries(CATALOGUE).flatMap(([code, { readers }]) =>
  readers.map((reader) => [code, reader] as const),
);

test.each(cases)("%s has a remedy for the %s, in French and in English", (code, reader) => {
  for (const language of ["fr", "en"]) {
    const words = createWords(resources, language);
    expect(words.has(`errors.${code}.${reader}`)).toBe(true);
    expect(words.text(phrase(`errors.${code}.${reader}`))).toMatch(/\w+ .*\.$/);
  }
});

test("an error that nobody foresaw is reported as a code, without what it holds", () => {
  expect(codeOf(new AppError("TURN_TOO_BUSY"))).toBe("TURN_TOO_BUSY");
  expect(codeOf(new StoreError("STORE_FULL"))).toBe("STORE_FULL");
  for (const error of [new Error("salary 1200"), Object.assign(new Error(), { code: "toString" }), "text", null])
    expect(codeOf(error)).toBe("INTERNAL");
});

test("where an error was thrown is told without its message, however many lines it has", () => {
  const places = placesOf(new TypeError("salary 1200\n    at home with Jeanne\nrent 450"));
  expect(places.length).toBeGreaterThan(0);
  expect(places.join()).toContain("errors.test.ts");
  expect(places.join()).not.toMatch(/salary|Jeanne|rent/);
  expect(placesOf("salary 1200")).toEqual([]);
});
