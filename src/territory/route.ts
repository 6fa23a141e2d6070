import type { Need, Place, Routing, Snapshot } from "./snapshot";

export interface RouteOptions {
  /** The resident's language ("fr", "ar"): who receives in it comes first. */
  readonly language: string;
  /** Day of the routing, YYYY-MM-DD: decides which rules and holders are in force. */
  readonly date: string;
}

/** Whom to see for a need, from a place, at a date: an ordered cascade that records every step. */
export function route(_snapshot: Snapshot, _place: Place, _need: Need, _options: RouteOptions): Routing {
  return { contacts: [], trail: [], canTransmit: false, readBy: null };
}
