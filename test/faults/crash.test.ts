import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestHouse } from "../app/house";
import { ACTS, type ActName } from "./acts";
import { ENGINES, openFiles, type Stores } from "./engines";
import { houseOver, openFollowedHouse } from "./followed-house";
import { type HouseProcess, startHouse } from "./house-process";
import { type Before, type Prepared, preparing, round, within } from "./scenes";
import { steppedStore, writes } from "./stepped-store";
import { contentOf, toldIn } from "./store-content";

interface Scene extends Before {
  readonly act: ActName;
  /** What leaves because of it: to whom, and what. */
  readonly tells: readonly string[];
}

/** Those done over a server as well: one of each kind, as each costs databases. */
const OVER_SERVER: readonly ActName[] = [
  ...(["deliver", "letter", "arrange", "transfer_yes", "close"] as const),
  ...(["withdraw", "nudge", "digest", "take_over", "expire"] as const),
];

const chat = (...kinds: string[]) => kinds.map((kind) => `telegram telegram:1 followed.${kind}`);
/** Who reads it and wants to be told of each thing, and other software. */
const readers = (kind: string, who = "each") => [`mail ${who}@example.org ${kind}`, `webhook ${kind}`];

/** What the conversation itself answers: it was not erased. */
const CONVERSATION = Array.from({ length: 2 }, () => "telegram telegram:1 dialogue.literal");

const SCENES: readonly Scene[] = [
  { act: "deliver", after: [], untold: "notice", tells: readers("arrived") },
  { act: "see", after: [], tells: chat("seen") },
  { act: "write", after: ["see"], tells: chat("message") },
  { act: "letter", after: ["see", "begin_letter"], tells: [...chat("written"), ...readers("message")] },
  { act: "arrange", after: ["see"], tells: chat("appointment") },
  { act: "accept", after: ["see", "arrange"], tells: [...chat("acted.accept"), ...readers("accept")] },
  { act: "reschedule", after: ["see", "arrange"], tells: [...chat("acted.reschedule"), ...readers("reschedule")] },
  { act: "decline", after: ["see", "arrange"], tells: [...chat("acted.decline"), ...readers("decline")] },
  { act: "cancel", after: ["see", "arrange"], tells: chat("appointment_cancelled") },
  { act: "ask_transfer", after: ["see"], tells: chat("transfer_asked") },
  {
    ...{ act: "transfer_yes", after: ["see", "ask_transfer"] },
    tells: [
      ...chat("acted.transfer_yes", "transferred"),
      ...readers("transferred", "desk"),
      ...readers("transfer_given"),
    ],
  },
  {
    ...{ act: "transfer_no", after: ["see", "ask_transfer"] },
    tells: [...chat("acted.transfer_no"), ...readers("transfer_refused")],
  },
  { act: "pass_on", after: ["see"], tells: [...chat("transferred"), ...readers("transferred", "desk")] },
  { act: "note", after: ["see", "start"], tells: chat("outcomes") },
  { act: "close", after: ["see"], tells: chat("closed") },
  { act: "come_back", after: ["see", "close"], tells: [...chat("acted.come_back"), ...readers("came_back")] },
  { act: "take_back_reminders", after: ["see"], tells: chat("acted.consent_off") },
  {
    ...{ act: "withdraw", after: ["see", "arrange"], untold: "telegram" },
    tells: [...CONVERSATION, ...chat("acted.withdraw_yes"), ...readers("withdraw")],
  },
  {
    ...{ act: "erase", after: ["see", "arrange"], untold: "telegram" },
    tells: [...CONVERSATION, ...readers("withdraw")],
  },
  { act: "unreached", after: ["see"], tells: readers("undelivered") },
  {
    ...{ act: "nudge", after: [], at: "2026-12-30T12:00:00+01:00" },
    tells: [
      ...["unseen", "not_contacted", "escalated"].flatMap((kind) => readers(kind)),
      ...["desk", "coordinator"].map((who) => `mail ${who}@example.org escalated_elsewhere`),
    ],
  },
  { act: "digest", after: [], at: "2026-11-23T08:00:00+01:00", tells: ["mail morning@example.org digest"] },
  {
    ...{ act: "remind", after: ["see", "close"], at: "2027-02-01T12:10:00+01:00" },
    tells: ["telegram reminder:telegram:1 followed.reminders.discreet"],
  },
  {
    ...{ act: "take_over", after: ["see", "leave"], at: "2026-12-01T12:00:00+01:00" },
    tells: [...chat("taken_over"), ...readers("taken_over", "desk")],
  },
  { act: "expire", after: ["see"], at: "2027-05-30T12:00:00+02:00", tells: chat("expired") },
];

let house: TestHouse;
let files: Stores;
let inFile: ReturnType<typeof preparing>;
beforeAll(async () => {
  house = await openFollowedHouse();
  files = await openFiles();
  inFile = preparing(house, files);
});
afterAll(async () => {
  await house.store.close();
  await files.close();
});

/** Does it, or does it again, in this process, to its end and the round after it; the steps of the store that it took. */
async function finish(act: ActName, { address, shown, now }: Prepared): Promise<readonly string[]> {
  return await within(address, async (store) => {
    const steps: string[] = [];
    await ACTS[act](
      houseOver(
        house,
        steppedStore(store, (step) => void steps.push(step)),
        now,
      ),
      shown,
    );
    await round(house, store, now);
    return steps;
  });
}

/** A death after each thing that is written or kept; over a server, where most is written and nothing kept. */
function deathsIn(steps: readonly string[], kind: "file" | "server"): readonly number[] {
  const after = steps.flatMap((step, at) => (writes(step) ? [at + 1] : []));
  return kind === "file" ? [0, ...after] : after.filter((at) => steps[at] === "commit").slice(-1);
}

/** One death at each step, and what is left when nobody dies, the same in every engine. */
async function deathsOf({ act, tells, ...before }: Scene, kind: "file" | "server") {
  const prepared = await inFile(before);
  const address = await files.copy(prepared.address);
  const steps = await finish(act, { ...prepared, address });
  expect(await toldIn(address), act).toEqual([...tells].sort());
  const left = await contentOf(address);
  return deathsIn(steps, kind).map((stop) => {
    const what = `${act}, before ${steps[stop]} (${stop})`;
    return { before, act, stop, what, left };
  });
}

type Death = Awaited<ReturnType<typeof deathsOf>>[number];
type Dying = Death & Prepared;

/** Everyone stops where they are to die; then the process does. */
async function die(dying: readonly Dying[], process: HouseProcess): Promise<void> {
  const reached = await Promise.all(
    dying.map(({ address, act, shown, now, stop }) => process.run({ address, act, shown, now, stop }).reached),
  );
  expect(reached.filter((how) => how !== "stopped")).toEqual([]);
  await process.kill();
}

/** How many die at once: each keeps its store open. */
const TOGETHER = 100;

test.each(ENGINES.filter(({ missing }) => missing === null))(
  "killed after anything it wrote, in $engine, whatever is done to a hand-off is done once, and told once, when it is tried again",
  async ({ kind, open }) => {
    const stores = await open();
    try {
      const prepared = preparing(house, stores);
      const deaths: Death[] = [];
      const scenes = SCENES.filter(({ act }) => kind === "file" || OVER_SERVER.includes(act));
      for (const scene of scenes) deaths.push(...(await deathsOf(scene, kind)));
      for (let first = 0; first < deaths.length; first += TOGETHER) {
        const dying: Dying[] = [];
        for (const death of deaths.slice(first, first + TOGETHER)) {
          const { address, ...rest } = await prepared(death.before);
          dying.push({ ...death, ...rest, address: await stores.copy(address) });
        }
        await die(dying, await startHouse());
        for (const death of dying) {
          await finish(death.act, death);
          expect(await contentOf(death.address), death.what).toEqual(death.left);
          await stores.drop(death.address);
        }
      }
    } finally {
      await stores.close();
    }
  },
  300_000,
);
