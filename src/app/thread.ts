import { phrase } from "../dialogue/phrase";
import { withoutUnseen } from "../dialogue/readers/clean";
import { isErased } from "../referral/life";
import type { Operator } from "../store/accounts";
import type { Records, StoredReferral } from "../store/port";
import { type Acting, asOperator } from "./as-operator";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { type By, signatureOf } from "./move-referral";
import { putNotice } from "./notices";
import { stirReferral } from "./stir-referral";
import { tellResident } from "./tell-resident";

export const MESSAGE_MAX_CHARACTERS = 1_000;
/** A thread is for arranging things, and bounded: nobody fills the store. */
const THREAD_MAX_MESSAGES = 200;
const BOUNDED_BY_ITSELF = { whenFull: true };

/** Done, or a code of `app/errors.ts`, and then nothing was written. */
type Written = "done" | "FOLLOW_UP_INVALID" | "THREAD_FULL" | "REFERRAL_NOT_IN_THIS_STATE";

/** An operator writes; the resident reads it where they asked to be reached, and on their page. */
export async function writeToResident(
  house: House,
  operator: Acting,
  text: string,
  letter: string,
): Promise<Written | "NOT_FOUND" | "HISTORY_FULL"> {
  const writes = async (records: Records, found: StoredReferral, by: By) => {
    const done = await write(house, records, found, signatureOf(by), letter);
    if (done !== "done") return done;
    // An answer is to what was written before it.
    await records.followUp.markRead(found.reference, "resident", house.clock.now());
    await stirReferral(house, records, found.reference, { reply: true });
    const words = phrase("dialogue.literal", { text: textOf(letter) });
    await tellResident(house, records, found, "message", words, phrase("followed.reply"));
    return done;
  };
  return await asOperator(house, operator, text, writes, BOUNDED_BY_ITSELF);
}

/** An operator has read what the resident wrote. */
export async function markReadByOperator(
  house: House,
  operator: Operator,
  text: string,
): Promise<"done" | "NOT_FOUND" | "HISTORY_FULL"> {
  const reads = async (records: Records, { reference }: StoredReferral) => {
    await records.followUp.markRead(reference, "resident", house.clock.now());
    await stirReferral(house, records, reference);
    return "done" as const;
  };
  return await asOperator(house, operator, text, reads, BOUNDED_BY_ITSELF);
}

/** The resident writes, in the transaction of `records`: those who follow it are told that they did. */
export async function writeToOperator(
  house: House,
  records: Records,
  referral: StoredReferral,
  letter: string,
): Promise<Written> {
  const { reference, readBy } = referral;
  const done = await write(house, records, referral, "resident", letter);
  if (done !== "done") return done;
  await stirReferral(house, records, reference);
  await putNotice(house, records, { reference, readBy, kind: "message" });
  return done;
}

async function write(
  house: House,
  records: Records,
  referral: StoredReferral,
  by: string,
  letter: string,
): Promise<Written> {
  const fault = await faultOfLetter(records, referral, letter);
  if (fault !== null) return fault;
  const { reference } = referral;
  const at = house.clock.now();
  await records.followUp.write({ reference, at, by, text: textOf(letter) });
  await records.referrals.record({ reference, at, by, what: "message" });
  return "done";
}

/** Why it cannot be written; null: it can. */
export async function faultOfLetter(
  { followUp }: Records,
  referral: StoredReferral,
  letter: string,
): Promise<Exclude<Written, "done"> | null> {
  const text = textOf(letter);
  if (text === "" || text.length > MESSAGE_MAX_CHARACTERS) return "FOLLOW_UP_INVALID";
  if (isErased(stateOf(referral))) return "REFERRAL_NOT_IN_THIS_STATE";
  return (await followUp.messages(referral.reference)).length >= THREAD_MAX_MESSAGES ? "THREAD_FULL" : null;
}

/** A form sends two characters for a line break, of which its field counted one. */
const textOf = (letter: string): string => withoutUnseen(letter.replace(/\r\n?/g, "\n")).trim();
