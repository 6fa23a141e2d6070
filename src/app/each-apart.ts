/**
 * Does `work` for each of what is `due`, again until nothing more is done; how many were. One that fails leaves the
 * others done.
 * @throws the first fault, once all are through.
 */
export async function eachApart<T>(
  due: () => Promise<readonly T[]>,
  work: (item: T) => Promise<boolean>,
): Promise<number> {
  const faults: unknown[] = [];
  let total = 0;
  for (let done = -1; done !== 0; total += done) {
    done = 0;
    for (const item of await due())
      try {
        if (await work(item)) done++;
      } catch (error) {
        faults.push(error);
      }
  }
  if (faults.length > 0) throw faults[0];
  return total;
}
