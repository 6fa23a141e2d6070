// Whether node_modules holds what package-lock.json asks for, and `npm ci` when it does not.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** npm leaves in node_modules/.package-lock.json what it really installed: every package that must be there is. */
export function isInstalled(root) {
  const wanted = packages(join(root, "package-lock.json"));
  const present = packages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || present[path]?.version === version,
  );
}

/** `npm ci`, whose output goes to stderr: stdout belongs to the command. `onWorker`: told its pid, then null. */
export function install(root, onWorker = () => {}) {
  console.error("Beffroi: installing its libraries (npm ci), once…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // `npm run -s` silences the npm within it as well: what goes wrong here must be told.
  const { npm_config_loglevel: _quiet, ...env } = process.env;
  const child = spawn(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    env,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (child.pid !== undefined) onWorker(child.pid);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (status) => {
      onWorker(null);
      if (status === 0) resolve(undefined);
      else reject(new Error(`npm ci failed (status ${status}): see its output above`));
    });
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
