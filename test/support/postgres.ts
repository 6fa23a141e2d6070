import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";

/** A real PostgreSQL server of this machine's own package, in a folder of its own. */
export interface Postgres {
  /** Address of a new database: empty, or a copy of one that nobody has open. */
  newDatabase(of?: string): Promise<string>;
  /** Ends all that are connected, as a restart of the server would. */
  disconnectAll(): Promise<void>;
  close(): Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";

/** Folder of `initdb` and `postgres`, of the latest version that is installed; null when there is none. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(DEBIAN, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Why the tests on PostgreSQL are skipped here; null where they run. In CI they run, or fail. */
export const postgresMissing: string | null =
  binaries() !== null || process.env.CI === "true" ? null : "PostgreSQL is not installed here (Debian: postgresql)";

/** PostgreSQL refuses to be root; then it runs as its own user, or as nobody. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres:", "nobody:"].flatMap((name) => users.filter((user) => user.startsWith(name)))[0];
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) throw new Error("no user to run PostgreSQL as");
  return { uid: Number(uid), gid: Number(gid) };
}

export async function openPostgres(): Promise<Postgres> {
  const bin = binaries();
  if (bin === null) throw new Error("PostgreSQL is not installed (Debian: postgresql)");
  const folder = mkdtempSync(join(tmpdir(), "beffroi-postgres-"));
  const as = owner();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const options = { ...(as ?? {}), cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C" } };
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "--username=beffroi", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  // The shell ends the server when this process does, however it does: its pipe closes.
  const server = spawn(
    "sh",
    [
      ...["-c", '"$@" & read _; kill -INT $!; wait $!', "sh", join(bin, "postgres"), "-D", data, "-p", String(port)],
      ...["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`],
      ...["-c", "fsync=off", "-c", "max_connections=60"],
    ],
    { ...options, stdio: ["pipe", "ignore", "pipe"] },
  );
  await ready(server);

  const nameIn = (address: string) => new URL(address).pathname.slice(1);
  const url = (database: string) => `postgres://beffroi@127.0.0.1:${port}/${database}`;
  const admin = new pg.Pool({ connectionString: url("postgres"), max: 1 });
  admin.on("error", () => {}); // a server that ends may say so to a connection that is leaving
  let databases = 0;
  return {
    async newDatabase(of) {
      const name = `beffroi_${++databases}`;
      await admin.query(`create database ${name} template ${of === undefined ? "template1" : nameIn(of)}`);
      return url(name);
    },
    async disconnectAll() {
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null",
      );
    },
    async close() {
      await admin.end();
      const ended = once(server, "exit");
      server.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Resolves once the server says, on the last line of its start, that it takes connections. */
async function ready(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error("the server has no pipe");
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    if (/ready to accept connections/.test(line)) {
      server.stderr.resume();
      return;
    }
    said.push(line);
  }
  throw new Error(`PostgreSQL did not start: ${said.join("\n")}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
