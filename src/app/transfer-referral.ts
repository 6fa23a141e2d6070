import { type Phrase, phrase } from "../dialogue/phrase";
import { isOpen } from "../referral/life";
import type { Operator } from "../store/accounts";
import type { Records, StoredReferral, StoredTransfer } from "../store/port";
import { structureName } from "../territory/snapshot";
import { type Acting, asOperator } from "./as-operator";
import { type Acted, stateOf } from "./follow-referral";
import type { House } from "./house";
import { type By, type Moved, moveReferral, signatureOf } from "./move-referral";
import { putNotice } from "./notices";
import { wrongDay } from "./said-aloud";
import { tellResident } from "./tell-resident";

/** Who would read for a structure: itself, or the territory's desk; null when nobody can, or for no structure of ours. */
export function readerFor(house: House, structure: string): string | null {
  const { structures, desk } = house.snapshot();
  const found = structures.find(({ id }) => id === structure);
  return found ? (found.hasAccount ? structure : desk) : null;
}

/** Whether it may go there: someone would read it, and it is a structure, not a door that stands for any of its kind. */
export const mayReceive = (house: House, structure: string): boolean =>
  readerFor(house, structure) !== null && !house.directory.data().doors.portes.some(({ id }) => id === structure);

/** Asks the resident whether another structure may take it over; nothing is passed on before they say yes. */
export async function askTransfer(
  house: House,
  operator: Acting,
  text: string,
  to: string,
  version: number,
): Promise<Acted> {
  return await asOperator(house, operator, text, async (records, found, by) => {
    const fault = refusal(house, found, to, version);
    if (fault !== null) return fault;
    if (!(await records.referrals.change(found, {}))) return "REFERRAL_CHANGED";
    await put(house, records, found, { to, by: signatureOf(by), consent: "asked", oralOn: null });
    await tellResident(house, records, found, "transfer_asked", ...transferWords(house, to, readerFor(house, to)));
    return "done";
  });
}

/** Passes it on with the consent that the resident gave aloud, on a day (YYYY-MM-DD) that is not to come. */
export async function transferWithOralConsent(
  house: House,
  operator: Acting,
  text: string,
  { to, oralOn }: { readonly to: string; readonly oralOn: string },
  version: number,
): Promise<Acted> {
  const now = house.clock.now();
  return await asOperator(house, operator, text, async (records, found, by) => {
    if (wrongDay(oralOn, found, now) !== null) return "FOLLOW_UP_INVALID";
    const fault = refusal(house, found, to, version);
    if (fault !== null) return fault;
    const moved = await passOn(house, records, found, to, by);
    if ("fault" in moved) return moved.fault;
    await put(house, records, found, { to, by: signatureOf(by), consent: "oral", oralOn });
    return "done";
  });
}

/** Where it would go, and who would read it there when that structure has no account of its own. */
export function transferWords(house: House, to: string, reader: string | null): Phrase[] {
  const read =
    reader === null || reader === to
      ? []
      : [phrase("followed.transfer_reader", { reader: structureName(house.snapshot(), reader) })];
  return [phrase("followed.transfer_to", { structure: structureName(house.snapshot(), to) }), ...read];
}

/** Why it cannot go there: another change came first, it is closed, or that structure is the same or has no reader. */
function refusal(house: House, found: StoredReferral, to: string, version: number): Exclude<Acted, "done"> | null {
  if (found.version !== version) return "REFERRAL_CHANGED";
  if (!isOpen(stateOf(found))) return "REFERRAL_NOT_IN_THIS_STATE";
  return mayReceive(house, to) && !hasIt(house, found, to) ? null : "FOLLOW_UP_INVALID";
}

/** Whether it is at that structure's already; one that the desk took over may go back to those it was meant for. */
export const hasIt = (
  house: House,
  { structure, readBy }: Pick<StoredReferral, "structure" | "readBy">,
  to: string,
): boolean => to === structure && readerFor(house, to) === readBy;

/** It begins anew for another structure; those who read it before no longer do. */
export async function passOn(
  house: House,
  records: Records,
  found: StoredReferral,
  to: string,
  by: By,
): Promise<Moved | { readonly fault: "FOLLOW_UP_INVALID" }> {
  const readBy = readerFor(house, to);
  if (readBy === null) return { fault: "FOLLOW_UP_INVALID" };
  const { reference } = found;
  const moved = await moveReferral(house, records, found, "transfer", by, {
    ...{ changes: { structure: to, readBy }, detail: to },
  });
  if ("fault" in moved) return moved;
  await putNotice(house, records, { reference, readBy, kind: "transferred" });
  await tellResident(house, records, { ...found, readBy }, "transferred");
  return moved;
}

/** A new passage, which drops one that was still asked. */
async function put(
  house: House,
  { followUp, referrals }: Records,
  { reference, readBy }: StoredReferral,
  { to, ...transfer }: { to: string; by: string; consent: "asked" | "oral"; oralOn: string | null },
): Promise<void> {
  const now = house.clock.now();
  const asked = transfer.consent === "asked";
  await followUp.answerTransfer(reference, { consent: "dropped", oralOn: null, answered: now });
  await followUp.addTransfer({
    ...{
      reference,
      asked: now,
      fromStructure: readBy,
      toStructure: to,
      toReader: readerFor(house, to),
      answered: asked ? null : now,
    },
    ...transfer,
  });
  const what = asked ? "transfer_ask" : "transfer_oral";
  await referrals.record({ reference, at: now, by: transfer.by, what, detail: transfer.oralOn ?? to });
}

/** What a structure passed on to another: that it did, and where it stands; nothing of the person. */
export interface PassedOn extends Pick<StoredTransfer, "reference" | "toStructure" | "answered"> {
  readonly state: string;
}

const LISTED = 100;

export async function listPassedOn(house: House, operator: Operator): Promise<readonly PassedOn[]> {
  return await house.store.transaction(async ({ followUp, referrals }) => {
    const passed: PassedOn[] = [];
    for (const { reference, toStructure, answered } of await followUp.transferredFrom(operator.structure, LISTED)) {
      const found = await referrals.find(reference);
      if (found && found.readBy !== operator.structure)
        passed.push({ reference, toStructure, answered, state: found.state });
    }
    return passed;
  });
}
