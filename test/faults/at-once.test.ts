import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestHouse } from "../app/house";
import { ACTS, type ActName } from "./acts";
import { ENGINES, openFiles, type Stores } from "./engines";
import { houseOver, openFollowedHouse } from "./followed-house";
import { type Ended, type HouseProcess, startHouse } from "./house-process";
import { type Before, type Prepared, preparing, round, within } from "./scenes";
import { steppedStore } from "./stepped-store";
import { contentOf } from "./store-content";

type Pair = readonly [one: ActName, other: ActName, before: Before];

const SEEN = { after: ["see"] } as const satisfies Before;
const ARRANGED = { after: ["see", "arrange"] } as const satisfies Before;
const ASKED = { after: ["see", "ask_transfer"] } as const satisfies Before;

/** The rounds, that each process goes: in both, what is due is seen before either does anything. */
const ROUNDS: readonly Pair[] = [
  ["deliver", "deliver", { after: [], untold: "notice" }],
  ["nudge", "nudge", { after: [], at: "2026-12-30T12:00:00+01:00" }],
  ["digest", "digest", { after: [], at: "2026-11-23T08:00:00+01:00" }],
  ["remind", "remind", { after: ["see", "close"], at: "2027-02-01T12:10:00+01:00" }],
  ["take_over", "take_over", { after: ["see", "leave"], at: "2026-12-01T12:00:00+01:00" }],
  ["expire", "expire", { after: ["see"], at: "2027-05-30T12:00:00+02:00" }],
];

/** People who act at the same moment on one hand-off: both have read it before either writes. */
const PEOPLE: readonly Pair[] = [
  ["close", "close_otherwise", SEEN],
  ["arrange", "arrange_otherwise", SEEN],
  ["arrange", "close_otherwise", SEEN],
  ["ask_transfer", "ask_another", SEEN],
  ["write", "close_otherwise", SEEN],
  ["note", "miss", ARRANGED],
  ["withdraw", "arrange", SEEN],
  ["withdraw", "write", SEEN],
  ["withdraw", "close", SEEN],
  ["withdraw", "ask_transfer", SEEN],
  ["erase", "close", SEEN],
  ["accept", "arrange_otherwise", ARRANGED],
  ["accept", "cancel", ARRANGED],
  ["decline", "arrange_otherwise", ARRANGED],
  ["reschedule", "close", ARRANGED],
  ["transfer_yes", "ask_another", ASKED],
  ["transfer_yes", "close", ASKED],
  ["transfer_no", "pass_on", ASKED],
  ["transfer_no", "close", ASKED],
  ["letter", "close", { after: ["see", "begin_letter"] }],
  ["take_back_reminders", "close", SEEN],
  ["take_back_reminders", "withdraw", SEEN],
  ["refuse_interview", "withdraw", SEEN],
];

/** A round that comes upon what someone is doing; it comes again later. */
const UPON: readonly Pair[] = [
  ["withdraw", "deliver", { after: ["see"], untold: "notice" }],
  ["withdraw", "unreached", SEEN],
  // When one reminder alone is due: between two, whoever closes or withdraws comes in as well, and rightly.
  ["withdraw", "nudge", { after: ["see"], at: "2026-11-30T12:00:00+01:00" }],
  ["close", "nudge", { after: ["see"], at: "2026-11-30T12:00:00+01:00" }],
  ["accept", "take_over", { after: ["see", "arrange", "leave"], at: "2026-11-30T12:00:00+01:00" }],
  ["arrange", "take_over", { after: ["see", "leave"], at: "2026-11-27T12:00:00+01:00" }],
  ["write", "expire", { after: ["see"], at: "2027-05-30T12:00:00+02:00" }],
  ["refuse_interview", "expire", { after: ["see"], at: "2027-05-30T12:00:00+02:00" }],
];

let house: TestHouse;
let files: Stores;
let inFile: ReturnType<typeof preparing>;
let both: readonly [HouseProcess, HouseProcess];
beforeAll(async () => {
  house = await openFollowedHouse();
  files = await openFiles();
  inFile = preparing(house, files);
  both = [await startHouse(), await startHouse()];
});
afterAll(async () => {
  for (const process of both) await process.close();
  await house.store.close();
  await files.close();
});

/** What each came to, and what is kept and waits to be told. */
interface Outcome {
  readonly ended: readonly Ended[];
  readonly content: Awaited<ReturnType<typeof contentOf>>;
}

/** Does an act to its end; what came of it, and the steps of the store that it took. */
async function alone(act: ActName, { address, shown, now }: Prepared) {
  return await within(address, async (store) => {
    const steps: string[] = [];
    const stepped = steppedStore(store, (step) => void steps.push(step));
    const ended = (await ACTS[act](houseOver(house, stepped, now), shown)) ?? null;
    return { ended: { done: ended }, steps };
  });
}

const isRound = (pair: Pair): boolean => UPON.includes(pair);

/** What is kept, and what is told, once the rounds went by. */
async function afterRounds(pair: Pair, { address, shown, now }: Prepared) {
  await within(address, async (store) => {
    if (isRound(pair)) await ACTS[pair[1]](houseOver(house, store, now), shown);
    await round(house, store, now);
  });
  return await contentOf(address);
}

/** What comes of a pair, one after the other: in either order. */
async function inTurn(pair: Pair): Promise<readonly Outcome[]> {
  const [one, other, before] = pair;
  const prepared = await inFile(before);
  const outcomes: Outcome[] = [];
  for (const order of [
    [one, other],
    [other, one],
  ] as const) {
    const copy = { ...prepared, address: await files.copy(prepared.address) };
    const [first, second] = [await alone(order[0], copy), await alone(order[1], copy)];
    const ended = order[0] === one ? [first.ended, second.ended] : [second.ended, first.ended];
    outcomes.push({ ended, content: await afterRounds(pair, copy) });
  }
  return outcomes;
}

/** By what is decided which of two comes first. */
const DECIDES =
  /^(referrals\.(change|record)|followUp\.setConsent|reminders\.putOff|notifications\.settleDigest|outbox\.claim)$/;

/**
 * The step before which both wait for each other: over a server, once both have read what they are about to change; in a
 * file, where one writes at a time, before the transaction in which they do.
 */
async function meetingOf(act: ActName, before: Before, kind: "file" | "server"): Promise<number> {
  const prepared = await inFile(before);
  const { steps } = await alone(act, { ...prepared, address: await files.copy(prepared.address) });
  const decides = steps.findIndex((step) => DECIDES.test(step));
  return kind === "server" ? decides : steps.lastIndexOf("begin", decides);
}

/** What comes of a pair when a process each does it, at the same moment. */
async function atOnce(pair: Pair, prepared: Prepared, kind: "file" | "server"): Promise<Outcome> {
  const [one, other, before] = pair;
  const { address, shown, now } = prepared;
  const tasks = [one, other].map(async (act) => ({
    address,
    act,
    shown,
    now,
    stop: await meetingOf(act, before, kind),
  }));
  const [first, second] = await Promise.all(tasks);
  if (!first || !second) throw new Error("there are two");
  const acting = [both[0].run(first), both[1].run(second)];
  expect(await Promise.all(acting.map((each) => each.reached))).toEqual(["stopped", "stopped"]);
  for (const each of acting) each.go();
  const ended = await Promise.all(acting.map((each) => each.ended));
  return { ended, content: await afterRounds(pair, prepared) };
}

describe.each(ENGINES.filter(({ missing }) => missing === null))("two processes over $engine", ({ kind, open }) => {
  let stores: Stores;
  let prepared: ReturnType<typeof preparing>;
  beforeAll(async () => {
    stores = await open();
    prepared = preparing(house, stores);
  });
  afterAll(() => stores.close());

  const together = async (pair: Pair) => {
    const { address, ...rest } = await prepared(pair[2]);
    return await atOnce(pair, { ...rest, address: await stores.copy(address) }, kind);
  };

  test.each(ROUNDS)("that go the round of %s at the same moment do once what there is to do", async (...pair) => {
    const { content } = await together(pair);
    expect(content).toEqual((await inTurn(pair))[0]?.content);
  });

  if (kind === "server")
    test.each([...PEOPLE, ...UPON].map((pair): [Pair[0], Pair[1], Pair] => [pair[0], pair[1], pair]))(
      "in which %s and %s come at the same moment do as one after the other would, and tell each what came of it",
      async (_one, _other, pair) => {
        const { ended, content } = await together(pair);
        // Of a round, what it does not come to this time it does the next.
        const toldOf = (each: Outcome) => (isRound(pair) ? each.ended.slice(0, 1) : each.ended);
        const orders = await inTurn(pair);
        expect(orders.map(toldOf)).toContainEqual(toldOf({ ended, content }));
        expect(ended.filter((each) => !("done" in each))).toEqual([]);
        const alike = orders.filter((each) => isDeepStrictEqual(toldOf(each), toldOf({ ended, content })));
        if (alike.length === 1) expect(content).toEqual(alike[0]?.content);
        else expect(alike.map((each) => each.content)).toContainEqual(content);
      },
    );
});
