/**
 * A process that reminds residents, and may die while it does: `reminder-worker.ts <address> <from> <to> <step> <die>`.
 * Its clock goes from a moment to another by steps of milliseconds. `die`: at which step of the store (each thing asked of
 * it in a transaction, and each end of one); 0: never.
 */
import { remindResidents } from "../../src/app/resident/remind";
import type { Records, Store } from "../../src/store/port";
import { openHouse } from "../app/house";
import { openStore } from "../store/open-store";

const [address = "", from = "0", to = "0", step = "1", die = "0"] = process.argv.slice(2);
let count = 0;
const mayDie = () => {
  if (++count === Number(die)) process.kill(process.pid, "SIGKILL");
};

const kept = await openStore(address);
const watched = <T extends object>(records: T): T =>
  new Proxy(records, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value === "function")
        return async (...given: unknown[]) => {
          mayDie();
          return await value.apply(target, given);
        };
      return typeof value === "object" && value !== null ? watched(value) : value;
    },
  });
const store: Store = {
  async transaction(work) {
    const done = await kept.transaction((records: Records) => work(watched(records)));
    mayDie();
    return done;
  },
  close: () => kept.close(),
};

const house = await openHouse({ store });
for (let now = Number(from); now <= Number(to); now += Number(step)) {
  const clock = { now: () => now, pass: () => {} };
  await remindResidents({ ...house, clock });
}
await kept.close();
