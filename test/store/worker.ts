/**
 * A process of its own over a shared store: `worker.ts <address> <name> <task> <times>`.
 * `count` counts in a shared conversation ; `claim` takes and acknowledges what waits, and prints the ids it took.
 */
import { openStore } from "./open-store";

const [address = "", name = "", task = "", times = "0"] = process.argv.slice(2);
const store = await openStore(address);

async function count(): Promise<void> {
  for (let turn = 0; turn < Number(times); turn++)
    await store.transaction(async ({ conversations, inputs }) => {
      const found = await conversations.find("shared");
      const state = String(Number(found?.state ?? 0) + 1);
      await inputs.remember({ channel: name, id: String(turn), at: turn });
      await conversations.save({ session: "shared", state, version: found?.version ?? 0, expires: 0 });
    });
}

async function claim(): Promise<void> {
  for (;;) {
    const claimed = await store.transaction(({ outbox }) => outbox.claim("mail", { now: 1, until: 2, limit: 3 }));
    for (const { id } of claimed) console.log(id);
    await store.transaction(async ({ outbox }) => {
      for (const { id } of claimed) await outbox.acknowledge(id);
    });
    const { count } = await store.transaction(({ outbox }) => outbox.waiting("mail"));
    if (count === 0) return;
  }
}

await (task === "count" ? count() : claim());
await store.close();
