import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeBotApi } from "./fake-bot-api";
import { Person } from "./person";

let api: FakeBotApi;
let apiRoot: string;
let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  api = new FakeBotApi();
  apiRoot = await api.start();
  folder = mkdtempSync(join(tmpdir(), "beffroi-start-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, "SIGKILL");
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` as anyone would, talking to the Bot API of the test. */
function start(): ChildProcess {
  const env = {
    ...process.env,
    PORT: "0",
    DATA_DIR: folder,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: apiRoot,
    PUBLIC_URL: "",
  };
  const child = spawn(process.execPath, ["src/commands/run.mjs", "start"], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  children.push(child);
  return child;
}

/** Until `condition` holds; a process that ends meanwhile is told at once. */
async function until(child: ChildProcess, condition: () => boolean): Promise<void> {
  const ended = once(child, "exit").then(([status]) => {
    if (!condition()) throw new Error(`npm start ended with status ${status}`);
  });
  await Promise.race([api.until(condition), ended]);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "exit");
  }
  return child.exitCode;
}

test("npm start answers on Telegram, and killed before a reply has left, sends it when it starts again", async () => {
  const first = start();
  const someone = new Person(7, "fr", api, async (...updates) => {
    api.deliver(...updates);
    await until(first, () => updates.every(({ update_id }) => api.confirmed > update_id));
  });
  await someone.says("/start");
  await until(first, () => someone.seen.length === 1);
  expect(someone.read[0]).toContain("je suis Beffroi");

  api.refusals.push({ method: "sendMessage", status: 429, retryAfter: 4, chat: 7 });
  await someone.says("ok");
  await until(first, () => api.refusals.length === 0);
  // Replies leave one round after the other: once someone else has theirs, this one is known to wait.
  const other = new Person(8, "fr", api, someone.feed);
  await other.says("/start");
  await until(first, () => other.seen.length === 1);
  await end(first, "SIGKILL");
  expect(someone.seen).toHaveLength(1);

  const second = start();
  await until(second, () => someone.seen.length === 2);
  expect(someone.read[1]).toContain("Dans quelle commune");
  expect(await end(second, "SIGTERM")).toBe(0);
});
