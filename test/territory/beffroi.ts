import { readdirSync, readFileSync } from "node:fs";
import { buildSnapshot, type SnapshotOptions } from "../../src/territory/build";
import { readTerritory } from "../../src/territory/read";
import type { TerritoryData } from "../../src/territory/schema";
import type { Place, Snapshot } from "../../src/territory/snapshot";

const folder = new URL("../../rules/territory/", import.meta.url);

/** The real files of the territory, parsed but not validated. */
export const territoryFiles = (): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name.replace(/\.json$/, ""), JSON.parse(readFileSync(new URL(name, folder), "utf8"))]),
  );

export function territory(): TerritoryData {
  const read = readTerritory(territoryFiles());
  if (read.kind === "faulty") throw new Error(JSON.stringify(read.problems, null, 1));
  return read.data;
}

export const noFlags = { switchedOffAids: {}, handoffOff: [] };

export const snapshotOf = (data: TerritoryData = territory(), options: Partial<SnapshotOptions> = {}): Snapshot =>
  buildSnapshot(data, { date: "2026-11-20", desk: null, accounts: [], flags: noFlags, ...options });

export const at = (commune: string | null, rest: Partial<Place> = {}): Place => ({
  commune,
  neighbourhood: "none",
  homeless: false,
  outside: false,
  ...rest,
});

type Holder = TerritoryData["lots"]["lots"][number]["titulaires"][number];

/** The territory as if these held the lots. */
export function withHolders(holders: Readonly<Record<number, readonly Partial<Holder>[]>>): TerritoryData {
  const data = structuredClone(territory());
  for (const lot of data.lots.lots)
    lot.titulaires = (holders[lot.lot] ?? []).map((holder) => ({
      structure: "pimms-artois-gohelle",
      du: "2026-06-01",
      au: "2027-05-31",
      communes: null,
      source: "cahier-des-charges-aap-2026-2027",
      ...holder,
    }));
  return data;
}

/** Every kind of place: each commune outside its neighbourhoods, in each, unsure; no address; outside; not said. */
export const placesOf = (snapshot: Snapshot): readonly { readonly label: string; readonly place: Place }[] => [
  ...snapshot.communes.flatMap(({ insee, name, neighbourhoods }) => [
    { label: name, place: at(insee) },
    ...neighbourhoods.map((neighbourhood) => ({
      label: `${name}, ${neighbourhood}`,
      place: at(insee, { neighbourhood }),
    })),
    ...(neighbourhoods.length > 0
      ? [{ label: `${name}, neighbourhood unknown`, place: at(insee, { neighbourhood: null }) }]
      : []),
    { label: `${name}, no address`, place: at(insee, { homeless: true }) },
  ]),
  { label: "no address", place: at(null, { homeless: true, neighbourhood: null }) },
  { label: "commune not said", place: at(null, { neighbourhood: null }) },
  { label: "outside", place: at(null, { outside: true, neighbourhood: null }) },
  { label: "outside, with a code", place: at("59350") },
];
