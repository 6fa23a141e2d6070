import type { ResolvedFlags } from "../territory/build";

export const CHANNELS = ["telegram", "web"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where something is switched off: INSEE codes, or "*" everywhere. */
export type Places = readonly string[];

/** Every flag as a plain value: those of a snapshot, and the channels. */
export interface FlagValues extends ResolvedFlags {
  readonly channelsOff: Readonly<Record<Channel, Places>>;
}

export const isOffIn = (places: Places, commune: string | null): boolean =>
  places.includes("*") || (commune !== null && places.includes(commune));
