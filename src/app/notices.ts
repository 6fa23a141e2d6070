import * as z from "zod";
import type { Records } from "../store/port";
import type { House } from "./house";

/** Topic of the outbox for what operators are told of a hand-off. */
export const NOTICE = "notice";

/**
 * `arrived`, `transferred`, `taken_over`, `came_back`: there is something to look at ; `message`, `accept`, `reschedule`, `decline`, `withdraw`,
 * `transfer_given`, `transfer_refused`: the resident did something ; `undelivered`: what they were told did not reach them ; the others are reminders (`referral/nudges.ts`),
 * and `escalated` goes to the territory's desk and the coordinators as well.
 */
export const NOTICE_KINDS = [
  "arrived",
  "transferred",
  "taken_over",
  "came_back",
  "message",
  "accept",
  "reschedule",
  "decline",
  "withdraw",
  "transfer_given",
  "transfer_refused",
  "undelivered",
  "unseen",
  "not_contacted",
  "unanswered",
  "stalled",
  "appointment_past",
  "expiring",
  "escalated",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const schema = z.object({
  reference: z.string(),
  /** The structure whose operators are told. */
  readBy: z.string(),
  kind: z.enum(NOTICE_KINDS).default("arrived"), // those of before there were several kinds
});

/** What a notice holds: a reference and a kind, never a name or an aid. */
export type Notice = z.output<typeof schema>;

export const readNotice = (payload: string): Notice => schema.parse(JSON.parse(payload));

/** Puts a notice in the outbox, in the transaction of what it tells. Those of one hand-off leave in order. */
export async function putNotice(house: House, { outbox }: Records, notice: Notice): Promise<void> {
  const { reference } = notice;
  const id = Buffer.from(house.ids.random(16)).toString("base64url");
  const payload = JSON.stringify(notice);
  await outbox.put({ id, topic: NOTICE, lane: `${NOTICE}:${reference}`, payload, due: house.clock.now() });
}
