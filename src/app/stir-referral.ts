import { answered, readAppointment, writeAppointment } from "../referral/appointment";
import type { Records } from "../store/port";
import { askedSince } from "./asked";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { expiryOf, nudging } from "./move-referral";

/**
 * Something was written, read or noted, in the transaction of `records`, and no state moved: since when an answer is
 * waited for, what is reminded of next, and until when it is kept are worked out again. `reply`: an operator answered.
 */
export async function stirReferral(
  house: House,
  records: Records,
  reference: string,
  { reply = false }: { readonly reply?: boolean } = {},
): Promise<void> {
  const found = await records.referrals.find(reference);
  if (!found) return;
  const now = house.clock.now();
  const before = readAppointment(found.appointment);
  const appointment = before && reply ? writeAppointment(answered(before)) : found.appointment;
  const asked = await askedSince(records, reference, appointment);
  const expires = expiryOf(stateOf(found), now, house.delays);
  const stirred = { ...found, appointment, asked, expires };
  const changes = { appointment, asked, expires, ...nudging(house, stirred, now, false) };
  // What operators have on their page still holds: the version stays as it is.
  await records.referrals.change(found, changes, { silent: true });
}
