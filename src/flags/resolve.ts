import type { FlagValues, Places } from "./values";

/** For whom flags are resolved: the communes of the territory, and the aids that have a file. */
export interface FlagSubjects {
  readonly communes: readonly string[];
  readonly aids: readonly string[];
}

/** Reads one flag, for a commune or (null) for everyone; a flag that nobody wrote is on. */
export type ReadFlag = (flag: string, commune: string | null) => Promise<boolean>;

/** Asks every flag for every commune, so that the rest of the house reads values and never a flag. */
export async function resolveFlags(read: ReadFlag, { communes, aids }: FlagSubjects): Promise<FlagValues> {
  const offIn = async (flag: string): Promise<Places> => {
    if (!(await read(flag, null))) return ["*"];
    const states = await Promise.all(communes.map((commune) => read(flag, commune)));
    return communes.filter((_, index) => states[index] === false);
  };
  const byAid = await Promise.all(aids.map(async (aid) => ({ aid, places: await offIn(`aid-${aid}`) })));
  const places = new Set(byAid.flatMap((one) => one.places));
  return {
    switchedOffAids: Object.fromEntries(
      [...places].map((place) => [place, byAid.filter((one) => one.places.includes(place)).map(({ aid }) => aid)]),
    ),
    handoffOff: await offIn("handoff"),
    channelsOff: { telegram: await offIn("channel-telegram"), web: await offIn("channel-web") },
  };
}
