const lines = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Runs the works of one key one after the other, in the order they came; those of other keys do not wait. */
export async function inLine<T>(owner: object, key: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(owner) ?? new Map<string, Promise<unknown>>();
  lines.set(owner, line);
  const mine = (line.get(key) ?? Promise.resolve()).then(work, work);
  line.set(key, mine);
  try {
    return await mine;
  } finally {
    if (line.get(key) === mine) line.delete(key);
  }
}
