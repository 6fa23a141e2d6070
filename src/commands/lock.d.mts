/** Runs `work` while no other process of this clone does. */
export function withLock<T>(root: string, work: () => Promise<T>): Promise<T>;
