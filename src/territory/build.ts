import { TerritoryError } from "./errors";
import type { Almanac } from "./openings";
import { routesOf } from "./routes";
import type { TerritoryData } from "./schema";
import type { Snapshot } from "./snapshot";
import { localId, structuresOf } from "./structures";
import { visitsOf } from "./visits";

/** What the flags decide, as plain values: see `src/flags`. */
export interface ResolvedFlags {
  /** Aids switched off, per commune INSEE code ("*" everywhere). */
  readonly switchedOffAids: Readonly<Record<string, readonly string[]>>;
  /** Communes where the hand-off is switched off ("*" everywhere). */
  readonly handoffOff: readonly string[];
}

export interface SnapshotOptions {
  /** Day of the snapshot, YYYY-MM-DD. */
  readonly date: string;
  /** Id of the structure of the territory's desk, or null without one. */
  readonly desk: string | null;
  /** Ids of the structures where an operator can read hand-offs. */
  readonly accounts: readonly string[];
  readonly flags: ResolvedFlags;
  /** Names of structures that the directory had, by their ids. */
  readonly formerNames?: ReadonlyMap<string, string>;
  /** Works out opening hours; without it they are told as they are written. */
  readonly almanac?: Almanac;
}

/**
 * Works out the territory of one day from its files: whom to see, by which routes, with the coordinates that may be
 * shown. Holds only the structures that a route, the desk or an account names.
 * @throws TerritoryError when the desk or an account is no known structure.
 */
export function buildSnapshot(data: TerritoryData, options: SnapshotOptions): Snapshot {
  const { date, desk, accounts, flags, almanac, formerNames = [] } = options;
  const all = structuresOf(data, options);
  const known = new Set(all.map(({ id }) => id));
  const configured = desk === null ? accounts : [desk, ...accounts];
  for (const id of configured) if (!known.has(id)) throw new TerritoryError(id);
  const routes = routesOf(data);
  const named = new Set([...configured, ...routes.flatMap(({ structures }) => structures)]);
  return {
    date,
    holidays: almanac?.holidays(date) ?? [],
    communes: data.communes.communes.map(({ insee, nom, graphies, codes_postaux, lots, quartiers, zone_apl }) => ({
      insee,
      name: nom,
      spellings: graphies,
      postalCodes: codes_postaux,
      lots,
      neighbourhoods: quartiers,
      zoneApl: zone_apl,
    })),
    elsewhere: data.elsewhere.communes.map(({ nom, graphies }) => ({ name: nom, spellings: graphies })),
    neighbourhoods: data.neighbourhoods.quartiers.map(({ id, nom, anciens_noms, communes, lot }) => ({
      id,
      name: nom,
      formerNames: anciens_noms,
      communes,
      lot,
    })),
    structures: all.filter(({ id }) => named.has(id)),
    otherNames: new Map([...formerNames, ...data.structures.map((each) => [localId(each), each.nom] as const)]),
    routes,
    visits: visitsOf(data, date),
    desk,
    switchedOffAids: flags.switchedOffAids,
    handoffOff: flags.handoffOff,
  };
}
