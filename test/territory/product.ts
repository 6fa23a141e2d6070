/** One dimension of a decision: its values, by the names under which a reader knows them. */
export interface Axis {
  readonly labels: readonly string[];
  /** Only values that follow each other are told together, as days are. */
  readonly ordered?: true;
}

/** What is decided for some values of each axis; null: for all of them. */
export interface Row {
  readonly of: readonly (readonly string[] | null)[];
  readonly decided: string;
}

/**
 * A decision over the whole product of its axes, as rows: each cell is of one row and no more, so nothing is lost. The
 * values of the first axis that are decided alike whatever the others say stand together, then of the second for
 * them, and so on.
 */
export function rowsOf(axes: readonly Axis[], decide: (...indexes: number[]) => string): Row[] {
  const names: string[] = [];
  const cells = everyCell(axes, decide, new Map(), names);
  return rowsIn(axes, cells).map(({ of, decided }) => ({ of, decided: names[decided] ?? "" }));
}

/** Each decision by its number; those of one value of the first axis follow each other, and so on. */
function everyCell(
  axes: readonly Axis[],
  decide: (...indexes: number[]) => string,
  known: Map<string, number>,
  names: string[],
): number[] {
  const cells = axes.reduce((product, { labels }) => product * labels.length, 1);
  return Array.from({ length: cells }, (_, cell) => {
    const name = decide(...indexesOf(cell, axes));
    const number = known.get(name) ?? names.push(name) - 1;
    known.set(name, number);
    return number;
  });
}

function indexesOf(cell: number, axes: readonly Axis[]): number[] {
  const indexes: number[] = [];
  let left = cell;
  for (const { labels } of [...axes].reverse()) {
    indexes.unshift(left % labels.length);
    left = Math.floor(left / labels.length);
  }
  return indexes;
}

function rowsIn(
  [axis, ...others]: readonly Axis[],
  cells: readonly number[],
): { of: (readonly string[] | null)[]; decided: number }[] {
  if (!axis) return cells.map((decided) => ({ of: [], decided }));
  const groups = alike(axis, cells);
  return groups.flatMap(({ labels, cells: own }) =>
    rowsIn(others, own).map(({ of, decided }) => ({ of: [groups.length > 1 ? labels : null, ...of], decided })),
  );
}

function alike({ labels, ordered }: Axis, cells: readonly number[]): { labels: string[]; cells: readonly number[] }[] {
  const size = cells.length / labels.length;
  const groups: { labels: string[]; cells: readonly number[]; key: string }[] = [];
  for (const [at, label] of labels.entries()) {
    const own = cells.slice(at * size, (at + 1) * size);
    const key = own.join();
    const group = (ordered ? groups.slice(-1) : groups).find((each) => each.key === key);
    if (group) group.labels.push(label);
    else groups.push({ labels: [label], cells: own, key });
  }
  return groups;
}
