/**
 * A process that reminds residents, and may die while it does: `reminder-worker.ts <address> <from> <to> <step> <die>`.
 * Its clock goes from a moment to another by steps of milliseconds. `die`: at which step of the store; 0: never.
 */
import { remindResidents } from "../../src/app/resident/remind";
import { openHouse } from "../app/house";
import { openStore } from "../store/open-store";
import { dyingStore } from "./dying-store";

const [address = "", from = "0", to = "0", step = "1", die = "0"] = process.argv.slice(2);
const kept = await openStore(address);
const house = await openHouse({ store: dyingStore(kept, Number(die)) });
for (let now = Number(from); now <= Number(to); now += Number(step)) {
  const clock = { now: () => now, pass: () => {} };
  await remindResidents({ ...house, clock });
}
await kept.close();
