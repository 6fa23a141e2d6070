/**
 * A process of the house that does acts in stores as it is told, and stops on the way. On stdin, one JSON a line: a
 * `Task`, or `{"n", "go"}` for one that is to go on. On stdout: `{"n", "stopped"}`, then `{"n", "done"}` or `{"n", "failed"}`.
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStore } from "../store/open-store";
import { ACTS, type ActName, type Shown } from "./acts";
import { houseOver, openFollowedHouse } from "./followed-house";
import { steppedStore } from "./stepped-store";

export interface Task {
  readonly n: number;
  readonly address: string;
  readonly act: ActName;
  readonly shown: Shown;
  /** Its clock. */
  readonly now: number;
  /** The step of the store before which it stops, from 0; null: it does not. */
  readonly stop: number | null;
}

const base = await openFollowedHouse();
const going = new Map<number, () => void>();
const tell = (told: object) => writeSync(1, `${JSON.stringify(told)}\n`);

async function run({ n, address, act, shown, now, stop }: Task): Promise<void> {
  const kept = await openStore(address);
  let count = 0;
  const store = steppedStore(kept, async () => {
    if (count++ !== stop) return;
    await new Promise<void>((go) => {
      going.set(n, go);
      tell({ n, stopped: true });
    });
  });
  try {
    tell({ n, done: (await ACTS[act](houseOver(base, store, now), shown)) ?? null });
  } catch (error) {
    tell({ n, failed: String(error) });
  }
  await kept.close();
}

const underWay: Promise<void>[] = [];
for await (const line of createInterface({ input: process.stdin })) {
  const told: Task | { readonly n: number; readonly go: true } = JSON.parse(line);
  if ("go" in told) going.get(told.n)?.();
  else underWay.push(run(told));
}
await Promise.all(underWay);
await base.store.close();
