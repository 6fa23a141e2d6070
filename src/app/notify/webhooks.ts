import * as z from "zod";
import type { Records } from "../../store/port";
import type { House } from "../house";
import { NOTICE_KINDS, type Notice } from "../notices";

/** Topic of the outbox for what other software is told, which `channels/webhook` carries. */
export const WEBHOOK = "webhook";

const event = z.strictObject({
  webhook: z.string(),
  reference: z.string(),
  kind: z.enum(NOTICE_KINDS),
  /** The structure that reads the hand-off. */
  structure: z.string(),
  /** When it was told, in milliseconds since 1970. */
  at: z.number(),
});
export type WebhookEvent = z.output<typeof event>;

/** An event as it was put; null for what an earlier version of the house put and nobody can read any more. */
export function readWebhookEvent(payload: string): WebhookEvent | null {
  try {
    return event.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** Puts what each webhook is told of a notice. For one webhook, what is told of one hand-off arrives in order. */
export async function putWebhooks(house: House, { outbox }: Records, notice: Notice): Promise<void> {
  const { reference, kind, readBy } = notice;
  const at = house.clock.now();
  for (const { id: webhook, structures } of house.webhooks) {
    if (structures !== null && !structures.includes(readBy)) continue;
    const told: WebhookEvent = { webhook, reference, kind, structure: readBy, at };
    const id = `${WEBHOOK}:${Buffer.from(house.ids.random(16)).toString("base64url")}`;
    const lane = `${WEBHOOK}:${webhook}:${reference}`;
    await outbox.put({ id, topic: WEBHOOK, lane, payload: JSON.stringify(told), due: at });
  }
}
