import type { Delivery } from "../store/port";
import { HOUR, MINUTE } from "./calendar";
import type { House } from "./house";

type Holds = Pick<House, "store" | "clock">;

/** What became of one attempt. Codes are for the log and the dead letters: never a name, an address or an aid. */
export type Carried =
  | { readonly kind: "arrived" }
  /** Not this time: it is tried again, later and later. */
  | { readonly kind: "later"; readonly code: string }
  /** The other side does not want it. It is kept among the dead letters, to be sent again once that is mended. */
  | { readonly kind: "refused"; readonly code: string }
  /** Of no use any more: nothing of it is kept but the code. */
  | { readonly kind: "void"; readonly code: string };

export interface Carrier {
  readonly topic: string;
  /**
   * Takes one delivery to the other side. It ends within `withinMs`, whatever the other side does: another process may
   * take the delivery again after that.
   */
  carry(delivery: Delivery): Promise<Carried>;
  readonly withinMs: number;
  /** Told of each attempt that failed, by its code. */
  onFault(code: string): void;
}

/** How many leave at the same time. */
const TOGETHER = 5;
/** About three days, with the delays below. */
export const TRIES = 20;
/** What a stop of the process, or a slow store, may add to an attempt. */
const MARGIN_MS = 30_000;

/** One more try after 1, 2, 4 … minutes, at most every 6 hours. */
export const delayAfter = (attempts: number): number => Math.min(6 * HOUR, MINUTE * 2 ** Math.min(attempts - 1, 20));

/**
 * Carries what is due of a topic, and says to the store what became of it; how many arrived. What a dead process held
 * is carried again: it arrives at least once, and twice only when the other side had it but could not say so. `signal` ends it between two
 * attempts.
 */
export async function carryWaiting(house: Holds, carrier: Carrier, signal?: AbortSignal): Promise<number> {
  const { store, clock } = house;
  const { topic, withinMs } = carrier;
  let arrived = 0;
  while (!signal?.aborted) {
    const now = clock.now();
    const until = now + withinMs + MARGIN_MS;
    const claimed = await store.transaction(({ outbox }) => outbox.claim(topic, { now, until, limit: TOGETHER }));
    if (claimed.length === 0) break;
    const outcomes = await Promise.all(claimed.map((delivery) => carryOne(house, carrier, delivery)));
    arrived += outcomes.filter((kind) => kind === "arrived").length;
  }
  return arrived;
}

async function carryOne({ store, clock }: Holds, carrier: Carrier, delivery: Delivery): Promise<Carried["kind"]> {
  const { id, attempts } = delivery;
  const carried = await carrier.carry(delivery).catch((): Carried => ({ kind: "later", code: "DELIVERY_FAILED" }));
  if (carried.kind !== "arrived") carrier.onFault(carried.code);
  await store.transaction(({ outbox }) => {
    const now = clock.now();
    switch (carried.kind) {
      case "arrived":
        return outbox.acknowledge(id);
      case "void":
        return outbox.giveUp(id, carried.code, now);
      case "refused":
        return outbox.setAside(id, carried.code, now);
      case "later":
        return attempts < TRIES ? outbox.retry(id, now + delayAfter(attempts)) : outbox.setAside(id, carried.code, now);
    }
  });
  return carried.kind;
}
