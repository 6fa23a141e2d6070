import { describe, expect, test } from "vitest";
import { phrase } from "../../src/dialogue/phrase";
import { createWords } from "../../src/words";

const resources = {
  fr: {
    t: {
      plain: "Bonjour",
      amount: "Vous recevez {{amount}}",
      day: "le {{day}}",
      month: "en {{month}}",
      aids: "{{aids}}",
      children_one: "{{count}} enfant",
      children_many: "{{count}} d’enfants",
      children_other: "{{count}} enfants",
      rsa: "RSA",
      apl: "APL",
      css: "C2S",
      who: "Vous êtes {{who}}",
      nested: "{{inner}} !",
    },
  },
  en: { t: { plain: "Hello", amount: "You get {{amount}}", day: "on {{day}}" } },
};
const fr = createWords(resources, "fr");
const en = createWords(resources, "en");

/** The space Intl puts before the euro and inside numbers. */
const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a phrase becomes words", () => {
  test.each([
    [phrase("t.plain"), "Bonjour"],
    [phrase("t.amount", { amount: { money: 1234.5 } }), "Vous recevez 1 234,50 €"],
    [phrase("t.amount", { amount: { money: 635 } }), "Vous recevez 635 €"],
    [phrase("t.amount", { amount: 1200.5 }), "Vous recevez 1 200,5"],
    [phrase("t.day", { day: { date: "1985-05-03" } }), "le 3 mai 1985"],
    [phrase("t.day", { day: { date: "1985-05-01" } }), "le 1er mai 1985"],
    [phrase("t.month", { month: { month: "2026-11" } }), "en novembre 2026"],
    [phrase("t.aids", { aids: { list: [phrase("t.rsa"), phrase("t.apl"), phrase("t.css")] } }), "RSA, APL et C2S"],
    [phrase("t.children", { count: 0 }), "0 enfant"],
    [phrase("t.children", { count: 1 }), "1 enfant"],
    [phrase("t.children", { count: 2 }), "2 enfants"],
    [phrase("t.children", { count: 1_000_000 }), "1 000 000 d’enfants"],
    [phrase("t.nested", { inner: phrase("t.amount", { amount: { money: 5 } }) }), "Vous recevez 5 € !"],
  ])("%j", (given, expected) => expect(spaces(fr.text(given))).toBe(expected));

  test("each language stands alone", () => {
    expect(en.text(phrase("t.amount", { amount: { money: 1234.5 } }))).toBe("You get €1,234.50");
    expect(en.text(phrase("t.day", { day: { date: "1985-05-03" } }))).toBe("on 3 May 1985");
    expect(fr.text(phrase("t.plain"))).toBe("Bonjour");
  });

  test.each(["$t(t.plain)", "{{who}}", "<b>x</b>", "a:b.c", "$1 $& $$"])(
    "what a person typed stays as typed: %s",
    (who) => expect(fr.text(phrase("t.who", { who }))).toBe(`Vous êtes ${who}`),
  );
});

describe("words that are missing show", () => {
  test("a missing key throws", () => expect(() => fr.text(phrase("t.nowhere"))).toThrow("WORDS_MISSING_KEY t.nowhere"));
  test("a folder of texts is no text", () => expect(() => fr.text(phrase("t"))).toThrow("WORDS_MISSING_KEY t"));
  test("a missing parameter throws", () =>
    expect(() => fr.text(phrase("t.who"))).toThrow("WORDS_MISSING_PARAMETER t.who"));
  test("in production they are reported, and French or the key is shown", () => {
    const reported: unknown[] = [];
    const lenient = createWords(resources, "en", { onMissing: (key, code) => reported.push([key, code]) });
    expect(lenient.text(phrase("t.rsa"))).toBe("RSA");
    expect(lenient.text(phrase("t.nowhere"))).toBe("t.nowhere");
    expect(lenient.text(phrase("t.amount"))).toBe("You get ");
    expect(reported).toEqual([
      ["t.rsa", "WORDS_MISSING_KEY"],
      ["t.nowhere", "WORDS_MISSING_KEY"],
      ["t.amount", "WORDS_MISSING_PARAMETER"],
    ]);
  });
  test("a language without any text, nor French, is refused", () =>
    expect(() => createWords({ de: {} }, "en")).toThrow("WORDS_NO_LANGUAGE"));
});

test("Arabic reads from right to left", () => {
  expect(createWords(resources, "ar", { onMissing: () => {} }).direction).toBe("rtl");
  expect(fr.direction).toBe("ltr");
});
