import { formatMonth } from "../household/month";
import { consentsOf, writeContent } from "../referral/content";
import type { Draft } from "../referral/draft";
import type { Estimate } from "../referral/estimate";
import { nudgesOf } from "../referral/nudges";
import type { Records } from "../store/port";
import { DAYS, monthAt } from "./calendar";
import type { House } from "./house";
import { putNotice } from "./notices";
import { canBeReminded, followReminders } from "./resident/reminder-list";

export interface NewReferral {
  readonly draft: Draft;
  /** What the server worked out from the answers, if they were handed over. */
  readonly estimate: Estimate | null;
  readonly readBy: string;
  readonly reference: string;
  readonly keyHash: string;
  readonly digest: string;
  readonly secretHash: string | null;
  readonly session: string | null;
}

/** Keeps a hand-off, what was consented to, and its notice, in the transaction of `records`. */
export async function keepReferral(house: House, records: Records, referral: NewReferral): Promise<void> {
  const { draft, estimate, ...identity } = referral;
  const { reference, readBy } = identity;
  const now = house.clock.now();
  const { structure, need, mode, commune, neighbourhood, language } = draft;
  const expires = now + house.delays.openReferralDays * DAYS;
  const followed = { state: "created", arrived: now, since: now, asked: null, appointment: null, expires } as const;
  const [first] = nudgesOf(followed, house.delays);
  await records.referrals.create({
    ...identity,
    ...{ structure, need, mode, commune, neighbourhood, language },
    ...writeContent(draft),
    ...{ estimate: estimate && JSON.stringify(estimate), appointment: null, appointmentAt: null, asked: null },
    ...{ state: "created", version: 1, created: now, arrived: now, since: now },
    ...{ nudges: 0, nextNudge: first?.due ?? null, expires },
  });
  await records.referrals.record({ reference, at: now, by: "resident", what: "create" });
  for (const { consent, given } of consentsOf(draft)) {
    // Asked by a page or another software where it cannot be kept: nobody is told that they agreed to it.
    if (consent === "reminders" && !canBeReminded(referral.session)) continue;
    await records.referrals.record({
      ...{ reference, at: now, by: "resident", what: `${given ? "consent" : "refusal"}:${consent}` },
    });
    await records.followUp.setConsent({ reference, consent, given, at: now });
    if (!given) await records.refusals.count({ month: formatMonth(monthAt(now)), need, consent });
  }
  const kept = await records.referrals.find(reference);
  if (kept) await followReminders(house, records, kept);
  await putNotice(house, records, { reference, readBy, kind: "arrived" });
}
