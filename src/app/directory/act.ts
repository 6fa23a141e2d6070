import type { Act } from "../../directory/acts";
import type { House } from "../house";
import type { Actor } from "./who";

/** Keeps an act after the version that was looked at; false when something else was done meanwhile. */
export async function keepAct(
  { store, clock, directory }: House,
  { id }: Actor,
  act: Act,
  after: number,
): Promise<boolean> {
  const kept = await store.transaction(
    async (records) =>
      // A version that is not there yet would leave a gap.
      (await records.directory.version()) === after &&
      (await records.directory.append({ after, by: id, at: clock.now(), act: JSON.stringify(act) })),
  );
  await directory.refresh();
  return kept;
}
