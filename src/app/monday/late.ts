import { OPEN, UNSEEN } from "../../referral/life";
import { afterWorkingDays } from "../../referral/working-days";
import type { StoredReferral } from "../../store/port";
import type { House } from "../house";

/** What is late at a structure: how many, never who. */
export interface LateLine {
  readonly structure: string;
  /** Nobody looked, for longer than `delays.unseenWorkingDays`. */
  readonly unseen: number;
  /** Nobody tried to reach the person, for longer than `delays.notContactedWorkingDays`. */
  readonly notContacted: number;
  /** The person wrote, or waits for another date, and nobody answered for longer than `delays.unseenWorkingDays`. */
  readonly unanswered: number;
  /** Tried, and not reached. */
  readonly unreachable: number;
}

type Waiting = Pick<StoredReferral, "readBy" | "state" | "arrived" | "asked">;

const isOneOf = (states: readonly string[], { state }: Waiting): boolean => states.includes(state);

/** The structures where something is late, those with most first. */
export function lateByStructure(
  { clock, delays }: Pick<House, "clock" | "delays">,
  kept: readonly Waiting[],
): readonly LateLine[] {
  const now = clock.now();
  const isOlder = ({ arrived }: Waiting, days: number) => afterWorkingDays(arrived, days) <= now;
  return [...new Set(kept.map(({ readBy }) => readBy))]
    .map((structure) => {
      const own = kept.filter(({ readBy }) => readBy === structure);
      const count = (is: (each: Waiting) => boolean) => own.filter(is).length;
      return {
        structure,
        unseen: count((each) => isOneOf(UNSEEN, each) && isOlder(each, delays.unseenWorkingDays)),
        notContacted: count(
          (each) => isOneOf([...UNSEEN, "seen"], each) && isOlder(each, delays.notContactedWorkingDays),
        ),
        unanswered: count(({ asked }) => asked !== null && afterWorkingDays(asked, delays.unseenWorkingDays) <= now),
        unreachable: count((each) => isOneOf(["unreachable"], each)),
      };
    })
    .filter((line) => weight(line) > 0)
    .sort((a, b) => weight(b) - weight(a) || a.structure.localeCompare(b.structure));
}

const weight = ({ unseen, notContacted, unanswered, unreachable }: LateLine): number =>
  unseen + notContacted + unanswered + unreachable;

/** Structures where something is still to be done. */
export const withSomethingOpen = (kept: readonly Waiting[]): ReadonlySet<string> =>
  new Set(kept.filter((each) => isOneOf(OPEN, each)).map(({ readBy }) => readBy));
