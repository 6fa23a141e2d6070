import { type Place, SECTIONS, type Section, VIEWS, type View } from "../../referral/sections";

const isSection = (text: string): text is Section => Object.hasOwn(SECTIONS, text);
const isView = (text: string): text is View => Object.hasOwn(VIEWS, text);

export const readView = (text: string | undefined): View => (text !== undefined && isView(text) ? text : "open");

/** Where a page begins, as an address has it: a moment and a number, nothing of a person. */
export const writePlace = ({ section, at, reference }: Place): string => `${section}.${at}.${reference}`;

/** The beginning, for what is not a place. */
export function readPlace(text: string | undefined): Place | null {
  const [section = "", moment = "", reference = "", ...more] = (text ?? "").split(".");
  const at = /^\d{1,15}$/.test(moment) ? Number(moment) : null;
  if (!isSection(section) || at === null || !/^[\w-]{1,20}$/.test(reference) || more.length > 0) return null;
  return { section, at, reference };
}
