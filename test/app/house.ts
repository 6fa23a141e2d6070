import { randomBytes } from "node:crypto";
import { converse } from "../../src/app/converse";
import { type Directory, openDirectory } from "../../src/app/directory/open-directory";
import { type Converse, DELAYS, type House, type Webhook } from "../../src/app/house";
import { readRulebook } from "../../src/rulebook/rulebook";
import { readOfficialSchemas } from "../../src/rulebook/territory-files";
import type { Store } from "../../src/store/port";
import { buildSnapshot } from "../../src/territory/build";
import type { Snapshot } from "../../src/territory/snapshot";
import { openStore } from "../store/open-store";

/** Noon in Arras. */
export const START = Date.parse("2026-11-20T11:00:00Z");

/** A real house over the project's own rules, whose time only moves when told to. */
export interface TestHouse extends House {
  readonly clock: { now(): number; pass(milliseconds: number): void };
}

interface Options {
  /** Of its store: a file, or a database. */
  readonly address?: string;
  readonly store?: Store;
  readonly desk?: string | null;
  readonly accounts?: readonly string[];
  readonly handoffOff?: readonly string[];
  readonly mailOpen?: boolean;
  readonly webhooks?: readonly Webhook[];
  readonly converse?: Converse;
}

const rulebook = readRulebook(process.cwd());

const official = readOfficialSchemas(process.cwd());

function snapshotWith({ desk = null, accounts = [], handoffOff = [] }: Options, directory: Directory): Snapshot {
  const flags = { switchedOffAids: {}, handoffOff };
  const formerNames = directory.formerNames();
  return buildSnapshot(directory.data(), { date: "2026-11-20", desk, accounts, flags, formerNames });
}

export async function openHouse(options: Options = {}): Promise<TestHouse> {
  let now = START;
  const clock = {
    now: () => now,
    pass(milliseconds: number) {
      now += milliseconds;
    },
  };
  const store = options.store ?? (await openStore(options.address ?? ":memory:"));
  const directory = await openDirectory({ store, files: rulebook.territory, clock });
  /** The same one as long as nothing is done to the directory. */
  let snapshot = { of: directory.data(), made: snapshotWith(options, directory) };
  return {
    law: () => rulebook.law,
    questionnaire: () => rulebook.questionnaire,
    reminders: () => rulebook.reminders,
    snapshot() {
      const of = directory.data();
      if (snapshot.of !== of) snapshot = { of, made: snapshotWith(options, directory) };
      return snapshot.made;
    },
    directory,
    official,
    store,
    clock,
    ids: { random: (bytes) => randomBytes(bytes) },
    delays: DELAYS,
    mailOpen: options.mailOpen ?? false,
    webhooks: options.webhooks ?? [],
    converse: options.converse ?? converse,
  };
}
