// One process at a time prepares a clone. The lock is a folder that appears by a rename, with its owner's pid inside;
// its owner keeps it fresh, so that the lock of a process that died (or of another machine) is taken over.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const BEAT_MS = 1_000;
const DEAD_AFTER_MS = 15_000;

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

function isDead(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > DEAD_AFTER_MS) return true;
    const pid = Number(readFileSync(join(lock, "pid"), "utf8"));
    // Signal 0 sends nothing: it asks whether the process is there.
    return !process.kill(pid, 0);
  } catch (error) {
    return error?.code === "ESRCH";
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
