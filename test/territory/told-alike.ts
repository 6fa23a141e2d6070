import type { Axis, Row } from "./product";

/** Rows as lines: under each group of the first axis, what is decided for the others; what is decided alike, once. */
export function linesOf(axes: readonly Axis[], rows: readonly Row[]): string[] {
  const lines: string[] = [];
  for (const [heading, own] of groupedBy(rows, ({ of }) => named(axes[0], of[0] ?? null))) {
    lines.push(...wrapped(heading.split("; ")));
    for (const [decision, alike] of groupedBy(own, (row) => row.decided)) {
      const cases = alike.map(({ of }) =>
        of.flatMap((labels, at) => (at > 0 && labels ? named(axes[at], labels) : [])),
      );
      if (cases.every((each) => each.length > 0))
        for (const each of cases) lines.push(...wrapped(each.join(" · ").split("; "), "  "));
      lines.push(`    → ${decision}`);
    }
    lines.push("");
  }
  return lines;
}

/** Days by the first and the last of them; of most of the values, those that are not. */
function named(axis: Axis | undefined, labels: readonly string[] | null): string {
  if (labels === null) return "always";
  if (axis?.ordered) return labels.length > 1 ? `${labels[0]} to ${labels.at(-1)}` : labels.join();
  const others = axis?.labels.filter((each) => !labels.includes(each)) ?? [];
  return others.length < labels.length ? `all but ${others.join("; ")}` : labels.join("; ");
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Lines no longer than a screen; what goes on is set in. */
export function wrapped(words: readonly string[], indent = ""): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(`${indent}${word}`);
    else if (last.length + word.length <= 116) lines[lines.length - 1] = `${last}; ${word}`;
    else {
      lines[lines.length - 1] = `${last};`;
      lines.push(`${indent}    ${word}`);
    }
  }
  return lines;
}
