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
