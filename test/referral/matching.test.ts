import { expect, test } from "vitest";
import { matcherOf } from "../../src/referral/matching";

const CONTACT = { name: "Éloïse Ben-Ali", means: "telephone", address: "+33612345678" } as const;
const ELOISE = { reference: "CDFH-2345", contact: CONTACT };

const finds = (text: string, sought: Parameters<NonNullable<ReturnType<typeof matcherOf>>>[0] = ELOISE) =>
  matcherOf(text)?.(sought) ?? null;

test.each([
  "Éloïse",
  "eloise",
  "ELOISE",
  "elo",
  "ben ali",
  "Ali, Éloïse",
  "benali",
  "CDFH-2345",
  "cdfh 2345",
  " cdfh",
  "2345",
  "06 12 34 56 78",
  "0612345678",
  "+33 6 12 34 56 78",
  "0033 6.12.34.56.78",
  "34 56 78",
  "(06) 12-34",
  "0612",
  "06 12",
  "+33 6 12",
])("%j finds her", (text) => expect(finds(text)).toBe(true));

test.each(["eloise martin", "CDFH-2346", "07 12 34 56 78", "camille", "0000"])("%j finds someone else", (text) =>
  expect(finds(text)).toBe(false),
);

test.each(["", "  ", "e", "--", "?"])("%j is too little to look for", (text) => expect(finds(text)).toBeNull());

test("a telephone that was written with spaces is found as well", () => {
  const contact = { ...CONTACT, address: "06 12 34 56 78" };
  for (const text of ["0612345678", "+33612345678", "1234"]) expect(finds(text, { ...ELOISE, contact })).toBe(true);
});

test("an e-mail address is found by what has an at sign; a chat is found by no number", () => {
  const email = { ...CONTACT, means: "email", address: "e.benali@example.org" } as const;
  expect(finds("E.BenAli@example.org", { ...ELOISE, contact: email })).toBe(true);
  expect(finds("example", { ...ELOISE, contact: email })).toBe(false);
  const chat = { ...CONTACT, means: "telegram", address: "99887766" } as const;
  expect(finds("99887766", { ...ELOISE, contact: chat })).toBe(false);
});

test("what is erased is found by its number", () => {
  expect(finds("cdfh-2345", { reference: "CDFH-2345", contact: null })).toBe(true);
  expect(finds("eloise", { reference: "CDFH-2345", contact: null })).toBe(false);
});
