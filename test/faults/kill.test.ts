import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import type { ReferralOutcome } from "../../src/dialogue/conversation";
import { openStore } from "../store/open-store";
import { ANY_STATE } from "../store/referrals";
import { openPostgres, postgresMissing } from "../support/postgres";
import { startWorker } from "../support/worker";
import type { Request } from "./worker";

/** As many as make each hand over less often than one chat may in a day. */
const SESSIONS = ["1", "2", "3", "4"];
const random = (below: number) => Math.floor(Math.random() * below);

/** What residents send: four conversations, each with hand-offs among its texts, and hand-offs from the web. */
const REQUESTS: readonly Request[] = Array.from({ length: 360 }, (_, n): Request => {
  if (n % 6 === 5) return { n, kind: "web", key: crypto.randomUUID() };
  return { n, kind: "turn", session: SESSIONS[n % 4] ?? "", text: n % 5 === 0 ? `!refer ${n}` : `text ${n}` };
});

type Acknowledged = Map<number, ReferralOutcome>;

/** Sends all that is not acknowledged, and a little of what is, as Telegram does; kills after some acknowledgements. */
async function run(address: string, acknowledged: Acknowledged, killAfter: number): Promise<void> {
  const worker = await startWorker("test/faults/worker.ts", [address]);
  const ended = once(worker, "exit");
  const { stdin, stdout } = worker;
  stdin.on("error", () => {}); // it may be dead already
  const again = REQUESTS.filter(({ n }) => !acknowledged.has(n) || acknowledged.has(n) === (random(10) === 0));
  stdin.end(again.map((request) => `${JSON.stringify(request)}\n`).join(""));
  let count = 0;
  for await (const line of createInterface({ input: stdout })) {
    const { n, outcome } = JSON.parse(line);
    const before = acknowledged.get(n);
    // What was told once stays true: the same reference, the same secret.
    if (before && REQUESTS[n]?.kind === "web") expect(outcome).toEqual(before);
    acknowledged.set(n, before ?? outcome);
    if (++count === killAfter) worker.kill("SIGKILL");
  }
  const [status, signal] = await ended;
  expect(killAfter === Number.POSITIVE_INFINITY ? status : (signal ?? status)).toBe(
    killAfter === Number.POSITIVE_INFINITY ? 0 : count >= killAfter ? "SIGKILL" : 0,
  );
}

/** Killed in the middle of conversations and hand-offs, nothing acknowledged is missing and nothing is twice. */
async function killed(address: string, kills: number): Promise<void> {
  const acknowledged: Acknowledged = new Map();
  for (let kill = 0; kill < kills; kill++) await run(address, acknowledged, 1 + random(30));
  expect(acknowledged.size).toBeLessThan(REQUESTS.length); // it was really killed on the way
  await run(address, acknowledged, Number.POSITIVE_INFINITY);
  expect(acknowledged.size).toBe(REQUESTS.length);

  const store = await openStore(address);
  const kept = await store.transaction(async ({ conversations, referrals }) => ({
    states: await Promise.all(SESSIONS.map((session) => conversations.find(`telegram:${session}`))),
    referrals: await referrals.readBy("commune-beaurains", ANY_STATE),
  }));

  const references: string[] = [];
  for (const [index, session] of SESSIONS.entries()) {
    const heard: string[] = JSON.parse(kept.states[index]?.state ?? "").answers.map(
      (answer: { value: string }) => answer.value,
    );
    const texts = REQUESTS.flatMap((each) => (each.kind === "turn" && each.session === session ? [each.text] : []));
    // Each exactly once. An input that is sent again after a crash may come after a later one that was kept.
    expect(heard.filter((text) => !text.startsWith("told")).sort()).toEqual([...texts].sort());
    const told = heard.flatMap((text, at) =>
      text.startsWith("told sent ") ? [{ at, reference: text.slice(10) }] : [],
    );
    for (const { at } of told) expect(heard[at - 1]).toMatch(/^!refer/);
    expect(told).toHaveLength(texts.filter((text) => text.startsWith("!refer")).length);
    references.push(...told.map(({ reference }) => reference));

    const replies: string[] = [];
    for (;;) {
      const claim = { now: Number.MAX_SAFE_INTEGER - 1, until: Number.MAX_SAFE_INTEGER, limit: 10 };
      const claimed = await store.transaction(({ outbox }) => outbox.claim("telegram", claim));
      const own = claimed.find(({ lane }) => lane === `telegram:${session}`);
      for (const { id } of claimed) if (id !== own?.id) await store.transaction(({ outbox }) => outbox.retry(id, 0));
      if (!own) break;
      replies.push(JSON.parse(own.payload).message.text[0].params.text);
      await store.transaction(({ outbox }) => outbox.acknowledge(own.id));
    }
    expect(replies).toEqual(heard); // every reply once, in the order of the conversation
  }

  for (const { n, kind } of REQUESTS) {
    const outcome = acknowledged.get(n);
    if (kind === "web") references.push(outcome?.status === "sent" ? outcome.reference : `not sent: ${n}`);
  }
  expect(kept.referrals.map(({ reference }) => reference).sort()).toEqual([...references].sort());
  expect(new Set(references).size).toBe(references.length);
  // No notice is lost: those that a dead process held come back when its hold ends.
  const waiting = await store.transaction(({ outbox }) => outbox.waiting("notice"));
  const delivered = kept.referrals.filter(({ state }) => state === "delivered").length;
  expect(delivered + waiting.count).toBe(references.length);
  await store.close();
}

describe("killed in the middle of conversations and hand-offs, nothing acknowledged is missing and nothing is twice", () => {
  test("in a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "beffroi-kill-"));
    await killed(join(folder, "store.db"), 8);
    rmSync(folder, { recursive: true });
  }, 300_000);

  test.skipIf(postgresMissing !== null)(
    `in PostgreSQL ${postgresMissing ?? ""}`.trim(),
    async () => {
      const server = await openPostgres();
      try {
        await killed(await server.newDatabase(), 3);
      } finally {
        await server.close();
      }
    },
    300_000,
  );
});
