import type { World } from "./worlds";

/**
 * Of the households that the answers may describe, the one whose unknowns are all nearest the middle of their candidates:
 * a change is worked out for it alone, for a range of ranges would say nothing.
 */
export function middleWorld(worlds: readonly World[]): World | null {
  const last = new Map<string, number>();
  for (const { picks } of worlds) for (const [id, pick] of picks) last.set(id, Math.max(pick, last.get(id) ?? 0));
  const distance = ({ picks }: World) =>
    [...picks].reduce((sum, [id, pick]) => sum + Math.abs(pick / (last.get(id) || 1) - 0.5), 0);
  return worlds.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
