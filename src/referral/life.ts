/**
 * A referral's life. `created`: kept, its notice not yet taken ; `delivered`: on the operators' page ; `seen`: read ;
 * `contacted`: the person was reached ; `unreachable`: they were tried, in vain, once or more ; `appointment`: a date is
 * held ; `in_progress`: the claims are being made ; `closed`: done, with what became of each aid ; `withdrawn`: the
 * resident took it back ; `expired`: its time is past.
 */
export const STATES = [
  "created",
  "delivered",
  "seen",
  "contacted",
  "unreachable",
  "appointment",
  "in_progress",
  "closed",
  "withdrawn",
  "expired",
] as const;
export type State = (typeof STATES)[number];

export const ACTORS = ["system", "operator", "resident"] as const;
export type Actor = (typeof ACTORS)[number];

interface Move {
  readonly by: readonly Actor[];
  readonly from: readonly State[];
  readonly to: State;
}

/** Nobody has looked at it yet. */
export const UNSEEN = ["created", "delivered"] as const satisfies readonly State[];
/** Something is still to be done. */
export const OPEN = [
  ...UNSEEN,
  "seen",
  "contacted",
  "unreachable",
  "appointment",
  "in_progress",
] as const satisfies readonly State[];
const KEPT = [...OPEN, "closed"] as const satisfies readonly State[];

/** The whole life, as a table: a change that is not here does not happen. */
export const LIFE = {
  /** Its notice was carried. */
  deliver: { by: ["system"], from: ["created"], to: "delivered" },
  see: { by: ["operator"], from: UNSEEN, to: "seen" },
  contact: { by: ["operator"], from: [...UNSEEN, "seen", "unreachable"], to: "contacted" },
  /** Tried, and not reached; or not there at the appointment. Each attempt is an event. */
  miss: { by: ["operator"], from: OPEN, to: "unreachable" },
  /** An appointment is given, or moved to another date. */
  arrange: { by: ["operator"], from: OPEN, to: "appointment" },
  /** The appointment no longer holds; the person is reached, and waits for another date or another way. */
  cancel: { by: ["operator"], from: ["appointment"], to: "contacted" },
  reschedule: { by: ["resident"], from: ["appointment"], to: "contacted" },
  decline: { by: ["resident"], from: ["appointment"], to: "contacted" },
  start: { by: ["operator"], from: [...UNSEEN, "seen", "contacted", "unreachable", "appointment"], to: "in_progress" },
  close: { by: ["operator"], from: ["seen", "contacted", "unreachable", "appointment", "in_progress"], to: "closed" },
  /** Closed too early: the operator takes it up again where it was. */
  reopen: { by: ["operator"], from: ["closed"], to: "in_progress" },
  /** It is not settled for the resident: it comes back as something new to look at. */
  come_back: { by: ["resident"], from: ["closed"], to: "delivered" },
  /**
   * To other readers: by the operator with a consent given aloud, by the resident who was asked, or to the territory's
   * desk when nobody reads any more.
   */
  transfer: { by: ["operator", "resident", "system"], from: OPEN, to: "created" },
  withdraw: { by: ["resident"], from: KEPT, to: "withdrawn" },
  expire: { by: ["system"], from: KEPT, to: "expired" },
} as const satisfies Record<string, Move>;

export type Action = keyof typeof LIFE;
export const ACTIONS = Object.keys(LIFE) as readonly Action[]; // the keys of the table above

export const isState = (text: string): text is State => STATES.some((state) => state === text);

/** The state after an action, or null when it may not be done from there, or not by them. */
export function next(state: State, action: Action, by: Actor): State | null {
  const move: Move = LIFE[action];
  return move.by.includes(by) && move.from.includes(state) ? move.to : null;
}

/** What an actor may do now. */
export const possible = (state: State, by: Actor): readonly Action[] =>
  ACTIONS.filter((action) => next(state, action, by) !== null);

/** The person is still waiting for someone to reach them. */
export const WAITING = [...UNSEEN, "seen", "unreachable"] as const satisfies readonly State[];
export const isWaiting = (state: State): boolean => WAITING.some((each) => each === state);
export const isOpen = (state: State): boolean => OPEN.some((each) => each === state);

/** Nothing of the person is kept in these. */
export const isErased = (state: State): boolean => state === "withdrawn" || state === "expired";

/** States in which what becomes of an aid may be noted: the claims are being made, an appointment is held, or all is done. */
const NOTED: ReadonlySet<State> = new Set(["appointment", "in_progress", "closed"]);

export const mayNoteOutcomes = (state: State): boolean => NOTED.has(state);
