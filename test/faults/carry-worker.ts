/**
 * A process that carries what waits in a store, and may die while it does:
 * `carry-worker.ts <file> <mail|webhook> <port> <now> <die>`. `now`: its clock ; `die`: `sent:3` dies when the other
 * side acknowledged the third and the store does not know it yet, `claimed:3` when the third is about to be sent, `never`.
 */
import { carryWaiting } from "../../src/app/carry";
import { mailCarrier } from "../../src/channels/mail/carrier";
import { webhookCarrier } from "../../src/channels/webhook/carrier";
import { openFileStore } from "../../src/store/open";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";

const [file = "", topic = "", port = "", now = "0", die = "never"] = process.argv.slice(2);
const store = await openFileStore(file);
const clock = { now: () => Number(now) };
const words = createWords(loadResources("locales"), "fr");
const common = {
  ...{ consoleUrl: "https://beffroi.example/console", now: () => clock.now() },
  onFault: (code: string) => console.error(code),
};
const software = { id: "software", structures: null, secret: "s".repeat(32), allowPrivate: true };
const carrier =
  topic === "mail"
    ? mailCarrier({
        ...common,
        server: { host: "127.0.0.1", port: Number(port), user: null, password: null, security: "plain" },
        ...{ from: "no-reply@example.org", showSupport: true, wordsOf: () => words },
      })
    : webhookCarrier({ ...common, webhooks: [{ ...software, url: `http://127.0.0.1:${port}/hook` }] });

const counts: Record<string, number> = {};
const dieAt = (point: string) => {
  counts[point] = (counts[point] ?? 0) + 1;
  if (die === `${point}:${counts[point]}`) process.kill(process.pid, "SIGKILL");
};
await carryWaiting(
  { store, clock },
  {
    ...carrier,
    async carry(delivery) {
      dieAt("claimed");
      const carried = await carrier.carry(delivery);
      dieAt("sent");
      return carried;
    },
  },
);
await store.close();
