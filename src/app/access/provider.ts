import { createHmac } from "node:crypto";
import { hashOf, same } from "../../referral/secret";
import type { Identity } from "../../store/accounts";
import { MINUTE } from "../calendar";
import type { House } from "../house";
import { type Refused, refusal } from "./refusal";
import { newToken } from "./sessions";

/** Someone, as a sign-in provider has just vouched for them. */
export interface ProvenIdentity extends Identity {
  /** Null when the provider does not tell it, or does not answer for it. */
  readonly email: string | null;
  readonly name: string | null;
  /** What it asks for to sign out there as well. */
  readonly idToken: string;
}

/** Where people sign in with an account they have already: ProConnect, or another by OpenID Connect. */
export interface SignInProvider {
  /** As people know it. */
  readonly name: string;
  /** Known to the house alone, and the same in each of its processes: nobody else writes an attempt that counts. */
  readonly key: string;
  /** Where the browser goes to sign in. */
  begin(proof: AttemptProof, returnTo: string): Promise<string | Refused>;
  /** What its answer, in the query of the address it sent the browser back to, proves. */
  finish(proof: AttemptProof, returnTo: string, query: string): Promise<ProvenIdentity | Refused>;
  /** Where the browser goes to end its session there too; null where there is no such place, or no answer. */
  goodbye(idToken: string, returnTo: string): Promise<string | null>;
}

/** What ties an answer to the browser that asked, and to one attempt. */
export interface AttemptProof {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** An attempt to sign in: kept by the browser alone until it comes back. Each part of its proof is derived from it. */
export const newAttempt = (house: House): string => `${house.clock.now()}.${newToken(house)}`;

export function proofOf(attempt: string, key: string): AttemptProof {
  const part = (name: string) => createHmac("sha256", key).update(`${name} ${attempt}`).digest("base64url");
  return { state: part("state"), nonce: part("nonce"), verifier: part("verifier") };
}

/** The clocks of two processes may differ by this much. */
const CLOCKS_APART = MINUTE;

/** An attempt that comes back: with the state it left with, in time, and for the first time. */
export async function spendAttempt(
  house: House,
  key: string,
  attempt: string | undefined,
  state: string,
): Promise<AttemptProof | Refused> {
  const proof = attempt ? proofOf(attempt, key) : null;
  if (!attempt || !proof || !same(proof.state, state)) return refusal("ATTEMPT_OF_ANOTHER_BROWSER");
  // Whatever was signed: what is kept of an attempt is of this moment, and whole.
  const made = /^\d{1,15}(?=\.)/.exec(attempt)?.[0];
  const now = house.clock.now();
  const expires = Number(made) + house.delays.providerAttemptMinutes * MINUTE;
  const current = made !== undefined && Number(made) <= now + CLOCKS_APART && now < expires;
  if (!current) return refusal("ATTEMPT_EXPIRED");
  const first = await house.store.transaction(({ access }) =>
    access.spendAttempt({ tokenHash: hashOf("token", state), expires }),
  );
  return first ? proof : refusal("ATTEMPT_REPLAYED");
}
