import { actOnReferral, openReferral, type PlainAction } from "../../src/app/follow-referral";
import { NOTICE, readNotice } from "../../src/app/notices";
import { receiveReferral } from "../../src/app/receive-referral";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { contextOf, SINGLE_IN_WORK, talk } from "../dialogue/talk";
import { openHouse } from "./house";
import { DRAFT } from "./scripted";

/** Two operators of the structure that reads it, and one of another. */
export const BEAURAINS = { id: "op", role: "operator" as const, structure: "commune-beaurains", created: 0 };
export const OTHER = { ...BEAURAINS, id: "other" };
export const NOT_MINE = { id: "stranger", structure: "ccas-arras", created: 0 };

/** Someone alone, in work, who answered every question. */
export const ANSWERS = talk(SINGLE_IN_WORK, contextOf()).conversation.answers.filter(
  ({ question }) => question !== "confidentialite",
);

/** A hand-off that came from the web, and what its operator did first. */
export const followed = (...actions: PlainAction[]) => followedWith({}, ...actions);

export async function followedWith(changes: Partial<ReferralDraft>, ...actions: PlainAction[]) {
  const house = await openHouse({ accounts: ["commune-beaurains", "ccas-arras", "commune-dainville"] });
  const sent = await receiveReferral(house, { ...DRAFT, ...changes }, crypto.randomUUID());
  if (sent.status !== "sent" || sent.secret === null) throw new Error(JSON.stringify(sent));
  const { reference, secret } = sent;
  for (const [index, action] of actions.entries()) {
    const done = await actOnReferral(house, BEAURAINS, reference, action, index + 1);
    if (done !== "done") throw new Error(done);
  }
  return {
    house,
    reference,
    proof: { reference, secret },
    /** What happened since it was made: who, and what. */
    async events(): Promise<readonly string[]> {
      const events = await house.store.transaction(({ referrals }) => referrals.events(reference));
      return events.filter(({ what }) => !/^(create|consent:.*)$/.test(what)).map(({ by, what }) => `${by} ${what}`);
    },
    /** What its operators are told of it, in order; told once. */
    async noticed(): Promise<readonly string[]> {
      const kinds: string[] = [];
      for (;;) {
        const claim = { now: house.clock.now(), until: house.clock.now() + 1, limit: 10 };
        const claimed = await house.store.transaction(({ outbox }) => outbox.claim(NOTICE, claim));
        if (claimed.length === 0) return kinds;
        for (const { id, payload } of claimed) {
          kinds.push(readNotice(payload).kind);
          await house.store.transaction(({ outbox }) => outbox.acknowledge(id));
        }
      }
    },
    state: async () => (await openReferral(house, BEAURAINS, reference))?.state,
  };
}
