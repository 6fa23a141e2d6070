import type { Means } from "../dialogue/referral-draft";
import { readReference } from "./reference";

/** What someone is looked for by: their name, the number of their hand-off, their telephone or their e-mail address. */
interface Sought {
  readonly reference: string;
  /** Null once it is erased. */
  readonly contact: { readonly name: string; readonly means: Means; readonly address: string } | null;
}

const LEAST_CHARACTERS = 2;
const LEAST_DIGITS = 4;

/**
 * Whether a hand-off is what someone typed, or a part of it: whatever the case, the accents, the hyphens, and the spaces
 * and the prefix of a telephone number. Null for what is too short to look for.
 */
export function matcherOf(text: string): ((sought: Sought) => boolean) | null {
  const words = wordsOf(text);
  const joined = words.join("");
  if (joined.length < LEAST_CHARACTERS) return null;
  const whole = readReference(text);
  const digits = /^[\d\s+().-]+$/.test(text) ? text.replace(/\D/g, "") : "";
  return ({ reference, contact }) => {
    if (whole === reference) return true;
    if (joined.length >= LEAST_DIGITS && wordsOf(reference).join("").includes(joined)) return true;
    if (contact === null) return false;
    const name = wordsOf(contact.name).join("");
    if (words.every((word) => name.includes(word))) return true;
    if (contact.means === "telephone") return digits.length >= LEAST_DIGITS && isPartOf(digits, contact.address);
    return contact.means === "email" && text.includes("@") && wordsOf(contact.address).join("").includes(joined);
  };
}

/** Without case, accents and signs. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Whether these digits are in a number, as it is written in any of the ways: "+33 3 21…", "0033 3 21…" and "03 21…". */
function isPartOf(digits: string, telephone: string): boolean {
  const own = telephone.replace(/\D/g, "").replace(/^0+/, "");
  const national = own.length === 11 && own.startsWith("33") ? own.slice(2) : own;
  return [`0${national}`, `0033${national}`].some((written) => written.includes(digits));
}
