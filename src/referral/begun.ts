import { type Appointment, isToCome } from "./appointment";
import type { Action } from "./life";

/** With these its claims are under way; with those, they are over, or someone else's. */
const BEGIN: ReadonlySet<string> = new Set<Action>(["start", "reopen"]);
const END: ReadonlySet<string> = new Set<Action>(["close", "come_back", "transfer"]);

/**
 * Whether claims that are under way would begin a second time with `start`: an appointment to come stands through their
 * beginning, and hides from the state that they did. `events`: what happened, in order.
 */
export function beginsAgain(
  appointment: Appointment | null,
  events: readonly { readonly what: string }[],
  now: number,
): boolean {
  if (!isToCome(appointment, now)) return false;
  return BEGIN.has(events.findLast(({ what }) => BEGIN.has(what) || END.has(what))?.what ?? "");
}
