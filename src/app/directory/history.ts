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
export async function actsOn(house: DirectoryHouse, structure: string): Promise<readonly SignedAct[]> {
  const id = house.directory.data().structures.find((each) => localId(each) === structure)?.id;
  return await signed(house, (act) => "structure" in act && act.structure === id);
}

/** When an import was applied and undone, and by whom, the latest first. */
export const actsOfImport = (house: DirectoryHouse, id: string): Promise<readonly SignedAct[]> =>
  signed(house, (act) => "import" in act && act.import === id);

async function signed(
  { store, directory }: DirectoryHouse,
  isWanted: (act: Act) => boolean,
): Promise<readonly SignedAct[]> {
  const about = directory.acts().filter(({ act }) => isWanted(act));
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
