import { CONSENTS } from "../dialogue/referral-draft";
import { formatMonth } from "../household/month";
import { isErased } from "../referral/life";
import { dayOf, momentOf } from "../referral/local-time";
import { type Acting, asOperator } from "./as-operator";
import { monthAt } from "./calendar";
import { type Acted, stateOf } from "./follow-referral";
import type { House } from "./house";
import { signatureOf } from "./move-referral";
import { canBeReminded, followReminders } from "./resident/reminder-list";
import { wrongDay } from "./said-aloud";

/** What a person answered aloud, on a day (YYYY-MM-DD) that is not to come, when they were told what it is about. */
interface Answered {
  readonly consent: string;
  readonly given: boolean;
  readonly on: string;
}

/** An operator notes a consent, or a refusal, given aloud; each apart, and signed. */
export async function noteConsent(
  house: House,
  operator: Acting,
  text: string,
  { consent, given, on }: Answered,
  version: number,
): Promise<Acted> {
  const now = house.clock.now();
  return await asOperator(house, operator, text, async (records, found, by) => {
    const { reference, need } = found;
    const isConsent = CONSENTS.some((each) => each === consent);
    // Nothing is promised that cannot be kept.
    if (consent === "reminders" && given && !canBeReminded(found.session)) return "FOLLOW_UP_INVALID";
    if (!isConsent || wrongDay(on, found, now) !== null) return "FOLLOW_UP_INVALID";
    if (found.version !== version) return "REFERRAL_CHANGED";
    if (isErased(stateOf(found))) return "REFERRAL_NOT_IN_THIS_STATE";
    if (!(await records.referrals.change(found, {}))) return "REFERRAL_CHANGED";
    const asked = (await records.followUp.consents(reference)).some((each) => each.consent === consent);
    const at = on === dayOf(now) ? now : (momentOf(on, "12:00") ?? now);
    await records.followUp.setConsent({ reference, consent, given, at });
    const what = `${given ? "consent" : "refusal"}:${consent}`;
    await records.referrals.record({ reference, at: now, by: signatureOf(by), what, detail: on });
    if (!given && !asked) await records.refusals.count({ month: formatMonth(monthAt(now)), need, consent });
    await followReminders(house, records, found);
    return "done";
  });
}
