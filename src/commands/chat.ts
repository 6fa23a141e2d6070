import { randomUUID } from "node:crypto";
import { converseOnTerminal } from "../channels/terminal/terminal";
import { openHouse } from "./support/house";
import { readSettings } from "./support/settings";

/**
 * `npm run chat [-- <INSEE code>]`: the conversation in the terminal, or with answers piped in, one a line.
 * Hand-offs go to the store of `DATA_DIR`, where the operators' page finds them.
 */
async function chat(): Promise<void> {
  const { dataDir, databaseUrl, desk } = readSettings(process.env);
  const open = await openHouse({ root: process.cwd(), dataDir, databaseUrl, desk, log: (code) => console.error(code) });
  try {
    await converseOnTerminal({
      house: open.house,
      wordsOf: open.wordsOf,
      language: "fr",
      commune: process.argv[2] ?? null,
      session: randomUUID(),
      input: process.stdin,
      output: process.stdout,
      interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    });
  } finally {
    await open.close();
  }
}

// Whoever reads may stop before the end (`| head`).
process.stdout.on("error", () => process.exit(0));

chat().catch((error: unknown) => {
  // Errors of the house say what to do; they never repeat what a resident said.
  console.error(error instanceof Error ? error.message : "The conversation could not go on.");
  process.exitCode = 1;
});
