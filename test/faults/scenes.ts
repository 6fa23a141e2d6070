import { deliverNotices } from "../../src/app/deliver-notices";
import type { House } from "../../src/app/house";
import { askedTransfer, ownAppointment } from "../../src/app/resident/to-answer";
import type { Store } from "../../src/store/port";
import { START, type TestHouse } from "../app/house";
import { person } from "../notify/people";
import { openStore } from "../store/open-store";
import { ACTS, type ActName, type Shown } from "./acts";
import type { Stores } from "./engines";
import { houseOver } from "./followed-house";
import { emptyOutbox } from "./store-content";

/** What was done before, and when the rest is. */
export interface Before {
  readonly after: readonly ActName[];
  /** In ISO 8601; absent: the noon on which it came. */
  readonly at?: string;
  /** The topic of which what waits to be sent is still there. */
  readonly untold?: string | undefined;
}

/** A store in which something is about to be done. */
export interface Prepared {
  readonly address: string;
  readonly shown: Shown;
  readonly now: number;
}

export const NOTHING: Shown = { reference: "", version: 0, appointment: null, transfer: null };

/** Longer than what a dead process held is held. */
const LATER = 3 * 60_000;

/** Someone handed over on Telegram to Beaurains, where two operators read. */
async function handedOver(house: TestHouse, stores: Stores): Promise<string> {
  const address = await stores.fresh();
  await within(address, async (store) => {
    const then = { ...houseOver(house, store, START), clock: house.clock };
    const beaurains = { role: "operator", structure: "commune-beaurains" } as const;
    await person(then, "each", beaurains, { preference: "each" });
    await person(then, "morning", beaurains, { preference: "digest" });
    await person(then, "desk", { role: "operator", structure: "ccas-arras" });
    await person(then, "coordinator", { role: "coordinator" });
    await ACTS.refer(then, NOTHING);
  });
  return address;
}

/** Makes stores in which something is about to be done, from one hand-off; those of one past are one. */
export function preparing(house: TestHouse, stores: Stores): (before: Before) => Promise<Prepared> {
  let origin: Promise<string> | null = null;
  const made = new Map<string, Promise<Omit<Prepared, "now">>>();
  return async ({ after, at, untold }) => {
    const key = JSON.stringify([after, untold]);
    origin ??= handedOver(house, stores);
    const past = made.get(key) ?? origin.then((from) => prepare(house, stores, from, { after, untold }));
    made.set(key, past);
    return { ...(await past), now: at === undefined ? START : Date.parse(at) };
  };
}

async function prepare(house: House, stores: Stores, from: string, { after, untold }: Omit<Before, "at">) {
  const address = await stores.copy(from);
  const shown = await within(address, async (store) => {
    const then = houseOver(house, store, START);
    for (const name of after) await ACTS[name](then, await shownIn(then));
    return await shownIn(then);
  });
  await emptyOutbox(address, untold);
  return { address, shown };
}

const shownIn = (house: House): Promise<Shown> =>
  house.store.transaction(async (records) => {
    const [found] = await records.referrals.ofSession("telegram:1");
    if (!found) throw new Error("nothing was handed over");
    const { reference, version } = found;
    const appointment = ownAppointment(found, house.clock.now())?.mark ?? null;
    return { reference, version, appointment, transfer: (await askedTransfer(records, reference))?.mark ?? null };
  });

/** Does something in a store, opened for the time of it. */
export async function within<T>(address: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(address);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The round that puts what operators and other software are told of. */
export async function round(house: House, store: Store, now: number): Promise<void> {
  while ((await deliverNotices(houseOver(house, store, now + LATER))) > 0);
}
