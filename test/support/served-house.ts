import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { firstLink } from "../../src/app/access/first-accounts";
import { deliverNotices } from "../../src/app/deliver-notices";
import { receiveReferral, withdrawReferral } from "../../src/app/receive-referral";
import { simulateRights } from "../../src/app/simulation";
import { readAssets } from "../../src/channels/web/assets";
import type { Attempts } from "../../src/channels/web/follow-up/door";
import { followUpRoutes } from "../../src/channels/web/follow-up/routes";
import { LIMITS, type Limits, SIMULATION_LIMITS } from "../../src/channels/web/limits";
import { listen } from "../../src/channels/web/server";
import { createSite } from "../../src/channels/web/site";
import { build } from "../../src/commands/build.mjs";
import { withLock } from "../../src/commands/lock.mjs";
import { builtFolder, isBuilt } from "../../src/commands/sources.mjs";
import { openHouse } from "../../src/commands/support/house";
import type { SignInOptions } from "../../src/console/options";
import { CONSOLE_PATH, consoleRoutes } from "../../src/console/routes";
import { switchedOffIn } from "../../src/dialogue/sorted-rights";

const DESK = "cua";

/** The pages as they are built for everyone; nothing writes there. */
async function builtPages(): Promise<string> {
  const root = process.cwd();
  if (!isBuilt(root)) await withLock(root, async () => isBuilt(root) || build(root));
  return join(builtFolder(root), "web");
}

/** The whole house over real HTTP, with its store in a folder of its own. */
export async function serveHouse({
  limits = LIMITS,
  simulationLimits = SIMULATION_LIMITS,
  isOpen = true,
  showSupport = true,
  switchedOff,
  attempts,
  mailOpen = false,
  signIn,
}: {
  limits?: Limits;
  simulationLimits?: Limits;
  isOpen?: boolean;
  showSupport?: boolean;
  /** Aids that a flag switches off everywhere. */
  switchedOff?: ReadonlySet<string>;
  /** Wrong codes that one sender may try. */
  attempts?: Attempts;
  mailOpen?: boolean;
  /** Ways into the console, besides links that are handed over. */
  signIn?: SignInOptions;
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), "beffroi-web-"));
  const faults: string[] = [];
  const open = await openHouse({
    ...{ root: process.cwd(), dataDir: folder, desk: DESK, mailOpen },
    log: (code) => faults.push(code),
  });
  const { house } = open;
  const link = await firstLink(house, { role: "operator", structure: DESK });
  await open.refreshAccounts();
  const logged: string[] = [];
  const pages = await builtPages();
  const assets = readAssets(pages);
  const { wordsOf } = open;
  const around = { languages: Object.keys(open.resources), https: false, trustedProxies: 0 };
  const site = createSite({
    assets,
    followUp: followUpRoutes(house, { assets, wordsOf, ...around, showSupport, ...(attempts ? { attempts } : {}) }),
    law: open.rulebook.lawFiles,
    questions: open.rulebook.chapters,
    resources: open.resources,
    snapshot: house.snapshot,
    referrals: {
      receive: (draft, key) => receiveReferral(house, draft, key),
      withdraw: (reference, secret) => withdrawReferral(house, reference, secret),
    },
    simulations: {
      run: (request) =>
        simulateRights(house.law(), request, (commune) => switchedOff ?? switchedOffIn(house.snapshot(), commune)),
      limits: simulationLimits,
    },
    isOpen: () => isOpen,
    console: { path: CONSOLE_PATH, routes: consoleRoutes(house, open.wordsOf, signIn ? { signIn } : {}) },
    frameAncestors: ["*"],
    publicUrl: null,
    demoCommune: "62041",
    elsewhere: "https://meteofrance.com",
    showSupport,
    limits,
    trustedProxies: 0,
    log: pino({ base: null }, { write: (line: string) => logged.push(line) }),
  });
  const server = await listen(site, { host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    house,
    /** Address of the operators' sign-in, good once. */
    signIn: `${server.url}${CONSOLE_PATH}${link?.path}`,
    logged,
    faults,
    assets: pages,
    deliver: () => deliverNotices(house),
    async close() {
      await server.close();
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ServedHouse = Awaited<ReturnType<typeof serveHouse>>;
