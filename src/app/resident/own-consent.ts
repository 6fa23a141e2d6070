import { CONSENTS } from "../../dialogue/referral-draft";
import type { Records, StoredReferral } from "../../store/port";
import type { House } from "../house";
import { asResident, type OwnActed, type Proof } from "../own-referral";
import { followReminders } from "./reminder-list";

/** A consent given or taken back since; each apart, and none undoes another. FOLLOW_UP_INVALID: it is none of them. */
export async function changeConsent(house: House, proof: Proof, consent: string, given: boolean): Promise<OwnActed> {
  return await asResident(house, proof, (records, found) => changeOwnConsent(house, records, found, consent, given));
}

/** The same, in the transaction of `records`. */
export async function changeOwnConsent(
  house: House,
  records: Records,
  found: StoredReferral,
  consent: string,
  given: boolean,
): Promise<OwnActed> {
  if (!CONSENTS.some((each) => each === consent)) return "FOLLOW_UP_INVALID";
  const { followUp, referrals } = records;
  const { reference } = found;
  // Said again, it is told once.
  const before = (await followUp.consents(reference)).find((each) => each.consent === consent);
  if (before?.given === given) return "done";
  const at = house.clock.now();
  await followUp.setConsent({ reference, consent, given, at });
  await referrals.record({ reference, at, by: "resident", what: `${given ? "consent" : "refusal"}:${consent}` });
  await followReminders(house, records, found);
  return "done";
}
