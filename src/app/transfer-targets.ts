import type { StoredReferral } from "../store/port";
import type { House } from "./house";
import { readerFor } from "./transfer-referral";

/** A structure that a hand-off may be passed on to, and whose operators would read it there. */
export interface TransferTarget {
  readonly structure: string;
  readonly name: string;
  readonly reader: string;
}

/** Every structure that someone would read for, but the one that has it: those that read for themselves first, by name. */
export function transferTargets(
  house: House,
  { structure }: Pick<StoredReferral, "structure">,
): readonly TransferTarget[] {
  const targets = house.snapshot().structures.flatMap(({ id, name }) => {
    const reader = id === structure ? null : readerFor(house, id);
    return reader === null ? [] : [{ structure: id, name, reader }];
  });
  const rank = (each: TransferTarget) => (each.reader === each.structure ? 0 : 1);
  return targets.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "fr"));
}
