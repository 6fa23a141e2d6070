import { readReference } from "../referral/reference";
import type { Operator } from "../store/accounts";
import type { House } from "./house";
import type { PassedOn } from "./transfer-referral";

/**
 * What is left of a hand-off to those who passed it on: where it went, and where it stands. Null for one that they
 * read, or never did.
 */
export async function openPassedOn(
  house: House,
  { structure }: Operator,
  text: string,
): Promise<(PassedOn & { readonly reader: string }) | null> {
  const reference = readReference(text);
  if (reference === null) return null;
  return await house.store.transaction(async ({ followUp, referrals }) => {
    const found = await referrals.find(reference);
    if (!found || found.readBy === structure) return null;
    const passed = (await followUp.transfers(reference)).filter(
      ({ fromStructure, consent }) => fromStructure === structure && (consent === "given" || consent === "oral"),
    );
    const last = passed.at(-1);
    if (!last) return null;
    const { toStructure, toReader, answered } = last;
    return { reference, toStructure, reader: toReader ?? toStructure, answered, state: found.state };
  });
}
