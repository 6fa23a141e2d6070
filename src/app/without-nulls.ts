/** Fields whose null says something: a child of whom nothing is said may be at school, one whose school is null is not. */
const TELLING: ReadonlySet<string> = new Set(["scolarite"]);

/** What a program wrote, without the fields that it wrote null: a field that is null is a field that is missing. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => inner !== null || TELLING.has(name))
      .map(([name, inner]) => [name, withoutNulls(inner)]),
  );
}
