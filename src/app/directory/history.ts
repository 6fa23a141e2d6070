import type { Act } from "../../directory/acts";
import { localId } from "../../territory/structures";
import type { DirectoryHouse } from "./who";

/** What someone did to the directory, and who they are. */
export interface SignedAct {
  readonly act: Act;
  readonly at: number;
  /** Name of the account; null for one that has none, or for a command. */
  readonly by: string | null;
}

/** What was done about a structure, the latest first. */
export async function actsOn({ store, directory }: DirectoryHouse, structure: string): Promise<readonly SignedAct[]> {
  const id = directory.data().structures.find((each) => localId(each) === structure)?.id;
  const about = directory.acts().filter(({ act }) => "structure" in act && act.structure === id);
  const names = await namesOf(
    store,
    about.map(({ by }) => by),
  );
  return about.map(({ act, at, by }) => ({ act, at, by: names.get(by) ?? null })).reverse();
}

/** Names of accounts by their id; those without a name are not there. */
export async function namesOf(
  store: DirectoryHouse["store"],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return await store.transaction(async ({ accounts }) => {
    const names = new Map<string, string>();
    for (const id of new Set(ids)) {
      const name = (await accounts.find(id))?.name;
      if (name) names.set(id, name);
    }
    return names;
  });
}
