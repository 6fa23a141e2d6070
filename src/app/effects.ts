import type { Effect, ReferralOutcome } from "../dialogue/conversation";
import { formatMonth } from "../household/month";
import { accept } from "../referral/acceptance";
import { isState, next } from "../referral/life";
import { newReference, readReference } from "../referral/reference";
import { hashOf } from "../referral/secret";
import type { Records } from "../store/port";
import { DAYS, dayOf, monthAt } from "./calendar";
import { estimateReferral } from "./estimate-referral";
import type { House } from "./house";
import { keepReferral } from "./keep-referral";
import { moveOwn } from "./own-referral";
import { receivedDraft } from "./received-draft";
import { endReminders } from "./resident/reminder-list";

/** Something changed between the plan and the transaction: the turn is taken again from the beginning. */
export class Conflict extends Error {}

/** What an effect will do, worked out before anything is written, and what the conversation is told of it. */
export interface Plan {
  readonly outcomes: readonly ReferralOutcome[];
  /** @throws Conflict */
  carryOut(records: Records): Promise<void>;
}

const nothing = async () => {};

/** Who asks: the conversation's key, and the address by which its channel can be reached, if it can. */
export interface Asking {
  readonly session: string;
  readonly address: string | null;
}

export async function plan(house: House, effect: Effect, asking: Asking): Promise<Plan> {
  switch (effect.kind) {
    case "refer":
      return await planReferral(house, effect.draft, asking);
    case "withdraw":
      return await planWithdrawal(house, effect.reference, asking.session);
    case "consent_refused": {
      const month = formatMonth(monthAt(house.clock.now()));
      const { need, consent } = effect;
      return { outcomes: [], carryOut: ({ refusals }) => refusals.count({ month, need, consent }) };
    }
    case "keep":
    case "replaced":
      // The house has the conversation already: only a resident's own device has something to keep, or to put out of sight.
      return { outcomes: [], carryOut: nothing };
    case "erase":
      return await planErasure(house, asking.session);
  }
}

/** What one chat may hand over in a day: someone who helps others does not need more, and nobody fills an inbox alone. */
const MOST_A_DAY = 20;

async function planReferral(
  house: House,
  asked: Extract<Effect, { kind: "refer" }>["draft"],
  { session, address }: Asking,
): Promise<Plan> {
  const refused = (code: string): Plan => ({ outcomes: [{ status: "refused", code }], carryOut: nothing });
  const since = house.clock.now() - DAYS;
  const made = await house.store.transaction(({ referrals }) => referrals.ofSession(session));
  if (made.filter(({ created }) => created > since).length >= MOST_A_DAY) return refused("REFERRAL_TOO_MANY");
  const viaChannel = asked.contact.means === "telegram" && address !== null;
  const read = receivedDraft(house, viaChannel ? { ...asked, contact: { ...asked.contact, address } } : asked);
  if ("fault" in read) return refused(read.fault);
  const accepted = accept(read.draft, house.snapshot(), dayOf(house.clock.now()));
  if ("fault" in accepted) return refused(accepted.fault);
  const estimate = estimateReferral(house, read.draft.answers, read.draft.language);
  const reference = newReference((bytes) => house.ids.random(bytes));
  // The turn itself happens once: this key only has to differ from every other one.
  const keyHash = hashOf("key", Buffer.from(house.ids.random(32)).toString("base64url"));
  const digest = hashOf("digest", JSON.stringify(read.draft));
  return {
    outcomes: [{ status: "sent", reference, secret: null }],
    async carryOut(records) {
      if (await records.referrals.find(reference)) throw new Conflict();
      await keepReferral(house, records, {
        ...{
          draft: read.draft,
          estimate,
          readBy: accepted.readBy,
          reference,
          keyHash,
          digest,
          secretHash: null,
          session,
        },
      });
    },
  };
}

async function planWithdrawal(house: House, asked: string, session: string): Promise<Plan> {
  const reference = readReference(asked);
  const referral = reference && (await house.store.transaction(({ referrals }) => referrals.find(reference)));
  if (!referral || referral.session !== session)
    return { outcomes: [{ status: "refused", code: "REFERRAL_UNKNOWN" }], carryOut: nothing };
  if (!isState(referral.state) || next(referral.state, "withdraw", "resident") === null)
    return { outcomes: [{ status: "refused", code: "REFERRAL_NOT_IN_THIS_STATE" }], carryOut: nothing };
  return {
    outcomes: [{ status: "withdrawn", reference: referral.reference }],
    async carryOut(records) {
      const moved = await moveOwn(house, records, referral, "withdraw");
      if ("fault" in moved) throw new Conflict();
    },
  };
}

/** Everything that the house holds of a person goes: what waits to be sent, their hand-offs; the turn drops the rest. */
async function planErasure(house: House, session: string): Promise<Plan> {
  const known = await house.store.transaction(({ referrals }) => referrals.ofSession(session));
  return {
    outcomes: known.map(({ reference }) => ({ status: "withdrawn", reference })),
    async carryOut(records) {
      await records.outbox.deleteLane(session);
      await endReminders(records, session);
      await records.letters.end(session);
      for (const referral of await records.referrals.ofSession(session))
        await moveOwn(house, records, referral, "withdraw");
    },
  };
}
