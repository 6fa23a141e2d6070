import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExpectedKind } from "../../src/dialogue/message";
import { readText } from "../../src/dialogue/readers/read";
import type { Snapshot } from "../../src/territory/snapshot";
import { entriesOf } from "../../src/words";
import { loadResources } from "../../src/words/load";

const snapshot: Snapshot = {
  date: "2026-11-20",
  holidays: [],
  visits: [],
  communes: [],
  elsewhere: [],
  neighbourhoods: [],
  structures: [],
  routes: [],
  desk: null,
  switchedOffAids: {},
  handoffOff: [],
};
const KINDS: readonly ExpectedKind[] = [
  "choice",
  "multiple",
  "yes_no",
  "amount",
  "integer",
  "date",
  "month",
  "dates",
  "commune",
  "name",
  "phone",
  "email",
  "text",
];
const options = [
  { id: "a", spellings: ["Oui, tout le temps", "toujours"] },
  { id: "b", spellings: ["(Marié(e))", "2"] },
];
const read = (text: string, kind: ExpectedKind) =>
  readText(text, { kind, options, today: "2026-11-20", snapshot, language: "fr" });
const french = new Set(entriesOf(loadResources("locales").fr ?? {}).map(([key]) => key));

const HOSTILE = [
  "",
  " ",
  "\u0000\u0001",
  "\ud83d",
  "😀".repeat(50),
  "👩‍👩‍👧",
  "<script>alert(1)</script>",
  "'; DROP TABLE conversations; --",
  "$t(common.yes)",
  "{{x}}",
  "../../etc/passwd",
  "NaN",
  "Infinity",
  "1e999",
  "-1",
  "مرحبا",
  "\u202eabc",
  "constructor",
  "__proto__",
  "toString",
  "0".repeat(400),
];
const LONG = [
  "a",
  "1",
  "1 ",
  "1,",
  "0.",
  "je ",
  "je dors ",
  "é",
  "-",
  "mille ",
  "3 mai ",
  "06 ",
  "a@",
  "pas ",
  "il me ",
  "?",
].map((piece) => piece.repeat(10_000 / piece.length));

describe("nothing that is typed breaks a reader", () => {
  test.each(KINDS)("%s", (kind) => {
    const pieces = fc.constantFrom(
      "1 200",
      "€",
      "mai",
      "3",
      "/",
      "1985",
      "mille",
      "oui",
      "non",
      "pas",
      "@",
      "06",
      "+",
      " ",
      ",",
      "dehors",
      "\n",
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join(" ")),
    );
    const check = (text: string) => {
      const reading = read(text, kind);
      if (reading.kind === "not_understood" || reading.kind === "out_of_bounds") {
        expect(french).toContain(`readers.${reading.kind}.${reading.why}`);
      }
      if (reading.kind === "value" && typeof reading.value === "number")
        expect(Number.isFinite(reading.value)).toBe(true);
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    };
    for (const text of [...HOSTILE, ...LONG]) check(text);
    fc.assert(fc.property(typed, check), { numRuns: 300 });
  });

  test("ten thousand characters cost little", () => {
    for (const text of LONG)
      for (const kind of KINDS) {
        const start = performance.now();
        read(text, kind);
        expect(performance.now() - start, `${kind} ${text.slice(0, 8)}`).toBeLessThan(250);
      }
  });
});

test("no look-behind, which older telephones refuse", () => {
  for (const file of readdirSync("src/dialogue/readers"))
    expect(readFileSync(`src/dialogue/readers/${file}`, "utf8"), file).not.toMatch(/\(\?<[!=]/);
});
