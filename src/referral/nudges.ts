import { isErased, isOpen, isWaiting, type State } from "./life";
import { afterWorkingDays } from "./working-days";

/**
 * What an operator is reminded of. `unseen`: nobody looked ; `not_contacted`: nobody reached the person ; `stalled`:
 * nothing has moved for long ; `unanswered`: the person wrote, or waits for another date, and nobody answered ; `appointment_past`: what became of it is not said ; `escalated`: the territory's desk and
 * the coordinator are told, for nobody moves ; `expiring`: if nobody moves, it will soon be erased.
 */
export const NUDGES = [
  "unseen",
  "not_contacted",
  "unanswered",
  "stalled",
  "appointment_past",
  "escalated",
  "expiring",
] as const;
export type NudgeKind = (typeof NUDGES)[number];

export interface Nudge {
  readonly kind: NudgeKind;
  readonly due: number;
}

/** In working days, but the last: from Monday to Friday, public holidays excepted. */
export interface NudgeDelays {
  readonly unseenWorkingDays: number;
  readonly notContactedWorkingDays: number;
  /** Nobody moved: from the arrival, or from the last move when that is later. */
  readonly escalationWorkingDays: number;
  readonly stalledWorkingDays: number;
  readonly appointmentPastWorkingDays: number;
  /** How long before it is erased, in days of the calendar. */
  readonly expiryNoticeDays: number;
}

export interface Followed {
  readonly state: State;
  /** When it came to those who read it now, when it entered its state, and when its appointment is, if one holds. */
  readonly arrived: number;
  readonly since: number;
  /** Since when the person waits for an answer, if they do. */
  readonly asked: number | null;
  readonly appointment: number | null;
  /** When it is erased, if nobody moves. */
  readonly expires: number;
}

const DAY = 86_400_000;

/** The reminders of a state, in the order in which they fall due, as long as nobody moves. */
export function nudgesOf(followed: Followed, delays: NudgeDelays): readonly Nudge[] {
  const { state, expires } = followed;
  if (isErased(state)) return [];
  const expiring = { kind: "expiring", due: expires - delays.expiryNoticeDays * DAY } as const;
  const answer = answerOf(followed, delays);
  // It is escalated once: for the answer, which is due first.
  const steps = stepsOf(followed, delays).filter(({ kind }) => answer.length === 0 || kind !== "escalated");
  return [...steps, ...answer, ...(isOpen(state) ? [expiring] : [])].sort((a, b) => a.due - b.due);
}

/** Whoever waits for an answer waits as one who just came; those who wait for a first call are reminded of already. */
function answerOf({ state, asked }: Followed, delays: NudgeDelays): readonly Nudge[] {
  if (asked === null || (isWaiting(state) && state !== "unreachable")) return [];
  const { unseenWorkingDays, notContactedWorkingDays, escalationWorkingDays } = delays;
  return [
    { kind: "unanswered", due: afterWorkingDays(asked, unseenWorkingDays) },
    { kind: "unanswered", due: afterWorkingDays(asked, notContactedWorkingDays) },
    { kind: "escalated", due: afterWorkingDays(asked, escalationWorkingDays) },
  ];
}

function stepsOf({ state, arrived, since, appointment }: Followed, delays: NudgeDelays): readonly Nudge[] {
  const nudge = (kind: NudgeKind, from: number, days: number): Nudge => ({ kind, due: afterWorkingDays(from, days) });
  const latest = (kind: NudgeKind, ...each: (readonly [from: number, days: number])[]): Nudge => ({
    kind,
    due: Math.max(...each.map(([from, days]) => afterWorkingDays(from, days))),
  });
  const { unseenWorkingDays, notContactedWorkingDays, escalationWorkingDays, stalledWorkingDays } = delays;
  switch (state) {
    case "created":
    case "delivered":
      return [
        nudge("unseen", arrived, unseenWorkingDays),
        nudge("not_contacted", arrived, notContactedWorkingDays),
        nudge("escalated", arrived, escalationWorkingDays),
      ];
    // Whoever looked, or tried, gets a day or two before being reminded of what is late already.
    case "seen":
      return [
        latest("not_contacted", [arrived, notContactedWorkingDays], [since, 1]),
        latest("escalated", [arrived, escalationWorkingDays], [since, 2]),
      ];
    case "unreachable":
      return [nudge("not_contacted", since, notContactedWorkingDays), nudge("escalated", since, escalationWorkingDays)];
    case "appointment": {
      const past = Math.max(appointment ?? since, since);
      return [
        nudge("appointment_past", past, delays.appointmentPastWorkingDays),
        nudge("escalated", past, stalledWorkingDays + escalationWorkingDays),
      ];
    }
    case "contacted":
    case "in_progress":
      return [
        nudge("stalled", since, stalledWorkingDays),
        nudge("escalated", since, stalledWorkingDays + escalationWorkingDays),
      ];
    case "closed":
    case "withdrawn":
    case "expired":
      return [];
  }
}
