import { readReference } from "../referral/reference";
import type { Operator } from "../store/accounts";
import type { Records, StoredReferral } from "../store/port";
import type { House } from "./house";
import { isHistoryFull } from "./move-referral";

/** An operator who does something. */
export interface Acting extends Operator {
  /** By which an act that is sent twice, as by a double tap, counts once; absent: each counts. */
  readonly once?: string;
}

const CHANNEL = "console";

/**
 * Does something of an operator to a hand-off of their structure, in one transaction. What was done once under a key is
 * not done again: it is answered as it was. `whenFull`: what may still be done once its history is full.
 */
export async function asOperator<T>(
  house: House,
  { id: account, structure, once }: Acting,
  text: string,
  work: (
    records: Records,
    found: StoredReferral,
    by: { readonly kind: "operator"; readonly account: string },
  ) => Promise<T>,
  { whenFull = false }: { readonly whenFull?: boolean } = {},
): Promise<T | "NOT_FOUND" | "HISTORY_FULL" | "done"> {
  return await house.store.transaction(async (records) => {
    if (once !== undefined && (await records.inputs.known(CHANNEL, once))) return "done";
    const found = await own(records, { structure }, text);
    if (!found) return "NOT_FOUND";
    if (!whenFull && (await isHistoryFull(records, found.reference))) return "HISTORY_FULL";
    const done = await work(records, found, { kind: "operator", account });
    if (once !== undefined && done === "done")
      await records.inputs.remember({ channel: CHANNEL, id: once, at: house.clock.now() });
    return done;
  });
}

/** A referral by its number, if the operator's structure may read it. */
export async function own(
  { referrals }: Records,
  { structure }: Pick<Operator, "structure">,
  text: string,
): Promise<StoredReferral | null> {
  const reference = readReference(text);
  const found = reference && (await referrals.find(reference));
  return found && found.readBy === structure ? found : null;
}
