/**
 * A process that sends what waits for Telegram, and may die while it does: `telegram-worker.ts <file> <root> <now> <die>`.
 * `root`: of the Bot API ; `now`: its clock ; `die`: `claimed:3` dies when the third message is about to be sent,
 * `sent:3` when the Bot API acknowledged it and the store does not know it yet, `never`.
 */
import { Bot } from "grammy";
import { Sender } from "../../src/channels/telegram/sender";
import { readReminders } from "../../src/rulebook/reminder-files";
import { openFileStore } from "../../src/store/open";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";

const [file = "", apiRoot = "", now = "0", die = "never"] = process.argv.slice(2);
const store = await openFileStore(file);
const words = createWords(loadResources("locales"), "fr");
const { api } = new Bot("123456:fake-token-for-tests", { client: { apiRoot } });

const counts: Record<string, number> = {};
const dieAt = (point: string) => {
  counts[point] = (counts[point] ?? 0) + 1;
  if (die === `${point}:${counts[point]}`) process.kill(process.pid, "SIGKILL");
};
api.config.use(async (call, method, payload, signal) => {
  dieAt("claimed");
  const answered = await call(method, payload, signal);
  dieAt("sent");
  return answered;
});
const hours = () => readReminders(".", () => true).hours;
const onGivenUp = (code: string) => console.error(code);
await new Sender({ api, store, wordsOf: () => words, now: () => Number(now), hours, onGivenUp }).run();
await store.close();
