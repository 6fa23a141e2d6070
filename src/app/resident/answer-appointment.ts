import { writeAppointment } from "../../referral/appointment";
import type { Records, StoredReferral } from "../../store/port";
import type { House } from "../house";
import { putNotice } from "../notices";
import { asResident, moveOwn, type OwnActed, type Proof } from "../own-referral";
import { faultOfLetter, writeToOperator } from "../thread";
import { isToAnswer, type OwnAppointment, ownAppointment } from "./to-answer";

/** What a resident answers to an appointment that is to come. */
export interface AppointmentAnswer {
  readonly answer: "accept" | "reschedule" | "decline";
  /** Of the appointment that they were shown. */
  readonly mark: string | null;
  /** With another date: when it would suit them, if they say so. */
  readonly wish?: string;
}

/** REFERRAL_CHANGED when it was moved since they were shown it; REFERRAL_NOT_IN_THIS_STATE when it is off, or past. */
export async function answerAppointment(house: House, proof: Proof, answer: AppointmentAnswer): Promise<OwnActed> {
  return await asResident(house, proof, (records, found) => answerOwnAppointment(house, records, found, answer));
}

/** The same, in the transaction of `records`. */
export async function answerOwnAppointment(
  house: House,
  records: Records,
  found: StoredReferral,
  { answer, mark, wish = "" }: AppointmentAnswer,
): Promise<OwnActed> {
  const appointment = ownAppointment(found, house.clock.now());
  if (!isToAnswer(appointment)) return "REFERRAL_NOT_IN_THIS_STATE";
  if (appointment.mark !== mark) return "REFERRAL_CHANGED";
  if (answer === "accept") return await accept(house, records, found, appointment);
  const said = wish.trim() !== "";
  // The appointment is kept as long as what they wish for cannot be written.
  const unwritten = said ? await faultOfLetter(records, found, wish) : null;
  if (unwritten !== null) return unwritten;
  const moved = await moveOwn(house, records, found, answer);
  if ("fault" in moved) return moved.fault;
  return said ? await writeToOperator(house, records, found, wish) : "done";
}

/** Said twice, it is told once. */
async function accept(
  house: House,
  records: Records,
  found: StoredReferral,
  { accepted, mark: _mark, moment: _moment, ...appointment }: OwnAppointment,
): Promise<OwnActed> {
  if (accepted !== null) return "done";
  const { reference, readBy } = found;
  const at = house.clock.now();
  // What operators have on their page still holds: the version stays as it is.
  const changes = { appointment: writeAppointment({ ...appointment, accepted: at }) };
  if (!(await records.referrals.change(found, changes, { silent: true }))) return "REFERRAL_CHANGED";
  await records.referrals.record({ reference, at, by: "resident", what: "accept" });
  await putNotice(house, records, { reference, readBy, kind: "accept" });
  return "done";
}
