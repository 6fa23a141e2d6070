import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { Operator } from "../console/served";

let folder: string;
let running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-start-"));
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with these settings, and what it prints until `until`, or until it ends. */
function start(env: Record<string, string>, until: RegExp | null = null) {
  const child = spawn(process.execPath, ["src/commands/run.mjs", "start"], {
    env: { PATH: process.env.PATH ?? "", DATA_DIR: folder, PORT: "0", LOG_LEVEL: "silent", ...env },
  });
  running.push(child);
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const told = new Promise<string>((resolve) => {
    const hear = (part: Buffer) => {
      printed += part;
      if (until?.test(printed)) resolve(printed);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => resolve(printed));
  });
  return { child, told, ended, printedSoFar: () => printed };
}

/** The title of the page that a one-time link leads to, once its button is pressed. */
async function firstPage(link: string): Promise<string> {
  const someone = new Operator(link);
  const { headers } = await someone.enter(link);
  const page = await fetch(new URL(headers.get("location") ?? "", link), { headers: { cookie: someone.cookie } });
  return /<h1>(.*?)<\/h1>/.exec(await page.text())?.[1] ?? "none";
}

describe("npm start", () => {
  test("prints what to open, serves it, and stops in order when asked", async () => {
    const { child, told, ended, printedSoFar } = start({ LOG_LEVEL: "warn" }, /TELEGRAM_BOT_TOKEN\n/);
    const printed = await told;
    const page = /(http:\/\/127\.0\.0\.1:\d+)\/\n/.exec(printed)?.[1] ?? "none";
    expect((await fetch(`${page}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${page}/`)).text()).toContain("Démonstration");
    const links = printed.match(/http:\S+\/console\/sign-in\/\S+/g) ?? [];
    expect(await Promise.all(links.map(firstPage))).toEqual([
      "Demandes reçues", // the territory's desk
      "Vue d’ensemble", // the coordinator
      "Comptes", // the administrator
    ]);
    // An access that is refused is a line of the log: why and on which route, without the token.
    expect((await fetch(`${page}/console/sign-in/forged-token`)).status).toBe(403);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const line =
      printedSoFar()
        .split("\n")
        .find((each) => each.includes("access refused")) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({ code: "LINK_UNKNOWN", account: null, route: "/console/sign-in/:token" });
    expect(printedSoFar()).not.toContain("forged-token");
  });

  test.each([
    { what: "a port that is none", env: { PORT: "web" }, says: /SETTINGS_INVALID: PORT/ },
    { what: "an address that is none", env: { PUBLIC_URL: "beffroi" }, says: /SETTINGS_INVALID: PUBLIC_URL/ },
    { what: "a data folder that is a file", env: { DATA_DIR: "package.json" }, says: /STORE_UNREADABLE: check/ },
    { what: "a desk that does not exist", env: { BEFFROI_DESK: "nobody" }, says: /nobody/ },
  ])("says what to do about $what, and ends with status 1", async ({ env, says }) => {
    const { told, ended } = start(env);
    expect(await ended).toBe(1);
    expect(await told).toMatch(says);
  });

  test("says that the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { told, ended } = start({ PORT: port });
    expect(await ended).toBe(1);
    expect(await told).toMatch(/EADDRINUSE/);
    other.close();
  });
});
