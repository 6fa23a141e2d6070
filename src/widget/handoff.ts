import type { ReferralDraft, ReferralOutcome } from "../dialogue/conversation";

/** Waits before the second and the third try, in milliseconds. */
const WAITS = [1_000, 3_000];
const PATIENCE_MS = 15_000;

/** What the resident asked to hand over leaves the device here, and nowhere else. */
export interface Handoff {
  refer(draft: ReferralDraft): Promise<ReferralOutcome>;
  withdraw(reference: string, secret: string): Promise<ReferralOutcome>;
}

export function createHandoff(): Handoff {
  /** The same draft sent again, after a failure, carries the same key: it arrives once. */
  const keys = new Map<string, string>();
  return {
    refer(draft) {
      const body = JSON.stringify(draft);
      const key = keys.get(body) ?? randomKey();
      keys.set(body, key);
      return post("/api/referrals", body, { "idempotency-key": key });
    },
    withdraw: (reference, secret) => post("/api/referrals/withdraw", JSON.stringify({ reference, secret })),
  };
}

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<ReferralOutcome> {
  for (let attempt = 0; ; attempt++) {
    const outcome = await tryOnce(path, body, headers);
    const wait = WAITS[attempt];
    if (outcome !== "again" || wait === undefined)
      return outcome === "again" ? { status: "refused", code: "NETWORK_UNREACHABLE" } : outcome;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** A refusal is an answer; a server in trouble, or no network, is worth another try. */
async function tryOnce(
  path: string,
  body: string,
  headers: Record<string, string>,
): Promise<ReferralOutcome | "again"> {
  try {
    const response = await fetch(path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500) return "again";
    const outcome: ReferralOutcome = await response.json();
    return outcome;
  } catch {
    return "again";
  }
}

/** `crypto.randomUUID` exists on https only; a demonstration on a local network has none. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
