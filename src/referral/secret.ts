import { createHash, timingSafeEqual } from "node:crypto";
import { codeOf } from "./reference";

type Purpose = "key" | "digest" | "shown" | "secret" | "token" | "csrf" | "derived" | "nonce" | "account" | "holder";

/** SHA-256, in base64url. The purpose keeps a hash of one kind from standing for another. */
export const hashOf = (purpose: Purpose, text: string): string =>
  createHash("sha256").update(`beffroi ${purpose}\n${text}`).digest("base64url");

/**
 * The secret that goes with an idempotency key, short enough to be noted: the same request sent twice is told the same
 * secret, though neither the key nor the secret is kept; what is kept gives back neither.
 */
export function secretOf(key: string): string {
  for (let turn = 0; ; turn++) {
    const code = codeOf(Buffer.from(hashOf("derived", turn === 0 ? key : `${turn} ${key}`), "base64url"));
    if (code !== null) return code;
  }
}

/** Compares without telling, by the time it takes, how much is right. */
export function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
