import type { Act } from "../../directory/acts";
import type { Actor, DirectoryHouse } from "./who";

/** Why an act was not kept. */
export type ActRefusal = "DIRECTORY_CHANGED" | "ACCOUNT_UNNAMED";

/**
 * Keeps an act after the version that was looked at, signed by someone who has a name; nothing is kept when something
 * else was done meanwhile.
 */
export async function keepAct(
  { store, clock, directory }: DirectoryHouse,
  { id, name }: Actor,
  act: Act,
  after: number,
): Promise<"done" | ActRefusal> {
  if (name === null) return "ACCOUNT_UNNAMED";
  const kept = await store.transaction(
    async (records) =>
      // A version that is not there yet would leave a gap.
      (await records.directory.version()) === after &&
      (await records.directory.append({ after, by: id, at: clock.now(), act: JSON.stringify(act) })),
  );
  await directory.refresh();
  return kept ? "done" : "DIRECTORY_CHANGED";
}
