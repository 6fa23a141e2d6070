import type { ReferralOutcome } from "../dialogue/conversation";
import { accept } from "../referral/acceptance";
import { newReference, readReference } from "../referral/reference";
import { hashOf, same, secretOf } from "../referral/secret";
import type { Records, StoredReferral } from "../store/port";
import { dayOf } from "./calendar";
import type { ErrorCode } from "./errors";
import { estimateReferral } from "./estimate-referral";
import type { House } from "./house";
import { keepReferral } from "./keep-referral";
import { actOnOwn } from "./own-referral";
import { receivedDraft } from "./received-draft";

/** As a UUID, or as much chance written otherwise: the resident's secret is worth what the key is worth. */
const KEY = /^[\w-]{22,128}$/;

const refused = (code: ErrorCode): ReferralOutcome => ({ status: "refused", code });

/**
 * A hand-off that comes from the web. The draft is anything: it is validated, and routing and flags are checked again.
 * `idempotencyKey` is chosen at random by the resident's device (a UUID will do): the same key with the same draft
 * gives the same reference and the same secret. A refusal carries a code of `app/errors.ts`.
 */
export async function receiveReferral(house: House, input: unknown, idempotencyKey: string): Promise<ReferralOutcome> {
  if (!KEY.test(idempotencyKey)) return refused("REFERRAL_KEY_INVALID");
  const read = receivedDraft(house, input);
  if ("fault" in read) return refused(read.fault);
  const secret = secretOf(idempotencyKey);
  const keyHash = hashOf("key", idempotencyKey);
  const digest = hashOf("digest", JSON.stringify(read.draft));
  const estimate = estimateReferral(house, read.draft.answers, read.draft.language);
  return await house.store.transaction(async (records) => {
    const known = await records.referrals.findByKey(keyHash);
    if (known) return again(known, digest, secret);
    const accepted = accept(read.draft, house.snapshot(), dayOf(house.clock.now()));
    if ("fault" in accepted) return refused(accepted.fault);
    const reference = await freeReference(house, records);
    const secretHash = hashOf("secret", secret);
    await keepReferral(house, records, {
      ...{
        draft: read.draft,
        estimate,
        readBy: accepted.readBy,
        reference,
        keyHash,
        digest,
        secretHash,
        session: null,
      },
    });
    return { status: "sent", reference, secret };
  });
}

/** The answer to a request that was answered before, and whose answer may not have arrived. */
function again(known: StoredReferral, digest: string, secret: string): ReferralOutcome {
  if (known.state === "withdrawn") return { status: "withdrawn", reference: known.reference };
  return same(known.digest, digest)
    ? { status: "sent", reference: known.reference, secret }
    : refused("REFERRAL_KEY_REUSED");
}

async function freeReference(house: House, { referrals }: Records): Promise<string> {
  for (;;) {
    const reference = newReference((bytes) => house.ids.random(bytes));
    if (!(await referrals.find(reference))) return reference;
  }
}

/**
 * The resident takes it back, with the secret they were given: what it held is erased at once. A wrong secret and an
 * unknown reference are answered alike, and so is one taken back already: its secret was erased.
 */
export async function withdrawReferral(house: House, reference: string, secret: string): Promise<ReferralOutcome> {
  const done = await actOnOwn(house, { reference, secret }, "withdraw");
  return done === "done" ? { status: "withdrawn", reference: readReference(reference) ?? reference } : refused(done);
}
