import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newReference, readReference } from "../../src/referral/reference";

const reference = fc
  .infiniteStream(fc.nat(255))
  .map((bytes) => newReference((count) => Uint8Array.from({ length: count }, () => Number(bytes.next().value))));

describe("a reference", () => {
  test("is read again, however it is typed", () =>
    fc.assert(
      fc.property(reference, (number) => {
        expect(number).toMatch(/^[2-9CDFHJKMNPRTVWXY]{4}-[2-9CDFHJKMNPRTVWXY]{4}$/);
        for (const typed of [number, number.toLowerCase(), number.replace("-", " "), `  ${number.replace("-", "")}\n`])
          expect(readReference(typed)).toBe(number);
      }),
    ));

  test("tells one wrong character, and two swapped ones", () =>
    fc.assert(
      fc.property(reference, fc.nat(7), fc.constantFrom(..."23456789CDFHJKMNPRTVWXY"), (number, place, other) => {
        const plain = [...number.replace("-", "")];
        const wrong = plain.with(place, other);
        if (wrong[place] !== plain[place]) expect(readReference(wrong.join(""))).toBeNull();
        const [left = "", right = ""] = [plain[place], plain[(place + 1) % 8]];
        const swapped = plain.with(place, right).with((place + 1) % 8, left);
        if (left !== right) expect(readReference(swapped.join(""))).toBeNull();
      }),
    ));

  test("forgives a character mistaken for another", () => {
    const number = newReference(() => Uint8Array.from([0, 3, 4, 6, 0, 3, 4, 6]));
    expect(number.slice(0, 4)).toBe("2568");
    expect(readReference(number.replace("2568", "zsgb"))).toBe(number);
  });

  test.each(["", "2222", "O0O0-1I1L", "🙂".repeat(8), "2".repeat(10_000), "'; drop table referrals"])(
    "is not %j",
    (text) => expect(readReference(text)).toBeNull(),
  );

  test("is drawn evenly: no character is rare", () => {
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 4_000; draw++)
      for (const character of newReference(randomBytes).replace("-", "").slice(0, 7))
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const expected = (4_000 * 7) / 23;
    expect(counts.size).toBe(23);
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25);
  });
});
