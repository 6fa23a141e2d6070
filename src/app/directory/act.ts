import { type Act, actSchema } from "../../directory/acts";
import { disturbs } from "../../directory/disturbs";
import type { Records, StoredAct } from "../../store/port";
import type { Actor, DirectoryHouse } from "./who";

/** Why an act was not kept. */
export type ActRefusal = "DIRECTORY_CHANGED" | "ACCOUNT_UNNAMED";

/**
 * Keeps an act of someone who has a name. Nothing is kept when, since the version that they looked at, something was
 * done that may change what they decide.
 */
export async function keepAct(
  { store, clock, directory }: DirectoryHouse,
  { id, name }: Actor,
  act: Act,
  seen: number,
): Promise<"done" | ActRefusal> {
  if (name === null) return "ACCOUNT_UNNAMED";
  const kept = await store.transaction(async (records) => {
    const after = await records.directory.version();
    if (!(await holds(records, act, { seen, after }))) return false;
    return await records.directory.append({ after, by: id, at: clock.now(), act: JSON.stringify(act) });
  });
  await directory.refresh();
  return kept ? "done" : "DIRECTORY_CHANGED";
}

async function holds(
  { directory }: Records,
  act: Act,
  { seen, after }: { readonly seen: number; readonly after: number },
): Promise<boolean> {
  if (seen === after) return true;
  // A version that is not there yet was never looked at.
  if (seen > after || seen < 0) return false;
  const meanwhile = (await directory.acts()).filter(({ place }) => place > seen);
  return meanwhile.every((stored) => !mayDisturb(stored, act));
}

/** What a later version of the house wrote, and this one cannot read, may be about anything. */
function mayDisturb({ act: text }: StoredAct, act: Act): boolean {
  const read = actSchema.safeParse(JSON.parse(text));
  return !read.success || disturbs(read.data, act);
}
