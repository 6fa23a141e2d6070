import { fold } from "./clean";
import { notUnderstood, type Reading, value } from "./reading";

const LONGEST_NAME = 80;
const LONGEST_TEXT = 1_000;

const INTRODUCTION =
  /^(?:bonjour,? )?(?:je m'appelle|je me nomme|mon nom (?:est|c'est)|moi,? c'est|c'est|my name is|i am|i'm|it's|je suis) /i;

/** The name a person wants to be called by, as they write it. */
export function readName(text: string): Reading {
  const name = text
    .replace(/[’]/g, "'")
    .replace(/[<>{}[\]\\|^~=*_#@$%&;:!?"]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(INTRODUCTION, "")
    .replace(/[\s.,]+$/, "");
  const isName = /\p{L}/u.test(name) && !/\d{3}/.test(name) && [...name].length <= LONGEST_NAME;
  return isName ? value(name) : notUnderstood("name");
}

const EMAIL = /[^\s<>()[\],;:"@]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![a-z0-9@])/i;
const PHONE = /(?:^|[^\d+])(?:\+|00)?\d(?:[ .\-/()]{0,3}\d){7,16}(?!\d)/;

/** A telephone number as E.164: "+33612345678". */
export function readPhone(text: string): Reading {
  const number = e164(PHONE.exec(text)?.[0] ?? "");
  if (number !== null) return value(number);
  return notUnderstood(/\d{2}/.test(fold(text)) && !text.includes("@") ? "contact_phone" : "phone");
}

/** An e-mail address, in lower case. */
export function readEmail(text: string): Reading {
  const email = EMAIL.exec(text.replace(/ ?(?:\(at\)|\[at\]|arobase) ?/gi, "@"));
  if (email) return value(email[0].toLowerCase());
  return notUnderstood(text.includes("@") ? "contact_email" : "email");
}

/** A French number of ten digits, or a number with its country. */
function e164(written: string): string | null {
  const digits = written
    .replace(/\(0\)/, "")
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+");
  const french = /^(?:0|\+330?|33)([1-9]\d{8})$/.exec(digits);
  if (french) return `+33${french[1]}`;
  return /^\+(?!33)[1-9]\d{7,14}$/.test(digits) ? digits : null;
}

/** Free words, cut at a length an operator can read. */
export const readFreeText = (text: string): Reading => {
  const words = [...text.replace(/[ \t]+/g, " ")].slice(0, LONGEST_TEXT).join("").trim();
  return words === "" ? notUnderstood("text") : value(words);
};
