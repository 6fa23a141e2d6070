import type { House } from "../../src/app/house";
import { answerTransfer, type OwnActed, openOwn, type Proof } from "../../src/app/own-referral";
import { type AppointmentAnswer, answerAppointment } from "../../src/app/resident/answer-appointment";

/** A resident who answers what their page shows now. */
export async function answersAppointment(
  house: House,
  proof: Proof,
  answer: AppointmentAnswer["answer"],
  wish = "",
): Promise<OwnActed> {
  const mark = (await openOwn(house, proof))?.appointment?.mark ?? null;
  return await answerAppointment(house, proof, { answer, mark, wish });
}

export async function answersTransfer(house: House, proof: Proof, agreed: boolean): Promise<OwnActed> {
  const mark = (await openOwn(house, proof))?.transfer?.mark ?? null;
  return await answerTransfer(house, proof, { agreed, mark });
}
