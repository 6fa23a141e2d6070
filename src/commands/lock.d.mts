/** Runs `work` while no other process of this clone does. */
export function withLock<T>(root: string, work: () => Promise<T>): Promise<T>;
/** Notes in the lock the process that does the work; null when it ended. */
export function noteWorker(root: string, pid: number | null): void;
