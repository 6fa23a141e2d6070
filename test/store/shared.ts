import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { startWorker } from "../support/worker";
import { openStore } from "./open-store";

/** Runs workers at the same time; what each printed. */
async function workers(address: string, how: { count: number; task: "count" | "claim"; times?: number }) {
  const { count, task, times = 0 } = how;
  const all = Array.from({ length: count }, async (_, index) => {
    const worker = await startWorker("test/store/worker.ts", [address, String(index), task, String(times)]);
    const [printed, [status]] = await Promise.all([text(worker.stdout), once(worker, "exit")]);
    expect(status).toBe(0);
    return printed.split("\n").filter((line) => line !== "");
  });
  return await Promise.all(all);
}

/** What processes over one store must be able to do together. */
export function sharedStore(engine: string, newAddress: () => Promise<string>): void {
  test(`processes that open a new store over ${engine}, and write in it, at the same moment do not get in each other's way`, async () => {
    const address = await newAddress();
    await workers(address, { count: 3, task: "count", times: 40 });
    const store = await openStore(address);
    const shared = await store.transaction(({ conversations }) => conversations.find("shared"));
    expect(shared).toMatchObject({ state: "120", version: 120 });
    await store.close();
  }, 300_000);

  test(`what waits in a store over ${engine} is taken once, by whichever process`, async () => {
    const address = await newAddress();
    const store = await openStore(address);
    const ids = Array.from({ length: 60 }, (_, n) => `mail ${n}`);
    await store.transaction(async ({ outbox }) => {
      for (const id of ids) await outbox.put({ id, topic: "mail", lane: id, payload: "", due: 0 });
    });
    await store.close();
    const taken = await workers(address, { count: 3, task: "claim" });
    expect(taken.flat().sort()).toEqual([...ids].sort());
  }, 300_000);
}
