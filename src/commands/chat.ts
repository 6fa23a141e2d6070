import { randomUUID } from "node:crypto";
import { converseOnTerminal } from "../channels/terminal/terminal";
import { openHouse } from "./support/house";
import { readSettings } from "./support/settings";

/** `npm run chat [-- <INSEE code>]`: the conversation in the terminal, or with answers piped in. */
const settings = readSettings(process.env);
const open = await openHouse({
  root: process.cwd(),
  dataDir: settings.dataDir,
  desk: settings.desk,
  log: (code) => console.error(code),
});
try {
  await converseOnTerminal({
    house: open.house,
    wordsOf: open.wordsOf,
    language: "fr",
    commune: process.argv[2] ?? null,
    session: randomUUID(),
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true,
  });
} finally {
  await open.close();
}
