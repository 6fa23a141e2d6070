import type { Opened, OpenedAid } from "./rights-opened";
import { shownCounts } from "./small-counts";

/** Rights opened by aid, null for those that are too few to be shown where they are. */
export function shownAids(
  aids: readonly OpenedAid[],
): readonly { readonly aid: string; readonly opened: Opened | null }[] {
  const shown = shownCounts(aids.map(({ count }) => count));
  return aids.map((each, index) => ({ aid: each.aid, opened: shown[index] == null ? null : each }));
}
