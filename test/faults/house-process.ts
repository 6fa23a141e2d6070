import { once } from "node:events";
import { createInterface } from "node:readline";
import { startWorker } from "../support/worker";
import type { Task } from "./house-worker";

/** What a process said of a task at last. */
export type Ended = { readonly done: unknown } | { readonly failed: string };

export interface Running {
  /** Resolves when it stopped, or ended before. */
  readonly reached: Promise<"stopped" | Ended>;
  readonly ended: Promise<Ended>;
  /** Lets one that stopped go on. */
  go(): void;
}

export interface HouseProcess {
  run(task: Omit<Task, "n">): Running;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a process of the house, which does what it is told, many things at once if need be. */
export async function startHouse(): Promise<HouseProcess> {
  const worker = await startWorker("test/faults/house-worker.ts", []);
  const exit = once(worker, "exit");
  worker.stdin.on("error", () => {}); // it may be dead already
  const heard = new Map<number, { stopped(): void; ended(how: Ended): void }>();
  createInterface({ input: worker.stdout }).on("line", (line) => {
    const told: { n: number; stopped?: true } & Ended = JSON.parse(line);
    const { n, stopped, ...how } = told;
    if (stopped) heard.get(n)?.stopped();
    else heard.get(n)?.ended(how);
  });
  const say = (told: object) => worker.stdin.write(`${JSON.stringify(told)}\n`);
  let tasks = 0;
  return {
    run(task) {
      const n = ++tasks;
      const ended = new Promise<Ended>((resolve) => {
        heard.set(n, { stopped: () => {}, ended: resolve });
      });
      const reached = new Promise<"stopped" | Ended>((resolve) => {
        heard.set(n, { stopped: () => resolve("stopped"), ended: heard.get(n)?.ended ?? (() => {}) });
        void ended.then(resolve);
      });
      say({ n, ...task });
      return { reached, ended, go: () => say({ n, go: true }) };
    },
    async kill() {
      worker.kill("SIGKILL");
      await exit;
    },
    async close() {
      worker.stdin.end();
      await exit;
    },
  };
}
