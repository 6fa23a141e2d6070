import type { StoredReferral } from "../store/port";
import type { House } from "./house";
import { hasIt, mayReceive, readerFor } from "./transfer-referral";

/** A structure that a hand-off may be passed on to. */
export interface TransferTarget {
  readonly structure: string;
  readonly name: string;
  /** Whose operators would read it there. */
  readonly reader: string;
  /** Whether it receives the person's commune, as far as both are known. */
  readonly receives: boolean;
}

/** Every structure that someone would read for, but the one that has it, by name. */
export function transferTargets(
  house: House,
  referral: Pick<StoredReferral, "structure" | "readBy" | "commune">,
): readonly TransferTarget[] {
  const { commune } = referral;
  const targets = house.snapshot().structures.flatMap(({ id, name, communes }) => {
    const reader = hasIt(house, referral, id) || !mayReceive(house, id) ? null : readerFor(house, id);
    const receives = communes === null || commune === null || communes.includes(commune);
    return reader === null ? [] : [{ structure: id, name, reader, receives }];
  });
  return targets.sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
