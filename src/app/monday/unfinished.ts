/** How many requests of a structure were erased before it brought them to their end; never who. */
export interface UnfinishedLine {
  readonly structure: string;
  readonly count: number;
}

interface Counted {
  readonly month: string;
  readonly readBy: string;
  readonly count: number;
}

/** Of the months that a period touches, from a day (YYYY-MM-DD) on, or of all: those with most first. */
export function unfinishedByStructure(all: readonly Counted[], from: string | null): readonly UnfinishedLine[] {
  const counts = new Map<string, number>();
  for (const { month, readBy, count } of all)
    if (from === null || month >= from.slice(0, "2026-11".length))
      counts.set(readBy, (counts.get(readBy) ?? 0) + count);
  return [...counts]
    .map(([structure, count]) => ({ structure, count }))
    .sort((a, b) => b.count - a.count || a.structure.localeCompare(b.structure));
}
