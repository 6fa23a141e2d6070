/** A process of its own that counts in a shared conversation: `writer.ts <file> <name> <times>`. */
import { openFileStore } from "../../src/store/open";

const [file = "", name = "", times = "0"] = process.argv.slice(2);
const store = await openFileStore(file);
for (let turn = 0; turn < Number(times); turn++)
  await store.transaction(async ({ conversations, inputs }) => {
    const found = await conversations.find("shared");
    const state = String(Number(found?.state ?? 0) + 1);
    await inputs.remember({ channel: name, id: String(turn), at: turn });
    await conversations.save({ session: "shared", state, version: found?.version ?? 0, expires: 0 });
  });
await store.close();
