import { setTimeout } from "node:timers/promises";

/** Waits, or returns at once when `signal` says to stop. */
type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);

/** How long to wait before asking again when Telegram does not answer; grows, then stays. */
const WAITS_MS = [1_000, 2_000, 5_000, 15_000, 60_000];

export const waitAfter = (failures: number): number => WAITS_MS[Math.min(failures, WAITS_MS.length) - 1] ?? 1_000;
