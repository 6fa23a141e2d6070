import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { structuresWithAccount } from "../../app/access/first-accounts";
import { dayOf } from "../../app/calendar";
import { converse } from "../../app/converse";
import { openDirectory } from "../../app/directory/open-directory";
import { DELAYS, type Delays, type House, type Webhook } from "../../app/house";
import { createAlmanac } from "../../directory/almanac";
import { openFlags } from "../../flags/open";
import type { FlagValues } from "../../flags/values";
import { type Rulebook, readRulebook } from "../../rulebook/rulebook";
import { StoreError } from "../../store/errors";
import { openFileStore, openPostgresStore } from "../../store/open";
import type { Store } from "../../store/port";
import { buildSnapshot } from "../../territory/build";
import type { TerritoryData } from "../../territory/schema";
import type { Snapshot } from "../../territory/snapshot";
import { createWords, type Resources, type Words } from "../../words";
import { loadResources } from "../../words/load";

export interface HouseOptions {
  /** Folder of the project: `rules/` and `locales/` are in it. */
  readonly root: string;
  /** Folder of the store, made if there is none. */
  readonly dataDir: string;
  /** Database that is the store instead. */
  readonly databaseUrl?: string | null;
  /** Structure that reads hand-offs for those without an account; null: none does. */
  readonly desk: string | null;
  /** Where the world finds the web conversation, if it does. */
  readonly publicUrl?: string | null;
  /** Whether there is a mail server; no by default. */
  readonly mailOpen?: boolean;
  /** Other software to tell; none by default. */
  readonly webhooks?: readonly Webhook[];
  /** Those that differ from the usual. */
  readonly delays?: Partial<Delays>;
  /** Told of what goes wrong while the house stands: a code, and where. */
  readonly log: (code: string, details?: Readonly<Record<string, unknown>>) => void;
}

export interface OpenHouse {
  readonly house: House;
  readonly rulebook: Rulebook;
  readonly resources: Resources;
  readonly flags: () => FlagValues;
  readonly wordsOf: (language: string) => Words;
  /** Looks again at which structures have an account. */
  refreshAccounts(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads the rules and the locales, opens the flags and the store.
 * @throws RulebookError, WordsError, FlagsError, TerritoryError or StoreError, each with its remedy.
 */
export async function openHouse({
  root,
  dataDir,
  databaseUrl,
  desk,
  publicUrl,
  mailOpen = false,
  webhooks = [],
  delays,
  log,
}: HouseOptions): Promise<OpenHouse> {
  const rulebook = readRulebook(root);
  const resources = loadResources(join(root, "locales"));
  const store = await openStoreOf({ dataDir, databaseUrl: databaseUrl ?? null });
  let snapshot: Snapshot | null = null;
  const flags = await openFlags({
    file: join(root, "rules/flags.json"),
    communes: rulebook.territory.communes.communes.map(({ insee }) => insee),
    aids: rulebook.lawFiles.aids.map(({ id }) => id),
    onChange: () => {
      snapshot = null;
    },
    onFault: (problems) => log("FLAGS_INVALID", { problems }),
  });

  let accounts = await structuresWithAccount({ store });
  const almanac = createAlmanac();
  const clock = { now: () => Date.now() };
  const directory = await openDirectory({ store, files: rulebook.territory, clock });
  /** The directory that the snapshot was made from. */
  let published: TerritoryData | null = null;
  const snapshotOfToday = () => {
    const date = dayOf(clock.now());
    const data = directory.data();
    if (snapshot?.date !== date || published !== data)
      // A desk where nobody has an account any more reads nothing: residents are told that it cannot be transmitted.
      snapshot = {
        ...buildSnapshot(data, {
          ...{ date, desk, accounts, almanac },
          flags: flags.values(),
          formerNames: directory.formerNames(),
        }),
        desk: desk !== null && accounts.includes(desk) ? desk : null,
      };
    published = data;
    return snapshot;
  };
  snapshotOfToday();

  const words = new Map<string, Words>();
  const wordsOf = (language: string): Words => {
    const known = Object.hasOwn(resources, language) ? language : "fr";
    const made =
      words.get(known) ?? createWords(resources, known, { onMissing: (key) => log("WORDS_MISSING", { key }) });
    words.set(known, made);
    return made;
  };

  return {
    house: {
      law: () => rulebook.law,
      questionnaire: () => rulebook.questionnaire,
      snapshot: snapshotOfToday,
      reminders: () => rulebook.reminders,
      directory,
      official: rulebook.official,
      store,
      clock,
      ids: { random: (bytes) => randomBytes(bytes) },
      delays: { ...DELAYS, ...delays },
      ...(publicUrl ? { webOrigin: publicUrl } : {}),
      mailOpen,
      webhooks,
      converse,
    },
    rulebook,
    resources,
    flags: () => flags.values(),
    wordsOf,
    async refreshAccounts() {
      accounts = await structuresWithAccount({ store });
      snapshot = null;
    },
    async close() {
      await flags.close();
      await store.close();
    },
  };
}

/** The store that the settings name: a database, or a file in a folder, which is made if there is none. */
export const openStoreOf = ({
  dataDir,
  databaseUrl,
}: {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}): Promise<Store> => (databaseUrl ? openPostgresStore(databaseUrl) : openFileIn(dataDir));

async function openFileIn(folder: string): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new StoreError("STORE_UNREADABLE", { cause });
  }
  return await openFileStore(join(folder, "beffroi.db"));
}
