import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Hono } from "hono";
import pino from "pino";
import { carryWaiting } from "./app/carry";
import { deliverNotices } from "./app/deliver-notices";
import { expireOld } from "./app/expire";
import { sendDigests } from "./app/notify/digest";
import { nudgeOperators } from "./app/nudge-operators";
import { receiveReferral, withdrawReferral } from "./app/receive-referral";
import { remindResidents } from "./app/resident/remind";
import { simulateRights } from "./app/simulation";
import { takeOverUnread } from "./app/take-over";
import { mailCarrier } from "./channels/mail/carrier";
import { telegramChannel } from "./channels/telegram/bot";
import { poll } from "./channels/telegram/polling";
import { openWebhook, webhookRoutes } from "./channels/telegram/webhook";
import { readAssets } from "./channels/web/assets";
import { followUpRoutes } from "./channels/web/follow-up/routes";
import { LIMITS, networksOf, SIMULATION_LIMITS } from "./channels/web/limits";
import { listen } from "./channels/web/server";
import { createSite } from "./channels/web/site";
import { webhookCarrier } from "./channels/webhook/carrier";
import { firstLinks } from "./commands/support/first-links";
import { type OpenHouse, openHouse } from "./commands/support/house";
import { openRounds, type Rounds } from "./commands/support/repeat";
import { readSettings, type Settings } from "./commands/support/settings";
import type { ConsoleOptions } from "./console/options";
import { CONSOLE_PATH, consoleRoutes } from "./console/routes";
import { openIdProvider } from "./console/sign-in/openid";
import { switchedOffIn } from "./dialogue/sorted-rights";
import { isOffIn } from "./flags/values";

const NOTICES_EVERY_MS = 2_000;
const CARRY_EVERY_MS = 2_000;
/** What another process, or a command, did to the directory is seen within this time. */
const DIRECTORY_EVERY_MS = 2_000;
const UPKEEP_EVERY_MS = 10 * 60_000;
/** How long each call to the sign-in provider may take. */
const PROVIDER_SECONDS = 5;
const WEBHOOK_PATH = "/telegram/webhook";

/** Starts everything, prints what to open, and stops in order on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ level: settings.logLevel, base: null }, pino.destination(2));
  const log = (code: string, details = {}) => logger.error({ code, ...details }, "fault");
  const { dataDir, databaseUrl, desk, publicUrl, webhooks } = settings;
  const mailOpen = settings.mail !== null;
  const delays = {
    ...settings.delays,
    operatorSessionHours: settings.sessionHours,
    operatorIdleMinutes: settings.sessionIdleMinutes,
  };
  const open = await openHouse({
    root: process.cwd(),
    dataDir,
    databaseUrl,
    desk,
    publicUrl,
    mailOpen,
    webhooks,
    delays,
    log,
  });
  const { house, rulebook, resources, wordsOf } = open;

  const links = await firstLinks(house, settings);
  await open.refreshAccounts();
  const consoleOptions: ConsoleOptions = {
    ...{ showSupport: settings.showSupport, publicUrl },
    signIn: {
      provider: settings.openId && openIdProvider({ ...settings.openId, timeout: PROVIDER_SECONDS }),
      contact: settings.administrator,
    },
    report: (code, where) => log(code, { where }),
    journal: (refused) => logger.warn(refused, "access refused"),
    accountsChanged: open.refreshAccounts,
    networksOf: networksOf(settings.trustedProxies),
  };
  const assets = readAssets(join(import.meta.dirname, "web"));
  const { showSupport, trustedProxies } = settings;
  const https = publicUrl?.startsWith("https:") ?? false;
  const languages = Object.keys(resources);
  const site = createSite({
    assets,
    followUp: followUpRoutes(house, { assets, wordsOf, languages, showSupport, https, trustedProxies }),
    law: rulebook.lawFiles,
    questions: rulebook.chapters,
    resources,
    snapshot: house.snapshot,
    referrals: {
      receive: (draft, key) => receiveReferral(house, draft, key),
      withdraw: (reference, secret) => withdrawReferral(house, reference, secret),
    },
    simulations: {
      run: (request) => simulateRights(house.law(), request, (commune) => switchedOffIn(house.snapshot(), commune)),
      limits: SIMULATION_LIMITS,
    },
    console: { path: CONSOLE_PATH, routes: consoleRoutes(house, wordsOf, consoleOptions) },
    isOpen: (commune) => !isOffIn(open.flags().channelsOff.web, commune),
    limits: LIMITS,
    log: logger,
    ...settings,
  });
  const stopTelegram = await startTelegram(open, settings, site, log);
  const server = await listen(site, settings);

  const shown = settings.publicUrl ?? server.url;
  const rounds = openRounds((error) => log(loggedCodeOf(error)));
  rounds.every(NOTICES_EVERY_MS, () => deliverNotices(house));
  rounds.every(DIRECTORY_EVERY_MS, () => house.directory.refresh());
  // Each in a round of its own: a fault of one holds up none of the others, erasing least of all.
  for (const upkeep of [takeOverUnread, nudgeOperators, remindResidents, sendDigests, expireOld])
    rounds.every(UPKEEP_EVERY_MS, () => upkeep(house));
  rounds.every(UPKEEP_EVERY_MS, () => open.refreshAccounts());
  carryOutside(rounds, open, settings, shown, log);

  console.log(`Beffroi is open:
  demonstration page of a commune   ${shown}/
  the conversation alone            ${shown}/chat/${settings.demoCommune}
  the page for professionals        ${shown}/pro
  the API for other software        ${shown}/api`);
  console.log(`  the operators' side               ${shown}${CONSOLE_PATH}`);
  for (const { who, path } of links)
    console.log(`  sign-in link of ${who}, once, within the hour:\n    ${shown}${CONSOLE_PATH}${path}`);
  if (settings.desk === null) console.log("  no desk reads hand-offs for structures without an account (BEFFROI_DESK)");
  if (!settings.mail) console.log("  no mail leaves from here (SMTP_URL): operators see everything on their page");
  if (!settings.telegram)
    console.log("  Telegram is off: ask @BotFather for a token with /newbot, then set TELEGRAM_BOT_TOKEN");

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([server.close(), rounds.stop()]);
    await stopTelegram();
    await open.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

/** What waits for a mail server, or for other software, leaves; `origin` is where the links lead. */
function carryOutside(
  rounds: Rounds,
  { house, wordsOf }: OpenHouse,
  { mail, webhooks, showSupport }: Settings,
  origin: string,
  log: (code: string) => void,
): void {
  const common = { consoleUrl: `${origin}${CONSOLE_PATH}`, now: () => house.clock.now(), onFault: log };
  const carriers = [
    ...(mail ? [mailCarrier({ ...common, ...mail, wordsOf, showSupport })] : []),
    ...(webhooks.length > 0 ? [webhookCarrier({ ...common, webhooks })] : []),
  ];
  for (const carrier of carriers) rounds.every(CARRY_EVERY_MS, (signal) => carryWaiting(house, carrier, signal));
}

/** Long polling, or a webhook when the world can reach us; gives what stops it. */
async function startTelegram(
  { house, wordsOf, resources, flags }: OpenHouse,
  { telegram, publicUrl }: Settings,
  site: Hono,
  log: (code: string) => void,
): Promise<() => Promise<void>> {
  if (!telegram) return async () => {};
  const isOpen = () => !isOffIn(flags().channelsOff.telegram, null);
  const languages = Object.keys(resources);
  const channel = telegramChannel({ ...telegram, house, wordsOf, languages, isOpen, log });
  const stopping = new AbortController();
  const { signal } = stopping;
  // Derived from the token: the same at each start, and of no use to find it.
  const secret = createHash("sha256").update(`webhook ${telegram.token}`).digest("base64url");
  if (publicUrl !== null) site.route("/", webhookRoutes(channel, { path: WEBHOOK_PATH, secret, log }));
  const feeding =
    publicUrl === null
      ? poll(channel, signal, log)
      : openWebhook(channel, { url: `${publicUrl}${WEBHOOK_PATH}`, secret, signal, log });
  return async () => {
    stopping.abort();
    await feeding;
    await channel.stop();
  };
}

const loggedCodeOf = (error: unknown): string =>
  error instanceof Error ? ("code" in error ? String(error.code) : error.name) : "UNKNOWN";

main().catch((error: unknown) => {
  // Errors of the house say what to do; they never repeat what a resident said.
  console.error(error instanceof Error ? `${loggedCodeOf(error)}: ${error.message}` : "Beffroi could not start.");
  process.exit(1);
});
