import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgres, postgresMissing } from "../support/postgres";

/** In memory where there is such a place: a process that dies leaves to others all that it wrote, on a disk or not. */
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** Where stores are made, copied and dropped. */
export interface Stores {
  fresh(): Promise<string>;
  /** Of one that nobody has open. */
  copy(address: string): Promise<string>;
  drop(address: string): Promise<void>;
  close(): Promise<void>;
}

export async function openFiles(): Promise<Stores> {
  const folder = mkdtempSync(join(PLACE, "beffroi-faults-"));
  let count = 0;
  const fresh = async () => join(folder, `${++count}.db`);
  return {
    fresh,
    async copy(address) {
      const to = await fresh();
      for (const end of ["", "-wal"])
        if (existsSync(`${address}${end}`)) copyFileSync(`${address}${end}`, `${to}${end}`);
      return to;
    },
    async drop(address) {
      for (const end of ["", "-wal", "-shm"]) rmSync(`${address}${end}`, { force: true });
    },
    async close() {
      rmSync(folder, { recursive: true });
    },
  };
}

async function databases(): Promise<Stores> {
  const server = await openPostgres();
  return {
    fresh: () => server.newDatabase(),
    copy: (address) => server.newDatabase(address),
    async drop() {}, // they go with the server
    close: () => server.close(),
  };
}

/** Both engines; why one is left out here, if it is. */
export const ENGINES = [
  { engine: "a file", kind: "file", open: openFiles, missing: null },
  { engine: "PostgreSQL", kind: "server", open: databases, missing: postgresMissing },
] as const;
