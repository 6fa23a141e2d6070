import type { Message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import { isErased } from "../../referral/life";
import type { Records, StoredReferral } from "../../store/port";
import { structureName } from "../../territory/snapshot";
import { stateOf } from "../follow-referral";
import type { House } from "../house";
import { answerOwnTransfer, markShown, moveOwn, type OwnActed, ownView } from "../own-referral";
import { answerOwnAppointment } from "./answer-appointment";
import { showConsents } from "./consents";
import { BACK_TO_TALK, type OwnChoice, ownChoice, told } from "./own-choice";
import { changeOwnConsent } from "./own-consent";
import { showOwn } from "./show-own";

/** Where the hand-off stands, shown; what is shown of its messages is read. */
export async function seen(house: House, records: Records, found: StoredReferral): Promise<Message> {
  const own = await ownView(house, records, found);
  await markShown(house, records, found.reference, own.messages);
  return showOwn(house, own);
}

/** Does what a button says, in the transaction of `records`, and tells what came of it. */
export async function act(
  house: House,
  records: Records,
  found: StoredReferral,
  choice: OwnChoice,
): Promise<readonly Message[]> {
  const { reference } = found;
  const params = { reference, structure: structureName(house.snapshot(), found.readBy) };
  if (choice.act === "reply" || choice.act === "reschedule") {
    const moved = choice.act === "reply" ? "done" : await carryOut(house, records, found, choice);
    if (moved !== "done") return await fault(house, records, moved, reference);
    await records.letters.begin({ session: found.session ?? "", reference, at: house.clock.now() });
    return [told([phrase(`followed.acted.${choice.act}`, params)], [ownChoice("letter_off")])];
  }
  if (choice.act === "consents") return [showConsents(await ownView(house, records, found))];
  if (choice.act === "withdraw") {
    const choices = [ownChoice("withdraw_yes", reference), ownChoice("show", reference)];
    return [told([phrase("followed.acted.withdraw", params)], choices)];
  }
  const done = await carryOut(house, records, found, choice);
  if (done !== "done") return await fault(house, records, done, reference);
  const after = choice.act === "withdraw_yes" ? [] : [ownChoice("reply", reference), ownChoice("show", reference)];
  return [told([phrase(`followed.acted.${choice.act}`, params)], [...after, BACK_TO_TALK])];
}

async function carryOut(house: House, records: Records, found: StoredReferral, choice: OwnChoice): Promise<OwnActed> {
  const { mark } = choice;
  switch (choice.act) {
    case "accept":
    case "reschedule":
    case "decline":
      return await answerOwnAppointment(house, records, found, { answer: choice.act, mark });
    case "transfer_yes":
    case "transfer_no":
      return await answerOwnTransfer(house, records, found, { agreed: choice.act === "transfer_yes", mark });
    case "consent_off":
      return await changeOwnConsent(house, records, found, mark ?? "", false);
    case "come_back":
    case "withdraw_yes": {
      const moved = await moveOwn(house, records, found, choice.act === "withdraw_yes" ? "withdraw" : choice.act);
      return "fault" in moved ? moved.fault : "done";
    }
    default:
      return "FOLLOW_UP_INVALID";
  }
}

/** Why it was not done; then what there is to answer by now, whose buttons are not those of before. */
async function fault(
  house: House,
  records: Records,
  code: Exclude<OwnActed, "done">,
  reference: string,
): Promise<readonly Message[]> {
  const said = phrase(`errors.${code}.resident`);
  const now = await records.referrals.find(reference);
  if (!now || isErased(stateOf(now))) return [told([said], [BACK_TO_TALK])];
  return [told([said]), await seen(house, records, now)];
}
