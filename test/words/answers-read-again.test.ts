import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../src/words";
import { loadResources } from "../../src/words/load";

const resources = loadResources(join(process.cwd(), "locales"));
const texts = (language: string) => entriesOf(resources[language] ?? {});

describe("what a person and an operator both read", () => {
  test.each(["fr", "en"])("names an answer without saying whose it is: %s", (language) => {
    const recaps = texts(language).filter(([key]) => /^questions\.(?!orientation\.).*\.recap(_conjoint)?$/.test(key));
    expect(recaps.length).toBeGreaterThan(50);
    expect(recaps.filter(([, text]) => /\b(votre|vos|your)\b/i.test(text))).toEqual([]);
  });

  test("says « compagnon ou compagne », or « la personne avec qui vous vivez », to who may not be married", () => {
    expect(texts("fr").filter(([, text]) => /\bconjointe?s?\b/i.test(text))).toEqual([]);
  });
});
