/** Works that come round again and again while the house stands. */
export interface Rounds {
  /** Runs `work`, again `ms` after it ended, and so on; what it throws is told to `onFault`. */
  every(ms: number, work: (signal: AbortSignal) => Promise<unknown>): void;
  /** Begins no other, tells those under way by their signal, and waits for them. */
  stop(): Promise<void>;
}

export function openRounds(onFault: (error: unknown) => void): Rounds {
  const stopping = new AbortController();
  const { signal } = stopping;
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const later = (ms: number, work: (signal: AbortSignal) => Promise<unknown>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const round = work(signal)
        .catch(onFault)
        .then(() => {
          underWay.delete(round);
          if (!signal.aborted) later(ms, work);
        });
      underWay.add(round);
    }, ms);
    timers.add(timer);
  };
  return {
    every: later,
    async stop() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}
