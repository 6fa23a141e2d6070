import type { ReferralOutcome } from "../dialogue/conversation";
import type { House } from "./house";

/**
 * A hand-off that comes from the web. The draft is anything: it is validated, and routing and flags are checked again.
 * `idempotencyKey` is chosen at random by the resident's device (a UUID will do): the same key with the same draft
 * gives the same reference and the same secret.
 */
export async function receiveReferral(
  _house: House,
  _draft: unknown,
  _idempotencyKey: string,
): Promise<ReferralOutcome> {
  throw new Error("being written");
}

/** The resident takes it back, with the secret they were given: what it held is erased at once. */
export async function withdrawReferral(_house: House, _reference: string, _secret: string): Promise<ReferralOutcome> {
  throw new Error("being written");
}
