import type { Records, Store } from "../../src/store/port";

/** What a store is asked, in order: `begin`, each thing by its name (`referrals.change`), `commit`, and `committed`. */
export type OnStep = (step: string) => Promise<void> | void;

/** The same store, that says each step before it is taken; `committed` comes before anyone is told. */
export function steppedStore(kept: Store, onStep: OnStep): Store {
  const watched = <T extends object>(records: T, path: string): T =>
    new Proxy(records, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        const step = `${path}${String(name)}`;
        if (typeof value === "function")
          return async (...given: unknown[]) => {
            await onStep(step);
            return await value.apply(target, given);
          };
        return typeof value === "object" && value !== null ? watched(value, `${step}.`) : value;
      },
    });
  return {
    async transaction(work) {
      await onStep("begin");
      const done = await kept.transaction(async (records: Records) => {
        const worked = await work(watched(records, ""));
        await onStep("commit");
        return worked;
      });
      await onStep("committed");
      return done;
    },
    close: () => kept.close(),
  };
}

const READS =
  /\.(all|awaited|consents|countByState|due|events|expired|find|findByKey|kept|known|messages|ofSession|outcomes|preferences|structures|toNudge|transfers|unreadBy|waitingIn)$/;

/** Whether something of the store may be otherwise after this step than before. */
export const writes = (step: string): boolean => step !== "begin" && step !== "committed" && !READS.test(step);
