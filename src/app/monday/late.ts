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
  /** Tried, and not reached. */
  readonly unreachable: number;
}

type Waiting = Pick<StoredReferral, "readBy" | "state" | "arrived">;

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
        unreachable: count((each) => isOneOf(["unreachable"], each)),
      };
    })
    .filter(({ unseen, notContacted, unreachable }) => unseen + notContacted + unreachable > 0)
    .sort((a, b) => weight(b) - weight(a) || a.structure.localeCompare(b.structure));
}

const weight = ({ unseen, notContacted, unreachable }: LateLine): number => unseen + notContacted + unreachable;

/** Structures where something is still to be done. */
export const withSomethingOpen = (kept: readonly Waiting[]): ReadonlySet<string> =>
  new Set(kept.filter((each) => isOneOf(OPEN, each)).map(({ readBy }) => readBy));
