/**
 * Of a household known only in part, the fields that may be otherwise, by name or by rank in a list; `true`: anything of
 * it may.
 */
export type Doubts = true | ReadonlyMap<string, Doubts>;

type Growing = true | Map<string, Growing>;

/** Where possible households part, and the `fields` ("adultes.0.gir") that may be otherwise though they do not show it. */
export function doubtsAmong(households: readonly unknown[], fields: readonly string[]): Doubts {
  const doubts = differences(households) ?? new Map<string, Growing>();
  for (const field of fields) doubt(doubts, placeOf(field));
  return doubts;
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Null where all values are the same. Of lists, what stands at a rank is compared among those that reach it. */
function differences(values: readonly unknown[]): Growing | null {
  const [first, ...others] = values;
  if (others.every((other) => other === first)) return null;
  const trees = values.filter(isTree);
  if (trees.length < values.length || trees.some((tree) => Array.isArray(tree) !== Array.isArray(first))) return true;
  const found = new Map<string, Growing>();
  for (const key of new Set(trees.flatMap((tree) => Object.keys(tree)))) {
    const held = Array.isArray(first) ? trees.filter((tree) => key in tree) : trees;
    const inner = differences(held.map((tree) => tree[key]));
    if (inner) found.set(key, inner);
  }
  if (Array.isArray(first) && differences(trees.map(({ length }) => length))) found.set("length", true);
  return found.size > 0 ? found : null;
}

/** Where a field of the form stands once the household is read: an adult's situations are dated periods there. */
function placeOf(field: string): readonly string[] {
  const [list = "", rank = "", name = "", ...rest] = field.split(".");
  if (list !== "adultes") return field.split(".");
  if (name === "avant" || name === "activite") return [list, rank, "periodes"]; // an activity also stands for the earlier ones
  return name === "revenus" ? [list, rank, "periodes", "0", name, ...rest] : [list, rank, name, ...rest];
}

function doubt(doubts: Growing, [name, ...rest]: readonly string[]): void {
  if (doubts === true || name === undefined) return;
  const inner = doubts.get(name);
  if (inner === true) return;
  if (rest.length === 0) doubts.set(name, true);
  else {
    const next = inner ?? new Map<string, Growing>();
    doubts.set(name, next);
    doubt(next, rest);
  }
}

/** The doubts on a part of it; undefined where there are none. */
export const doubtsAt = (doubts: Doubts | undefined, ...path: readonly string[]): Doubts | undefined =>
  path.reduce<Doubts | undefined>((at, name) => (at === true || at === undefined ? at : at.get(name)), doubts);

/** The same value, which calls `met` before something is read of it that may be otherwise. */
export function watched<T extends object>(value: T, doubts: Doubts | undefined, met: () => void): T {
  if (doubts === undefined) return value;
  const listed = () => {
    if (doubts === true || doubts.size > 0) met();
  };
  // Made once: incomes are read for every month of two years.
  const parts = new Map<string, unknown>();
  return new Proxy(value, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      const inner = typeof name === "string" ? doubtsAt(doubts, name) : undefined;
      if (typeof name !== "string" || inner === undefined) return found;
      if (inner === true || !isTree(found)) {
        met();
        return found;
      }
      if (!parts.has(name)) parts.set(name, watched(found, inner, met));
      return parts.get(name);
    },
    has(target, name) {
      listed();
      return Reflect.has(target, name);
    },
    ownKeys(target) {
      listed();
      return Reflect.ownKeys(target);
    },
  });
}
