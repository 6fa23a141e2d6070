import type { Records, Store } from "../../src/store/port";

/** The same store, in a process that dies at its `die`-th step: each thing asked in a transaction, and each end of one. */
export function dyingStore(kept: Store, die: number): Store {
  let count = 0;
  const mayDie = () => {
    if (++count === die) process.kill(process.pid, "SIGKILL");
  };
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
  return {
    async transaction(work) {
      const done = await kept.transaction((records: Records) => work(watched(records)));
      mayDie();
      return done;
    },
    close: () => kept.close(),
  };
}
