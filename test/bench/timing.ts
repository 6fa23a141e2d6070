/** Rounds long enough that the machine's hesitations even out; the best one counts. */
const ROUNDS = 5;
const MICROSECONDS = 1_000_000;
const MILLISECOND = 1000;

/** What the work took of the processor, in microseconds: what else the machine does is not counted. */
export async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** How many of the items a second of processor, once the code is warm. */
export async function rate<T>(items: readonly T[], work: (item: T) => unknown): Promise<number> {
  const all = async () => {
    for (const item of items) await work(item);
  };
  await all();
  let best = 0;
  for (let round = 0; round < ROUNDS; round++)
    best = Math.max(best, (items.length * MICROSECONDS) / (await processorTime(all)));
  return best;
}

/** Runs the work and gives its result with what it took of the processor, ms. */
export function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / MILLISECOND };
}

/** The value that a share of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
