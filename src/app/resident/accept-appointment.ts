import { readAppointment, writeAppointment } from "../../referral/appointment";
import type { Records, StoredReferral } from "../../store/port";
import type { House } from "../house";
import { putNotice } from "../notices";
import { asResident, type OwnActed, type Proof } from "../own-referral";

/** The resident says that they will come to the appointment of that moment; REFERRAL_CHANGED when it was moved meanwhile. */
export async function acceptAppointment(house: House, proof: Proof, moment: number): Promise<OwnActed> {
  return await asResident(house, proof, (records, found) => acceptOwn(house, records, found, moment));
}

/** The same, in the transaction of `records`; said twice, it is told once. */
export async function acceptOwn(
  house: House,
  records: Records,
  found: StoredReferral,
  moment: number | null,
): Promise<OwnActed> {
  const { reference, readBy } = found;
  const appointment = readAppointment(found.appointment);
  if (appointment?.status !== "held") return "REFERRAL_NOT_IN_THIS_STATE";
  if (appointment.at !== moment) return "REFERRAL_CHANGED";
  if (appointment.accepted !== null) return "done";
  const at = house.clock.now();
  // What operators have on their page still holds: the version stays as it is.
  const changes = { appointment: writeAppointment({ ...appointment, accepted: at }) };
  if (!(await records.referrals.change(found, changes, { silent: true }))) return "REFERRAL_CHANGED";
  await records.referrals.record({ reference, at, by: "resident", what: "accept" });
  await putNotice(house, records, { reference, readBy, kind: "accept" });
  return "done";
}
