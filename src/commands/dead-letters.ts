import { parseArgs } from "node:util";
import { listDeadLetters, sendAgain, type ToldDeadLetter } from "../app/notify/dead-letters";
import { openStoreOf } from "./support/house";
import { readSettings } from "./support/settings";

/**
 * `npm run dead-letters`: the mails and the webhooks that did not arrive and are not tried any more.
 * `npm run dead-letters -- --again <id>` sends one again, `--again all` all that can be.
 */
async function deadLetters(again: string | undefined): Promise<void> {
  const store = await openStoreOf(readSettings(process.env));
  const clock = { now: () => Date.now() };
  try {
    const letters = await listDeadLetters({ store });
    if (again === undefined) {
      for (const letter of letters) console.log(line(letter));
      console.log(letters.length === 0 ? "Everything arrived, or is on its way." : `${letters.length} did not arrive.`);
      return;
    }
    const chosen = letters.filter(({ id, canBeSentAgain }) => (again === "all" ? canBeSentAgain : id === again));
    let sent = 0;
    for (const { id } of chosen) if (await sendAgain({ store, clock }, id)) sent++;
    console.log(`${sent} will be sent again by the house that runs.`);
    if (sent === 0 && again !== "all") process.exitCode = 1;
  } finally {
    await store.close();
  }
}

const line = ({ id, topic, what, reference, webhook, code, at, attempts, canBeSentAgain }: ToldDeadLetter): string =>
  [
    ...[new Date(at).toISOString(), topic, what ?? "-", webhook ?? "-", reference ?? "-", code],
    ...[`${attempts} tries`, canBeSentAgain ? id : "(cannot be sent again)"],
  ].join("  ");

try {
  await deadLetters(parseArgs({ options: { again: { type: "string" } } }).values.again);
} catch (error) {
  console.error(error instanceof Error ? error.message : "The dead letters could not be read.");
  process.exit(1);
}
