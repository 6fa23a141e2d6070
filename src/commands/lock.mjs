// One process at a time prepares a clone. The lock is a folder that appears by a rename, with its owner's pid inside;
// its owner keeps it fresh, so that the lock of a process that died (or of another machine) is taken over.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const BEAT_MS = 1_000;
const DEAD_AFTER_MS = 15_000;
/** An installation that outlives the process that began it is waited for this long. */
const ORPHAN_MS = 10 * 60_000;

/** Runs `work` while no other process of this clone does. */
export async function withLock(root, work) {
  const folder = join(root, "dist");
  const lock = join(folder, ".lock");
  mkdirSync(folder, { recursive: true });
  for (let told = false; !take(folder, lock); told = true) {
    if (!told) console.error("Beffroi: another process is preparing this clone, waiting for it…");
    if (isDead(lock)) takeOver(lock);
    else await wait(150);
  }
  const beat = setInterval(() => touch(lock), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A rename onto a folder that is not empty fails: only one process gets the name. */
function take(folder, lock) {
  const mine = join(folder, `.lock-${process.pid}`);
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine);
  writeFileSync(join(mine, "pid"), String(process.pid));
  try {
    renameSync(mine, lock);
    return true;
  } catch {
    rmSync(mine, { recursive: true, force: true });
    return false;
  }
}

/** Notes in the lock the process that does the work; null when it ended. It may outlive this one, killed meanwhile. */
export function noteWorker(root, pid) {
  const file = join(root, "dist", ".lock", "worker");
  if (pid === null) rmSync(file, { force: true });
  else writeFileSync(file, String(pid));
}

function isDead(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const worker = join(lock, "worker");
    if (age < ORPHAN_MS && existsSync(worker) && isThere(worker)) return false;
    return age > DEAD_AFTER_MS || !isThere(join(lock, "pid"));
  } catch {
    return false;
  }
}

/** Whether the process named in a file is there; one that cannot be asked is. */
function isThere(file) {
  try {
    // Signal 0 sends nothing: it asks whether the process is there.
    return process.kill(Number(readFileSync(file, "utf8")), 0);
  } catch (error) {
    return error?.code !== "ESRCH";
  }
}

/** Moves a dead lock away: a second process that does the same finds it gone, or finds a live one and puts it back. */
function takeOver(lock) {
  const away = `${lock}-dead-${process.pid}`;
  try {
    renameSync(lock, away);
  } catch {
    return;
  }
  if (isDead(away)) {
    rmSync(away, { recursive: true, force: true });
    return;
  }
  try {
    renameSync(away, lock);
  } catch {
    rmSync(away, { recursive: true, force: true });
  }
}

function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // Taken over by a process that believed this one dead: nothing to keep fresh.
  }
}
