import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openReferral } from "../../src/app/follow-referral";
import { takeTurn } from "../../src/app/turn";
import { BEAURAINS } from "../app/followed";
import { openHouse } from "../app/house";
import { DRAFT, scripted } from "../app/scripted";
import { startWorker } from "../support/worker";

/** What a resident is told, by the event that tells it. */
const TOLD: Readonly<Record<string, string>> = {
  see: "followed.seen",
  message: "followed.message",
  start: "followed.started",
  close: "followed.closed",
};

/** Someone who asked on Telegram, in a store of their own; their hand-off. */
async function asked(address: string): Promise<string> {
  const contact = { ...DRAFT.contact, means: "telegram", address: "" } as const;
  const converse = scripted({ ...DRAFT, contact });
  const house = await openHouse({ address, accounts: ["commune-beaurains"], converse });
  const input = { kind: "text", text: "!refer" } as const;
  await takeTurn(house, { channel: "telegram", session: "1", inputId: "1", input, language: "fr" });
  const [referral] = await house.store.transaction(({ referrals }) => referrals.ofSession("telegram:1"));
  await house.store.close();
  return referral?.reference ?? "";
}

/** What is kept of it, and what waits to be told of it. */
async function left(address: string, reference: string) {
  const house = await openHouse({ address });
  const followed = await openReferral(house, BEAURAINS, reference);
  const told: string[] = [];
  for (;;) {
    const claim = { now: Number.MAX_SAFE_INTEGER - 1, until: Number.MAX_SAFE_INTEGER, limit: 10 };
    const claimed = await house.store.transaction(({ outbox }) => outbox.claim("telegram", claim));
    if (claimed.length === 0) break;
    for (const { id, payload } of claimed) {
      told.push(JSON.parse(payload).message.text[0].key);
      await house.store.transaction(({ outbox }) => outbox.acknowledge(id));
    }
  }
  await house.store.close();
  return {
    happened: (followed?.events ?? []).flatMap(({ what }) => TOLD[what] ?? []),
    told: told.filter((key) => key.startsWith("followed.")),
    letters: followed?.messages.length,
    rights: followed?.outcomes.length,
  };
}

test("killed at any step, what an operator did is kept whole with what tells the resident, or not at all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-operator-"));
  const seen = new Set<string>();
  for (let step = 1; ; step++) {
    const address = join(folder, `store-${step}.db`);
    const reference = await asked(address);
    const worker = await startWorker("test/faults/operator-worker.ts", [address, reference, String(step)]);
    const [status, signal] = await once(worker, "exit");
    const { happened, told, letters, rights } = await left(address, reference);
    expect(told).toEqual(happened);
    expect(letters).toBe(happened.includes("followed.message") ? 1 : 0);
    expect(rights).toBe(happened.includes("followed.closed") ? 2 : 0);
    seen.add(happened.join());
    if (signal === "SIGKILL") continue;
    expect(status).toBe(0);
    expect(told).toEqual(Object.values(TOLD));
    break;
  }
  expect(seen.size).toBe(5); // it died before, between and after each act
  rmSync(folder, { recursive: true });
}, 300_000);
