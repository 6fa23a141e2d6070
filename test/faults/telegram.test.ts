import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { actOnReferral } from "../../src/app/follow-referral";
import { writeToResident } from "../../src/app/thread";
import { takeTurn } from "../../src/app/turn";
import { BEAURAINS } from "../app/followed";
import { openHouse, START } from "../app/house";
import { DRAFT, scripted } from "../app/scripted";
import { startWorker } from "../support/worker";
import { FakeBotApi } from "../telegram/fake-bot-api";

const CHATS = [1, 2, 3, 4];
/** Longer than what a dead process held is held. */
const LATER = 60_000;

let folder: string;
let file: string;
let api: FakeBotApi;
let root: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-telegram-fault-"));
  mkdirSync(join(folder, "store"));
  file = join(folder, "store", "beffroi.db");
  api = new FakeBotApi();
  root = await api.start();
});
afterEach(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

const openEchoing = () => {
  const contact = { ...DRAFT.contact, means: "telegram", address: "" } as const;
  return openHouse({ address: file, accounts: ["commune-beaurains"], converse: scripted({ ...DRAFT, contact }) });
};
type Echoing = Awaited<ReturnType<typeof openEchoing>>;

const says = (house: Echoing, chat: number, text: string) =>
  takeTurn(house, {
    ...{ channel: "telegram", session: String(chat), inputId: `${chat} ${text}`, language: "fr" },
    input: { kind: "text", text },
  });

/** Sends what waits, `round` holds after the first; dies where it is told to. */
async function send(apiRoot: string, die: string, { of = file, round = 0, dead = "" } = {}): Promise<void> {
  const worker = await startWorker("test/faults/telegram-worker.ts", [of, apiRoot, String(START + round * LATER), die]);
  const ended = once(worker, "exit");
  let shown = 0;
  api.onShown = async () => {
    if (dead !== `unsaid:${++shown}`) return;
    worker.kill("SIGKILL");
    await ended;
  };
  const [status, signal] = await ended;
  expect(signal ?? status).toBe(die === "never" && dead === "" ? 0 : "SIGKILL");
}

const readIn = (from: FakeBotApi, chat: number) => from.shownIn(chat).map(({ text }) => text);

/**
 * Where each sender dies: before a message leaves ; when the Bot API shows it and could not say so ("unsaid") ; when it
 * said so, and the store does not know yet.
 */
const DEATHS = ["claimed:1", "unsaid:2", "sent:1", "claimed:4", "sent:3", "unsaid:1"];

test("killed at any point, the sender loses no message and keeps the order of each chat; what was on its way comes twice", async () => {
  const house = await openEchoing();
  for (const chat of CHATS) {
    await says(house, chat, "!refer");
    const [referral] = await house.store.transaction(({ referrals }) => referrals.ofSession(`telegram:${chat}`));
    const reference = referral?.reference ?? "";
    expect(await actOnReferral(house, BEAURAINS, reference, "see", 1)).toBe("done");
    expect(await writeToResident(house, BEAURAINS, reference, `Bonjour, n° ${chat} !`)).toBe("done");
  }
  await house.store.close();

  // What the chats show when nobody dies.
  const calm = new FakeBotApi();
  const copy = join(folder, "calm");
  cpSync(join(folder, "store"), copy, { recursive: true });
  await send(await calm.start(), "never", { of: join(copy, "beffroi.db") });
  await calm.stop();

  for (const [round, die] of DEATHS.entries()) {
    const unsaid = die.startsWith("unsaid");
    await send(root, unsaid ? "never" : die, { round, dead: unsaid ? die : "" });
  }
  await send(root, "never", { round: DEATHS.length });

  for (const chat of CHATS) {
    const read = readIn(api, chat);
    expect(readIn(calm, chat)).toHaveLength(4);
    // The Bot API takes no number by which it would know a message again: one that comes twice, comes twice in a row.
    expect(read.filter((text, index) => text !== read[index - 1])).toEqual(readIn(calm, chat));
  }
  const twice = api.shown.length - calm.shown.length;
  expect(twice).toBeGreaterThan(0); // it happened
  expect(twice).toBeLessThanOrEqual(DEATHS.length * CHATS.length); // one a chat is on its way
}, 300_000);

test("killed between two parts of a long message, the sender begins it again, and ends it", async () => {
  const house = await openEchoing();
  await says(house, 1, "mot ".repeat(1_500).trim());
  await house.store.close();
  await send(root, "sent:1");
  const [first] = readIn(api, 1);
  expect(readIn(api, 1)).toEqual([first]);
  await send(root, "never", { round: 1 });
  const [, again, second, ...others] = readIn(api, 1);
  expect([again, others]).toEqual([first, []]);
  expect(`${again} ${second}`.match(/mot/g)).toHaveLength(1_500);
}, 300_000);
