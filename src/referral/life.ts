/**
 * A referral's life. `created`: kept, its notice not yet taken ; `delivered`: on the operators' page ; `seen`,
 * `contacted`, `closed`: what an operator did ; `withdrawn`: the resident took it back ; `expired`: its time is past.
 */
export const STATES = ["created", "delivered", "seen", "contacted", "closed", "withdrawn", "expired"] as const;
export type State = (typeof STATES)[number];

export type Actor = "system" | "operator" | "resident";

interface Move {
  readonly by: Actor;
  readonly from: readonly State[];
  readonly to: State;
}

/** The whole life, as a table: a change that is not here does not happen. */
export const LIFE = {
  deliver: { by: "system", from: ["created"], to: "delivered" },
  see: { by: "operator", from: ["created", "delivered"], to: "seen" },
  contact: { by: "operator", from: ["created", "delivered", "seen"], to: "contacted" },
  close: { by: "operator", from: ["seen", "contacted"], to: "closed" },
  withdraw: { by: "resident", from: ["created", "delivered", "seen", "contacted", "closed"], to: "withdrawn" },
  expire: { by: "system", from: ["created", "delivered", "seen", "contacted", "closed"], to: "expired" },
} as const satisfies Record<string, Move>;

export type Action = keyof typeof LIFE;
export const ACTIONS = Object.keys(LIFE) as readonly Action[]; // the keys of the table above

export const isState = (text: string): text is State => STATES.some((state) => state === text);

/** The state after an action, or null when it may not be done from there, or not by them. */
export function next(state: State, action: Action, by: Actor): State | null {
  const move: Move = LIFE[action];
  return move.by === by && move.from.includes(state) ? move.to : null;
}

/** What an actor may do now. */
export const possible = (state: State, by: Actor): readonly Action[] =>
  ACTIONS.filter((action) => next(state, action, by) !== null);

/** The person is still waiting for someone to reach them. */
export const WAITING = ["created", "delivered", "seen"] as const satisfies readonly State[];
export const isWaiting = (state: State): boolean => WAITING.some((each) => each === state);

/** Nothing of the person is kept in these. */
export const isErased = (state: State): boolean => state === "withdrawn" || state === "expired";
