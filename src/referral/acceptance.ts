import { route } from "../territory/route";
import type { Snapshot } from "../territory/snapshot";
import type { Draft } from "./draft";
import type { ReferralFault } from "./errors";

/**
 * Who will read it, checked again where nothing can be tampered with: the hand-off is not switched off, the structure
 * is one that the routing proposes there for that need, and it, or the territory's desk, has an account.
 */
export function accept(draft: Draft, snapshot: Snapshot, today: string): { readBy: string } | { fault: ReferralFault } {
  const { commune, neighbourhood, need, language } = draft;
  if (isTooYoung(draft, today)) return { fault: "REFERRAL_TOO_YOUNG" };
  if (snapshot.handoffOff.some((off) => off === "*" || off === commune)) return { fault: "REFERRAL_SWITCHED_OFF" };
  // A draft without a commune does not say whether the person has no home or did not tell: both are looked at.
  const contacts = (commune === null ? [true, false] : [false]).flatMap(
    (homeless) =>
      route(snapshot, { commune, neighbourhood, homeless, outside: false }, need, { language, date: today }).contacts,
  );
  const structure = contacts.find((contact) => contact.structure.id === draft.structure)?.structure;
  if (!structure) return { fault: "REFERRAL_WRONG_STRUCTURE" };
  const readBy = structure.hasAccount ? structure.id : snapshot.desk;
  return readBy === null ? { fault: "REFERRAL_NO_DESK" } : { readBy };
}

/** Under fifteen, a person is not handed over by themselves alone; someone who answers for them may. */
const LEAST_AGE = 15;

function isTooYoung({ answers, contact }: Draft, today: string): boolean {
  const born = answers?.find(({ question }) => question === "adultes.0.date_naissance")?.value;
  if (contact.pour_qui !== undefined || typeof born !== "string") return false;
  const birthday = `${Number(born.slice(0, 4)) + LEAST_AGE}${born.slice(4)}`;
  return birthday > today;
}
