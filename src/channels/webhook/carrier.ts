import { createHmac } from "node:crypto";
import type { Carried, Carrier } from "../../app/carry";
import type { Webhook } from "../../app/house";
import { readWebhookEvent, WEBHOOK, type WebhookEvent } from "../../app/notify/webhooks";
import { PRIVATE_ADDRESS } from "./addresses";
import { type Posted, post } from "./post";

/** A webhook, and what only its carrier knows. */
export interface WebhookAddress extends Webhook {
  readonly url: string;
  /** Shared with the software that is told: what comes is from us. */
  readonly secret: string;
  readonly allowPrivate: boolean;
}

export interface WebhookCarrierOptions {
  readonly webhooks: readonly WebhookAddress[];
  /** Address of the operators' pages, without a final slash. */
  readonly consoleUrl: string;
  readonly now: () => number;
  readonly onFault: (code: string) => void;
  readonly withinMs?: number;
}

const WITHIN_MS = 10_000;

/** Carries the events of the outbox to other software, signed. */
export function webhookCarrier({ webhooks, ...options }: WebhookCarrierOptions): Carrier {
  const { consoleUrl, now, onFault, withinMs = WITHIN_MS } = options;
  return {
    ...{ topic: WEBHOOK, withinMs, onFault },
    async carry({ id, payload }) {
      const event = readWebhookEvent(payload);
      if (!event) return { kind: "void", code: "WEBHOOK_UNREADABLE" };
      const to = webhooks.find((webhook) => webhook.id === event.webhook);
      if (!to) return { kind: "refused", code: "WEBHOOK_NOT_CONFIGURED" };
      const body = JSON.stringify(bodyOf(id, event, consoleUrl));
      const headers = {
        "content-type": "application/json",
        "user-agent": "Beffroi",
        "beffroi-delivery": id,
        "beffroi-signature": signatureOf(to.secret, Math.floor(now() / 1000), body),
      };
      const { allowPrivate } = to;
      return verdictOn(await post({ url: new URL(to.url), headers, body, allowPrivate, withinMs }));
    },
  };
}

/** What other software reads: a number and a link, never a name or an aid. */
const bodyOf = (id: string, { reference, kind, structure, at }: WebhookEvent, consoleUrl: string) => ({
  ...{ id, kind, reference, structure },
  link: `${consoleUrl}/referrals/${reference}`,
  date: new Date(at).toISOString(),
});

/**
 * `t=<seconds since 1970>,v1=<HMAC-SHA256 of "<t>.<body>" in hexadecimal>`. The time is signed as well, so that what was
 * overheard cannot be played again later.
 */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

/** Gone, elsewhere, or where we do not go: it will not be otherwise by itself. Any other answer may be better later. */
function verdictOn(posted: Posted): Carried {
  if ("fault" in posted) return { kind: posted.fault === PRIVATE_ADDRESS ? "refused" : "later", code: posted.fault };
  const { status } = posted;
  if (status >= 200 && status < 300) return { kind: "arrived" };
  const never = status === 410 || (status >= 300 && status < 400);
  return { kind: never ? "refused" : "later", code: `WEBHOOK_ANSWERED_${status}` };
}
