import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { MIGRATIONS } from "../../src/store/migrations";
import { appointmentDates } from "../../src/store/migrations/appointment-dates";
import { awaitedAnswers } from "../../src/store/migrations/awaited-answers";
import { casesOnce } from "../../src/store/migrations/cases-once";
import { coarseEvaluations } from "../../src/store/migrations/coarse-evaluations";
import { notedMonths } from "../../src/store/migrations/noted-months";
import { remindersByHandoff } from "../../src/store/migrations/reminders-by-handoff";
import { transferReaders } from "../../src/store/migrations/transfer-readers";
import { unreadStructures } from "../../src/store/migrations/unread-structures";
import type { Records, Store } from "../../src/store/port";
import type { Tables } from "../../src/store/tables";
import { openStore } from "./open-store";
import { ANY_STATE } from "./referrals";

type Db = Kysely<Tables>;
type Migration = (typeof MIGRATIONS)[number];

/** A table of before, a row of it: what is not said is left to its default. */
type Row = Readonly<Record<string, string | number | null>>;

async function put(db: Db, table: string, ...rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
  }
}

const handOff = (reference: string, changes: Row = {}): Row => ({
  ...{ reference, key_hash: reference, digest: "digest", state: "seen", structure: "ccas", read_by: "ccas" },
  ...{ need: "rights", language: "fr", created: 7, expires: 9 },
  ...changes,
});

/** A store as it was before a migration, holding what `fill` puts in it; brought up to date. */
type Migrated = (before: Migration, fill: (db: Db) => Promise<void>) => Promise<Store>;

/** What becomes of what earlier versions of the house kept, whatever the engine. */
export function migrationsContract(
  engine: string,
  newAddress: () => Promise<string>,
  openTables: (address: string) => Db,
): void {
  const migrated: Migrated = async (before, fill) => {
    const address = await newAddress();
    const db = openTables(address);
    await sql`create table migrations (id integer primary key)`.execute(db);
    for (const [index, migrate] of MIGRATIONS.slice(0, MIGRATIONS.indexOf(before)).entries()) {
      await migrate(db);
      await sql`insert into migrations (id) values (${index + 1})`.execute(db);
    }
    await fill(db);
    await db.destroy();
    return await openStore(address);
  };

  const reads = (what: string, before: Migration, fill: (db: Db) => Promise<void>, look: Look) =>
    test(`over ${engine}, ${what}`, async () => {
      const store = await migrated(before, fill);
      try {
        await store.transaction(look);
      } finally {
        await store.close();
      }
    });

  for (const [what, before, fill, look] of CASES) reads(what, before, fill, look);
}

type Look = (records: Records) => Promise<void>;

const second = MIGRATIONS[1] ?? unreadStructures;

const CASES: readonly (readonly [what: string, before: Migration, fill: (db: Db) => Promise<void>, look: Look])[] = [
  [
    "accounts of before there were roles are kept, as operators",
    second,
    async (db) => {
      await put(db, "accounts", { id: "a1", structure: "ccas", created: 7 });
      await put(db, "operator_sessions", { token_hash: "s", account: "a1", expires: 9 });
    },
    async ({ accounts }) => {
      expect(await accounts.all()).toEqual([
        {
          ...{ id: "a1", role: "operator", structure: "ccas", duty: null, email: null, name: null },
          ...{ state: "active", created: 7, createdBy: "start", lastSignIn: null },
        },
      ]);
    },
  ],
  [
    "hand-offs and refusals of the first version are kept, and reminded of",
    second,
    async (db) => {
      await put(db, "refusals", { month: "2026-10", need: "rsa", count: 3 });
      await put(db, "referrals", handOff("CDFH-2345", { contact: "{}" }), handOff("CDFH-2346", { state: "closed" }));
    },
    async ({ referrals, refusals }) => {
      expect(await referrals.find("CDFH-2345")).toMatchObject({
        ...{ state: "seen", version: 1, mode: null, contact: "{}", created: 7, arrived: 7, since: 7, nextNudge: 0 },
      });
      expect((await referrals.toNudge(7, 10)).map(({ reference }) => reference)).toEqual(["CDFH-2345"]);
      expect(await refusals.totals()).toEqual([{ month: "2026-10", need: "rsa", consent: "transmission", count: 3 }]);
    },
  ],
  [
    "a passage that was asked before its reader was kept has none",
    transferReaders,
    async (db) => {
      await put(db, "referrals", handOff("CDFH-2345"));
      const sides = { from_structure: "ccas", to_structure: "mds" };
      await put(db, "referral_transfers", {
        ...{ reference: "CDFH-2345", place: 1, asked: 7, by: "operator:a1", ...sides, consent: "asked" },
      });
    },
    async ({ followUp }) => {
      expect(await followUp.transfers("CDFH-2345")).toMatchObject([{ toStructure: "mds", toReader: null }]);
    },
  ],
  [
    "what remained leads back to nobody",
    coarseEvaluations,
    async (db) => {
      const expired = { create: "2026-10-30", contact: "2026-11-02", outcomes: "2026-11-20", expire: "2026-12-20" };
      for (const [id, dates] of [
        ["e1", expired],
        ["e2", { create: "2026-10-30", withdraw: "2026-11-02" }],
      ] as const) {
        const kept = { id, month: "2026-10", need: "rsa", read_by: "ccas", dates: JSON.stringify(dates) };
        await put(db, "evaluations", kept);
        await put(db, "evaluation_outcomes", { evaluation: id, aid: "rsa", amount: 65_169 });
      }
      for (const [reference, state, erased] of [
        ["CDFH-2345", "expired", 1],
        ["CDFH-2346", "withdrawn", 1],
        ["CDFH-2347", "seen", 0],
      ] as const) {
        const place = { structure: "mds", need: "rsa", commune: "62041", language: "ar" };
        await put(db, "referrals", handOff(reference, { ...place, digest: "", state, since: 8, erased }));
        await put(db, "referral_events", { reference, place: 1, at: 7, by: "resident", what: "create" });
      }
    },
    async ({ evaluation, referrals }) => {
      expect(await evaluation.all()).toMatchObject([{ id: "e1", steps: '{"contact":3}' }]);
      expect(await evaluation.outcomes()).toMatchObject([{ evaluation: "e1", amount: 65_000, noted: "2026-11" }]);
      expect(await evaluation.withdrawals()).toEqual([{ month: "2026-11", count: 1 }]);
      expect(await referrals.find("CDFH-2345")).toBeNull();
      expect(await referrals.find("CDFH-2346")).toMatchObject({
        ...{ need: "erased", mode: null, commune: null, language: "und", structure: "ccas", created: 8, arrived: 8 },
        expires: 8 + 30 * 86_400_000,
      });
      expect(await referrals.events("CDFH-2346")).toEqual([]);
      expect(await referrals.find("CDFH-2347")).toMatchObject({ need: "rsa", commune: "62041", created: 7 });
      expect(await referrals.events("CDFH-2347")).toHaveLength(1);
    },
  ],
  [
    "cases that were proposed of nobody knows which hand-off are dropped; those that were kept stay",
    casesOnce,
    async (db) => {
      const found = { aid: "rsa", month: "2026-11", household: "{}", estimated: 1, granted: 2, law_version: "v" };
      await put(
        db,
        "reference_cases",
        { id: "c1", ...found, state: "proposed" },
        { id: "c2", ...found, state: "kept" },
      );
    },
    async ({ evaluation }) => {
      expect(await evaluation.cases("proposed")).toEqual([]);
      expect(await evaluation.cases("kept")).toMatchObject([{ id: "c2" }]);
    },
  ],
  [
    "lists of before they had dates have those of the appointments that hold",
    appointmentDates,
    (db) =>
      put(
        db,
        "referrals",
        handOff("CDFH-2345", { state: "appointment", appointment: '{"at":8,"place":"Mairie","status":"held"}' }),
        handOff("CDFH-2346", { state: "appointment", appointment: "{" }),
        handOff("CDFH-2347", { state: "closed", appointment: '{"at":8,"place":"Mairie","status":"kept"}' }),
      ),
    async ({ referrals }) => {
      const listed = await referrals.readBy("ccas", ANY_STATE);
      expect(listed.map(({ appointmentAt }) => appointmentAt)).toEqual([8, null, null]);
    },
  ],
  [
    "since when nobody reads is known of no structure yet, and may be from then on",
    unreadStructures,
    (db) => put(db, "referrals", handOff("CDFH-2345")),
    async ({ unreadStructures: records }) => {
      expect(await records.all()).toEqual(new Map());
      await records.begin("ccas", 7);
      expect(await records.all()).toEqual(new Map([["ccas", 7]]));
    },
  ],
  [
    "reminders of before there was a list for each hand-off stay, with the hand-off they came from",
    remindersByHandoff,
    (db) =>
      put(
        db,
        "reminders",
        {
          session: "telegram:1",
          language: "fr",
          reference: "CDFH-2345",
          rights: REMINDED,
          since: 1,
          next_due: 2,
          expires: 3,
        },
        { session: "telegram:2", language: "fr", reference: null, rights: "[]", since: 1, next_due: null, expires: 3 },
      ),
    async ({ reminders }) => {
      const [one, other] = [await reminders.find("telegram:1"), await reminders.find("telegram:2")];
      expect(JSON.parse(one?.rights ?? "")).toEqual([{ from: "CDFH-2345", rights: JSON.parse(REMINDED), own: [] }]);
      expect(JSON.parse(other?.rights ?? "")).toEqual([{ from: null, rights: [], own: [] }]);
      expect(one).toMatchObject({ since: 1, nextDue: 2, expires: 3 });
    },
  ],
  [
    "who wrote and was not read waits since their first word, and is looked at again at once; nobody else is",
    awaitedAnswers,
    async (db) => {
      for (const reference of ["CDFH-2345", "CDFH-2346", "CDFH-2347"])
        await put(db, "referrals", handOff(reference, { next_nudge: 99 }));
      for (const [reference, place, by, read] of [
        ["CDFH-2345", 1, "resident", 21],
        ["CDFH-2345", 2, "resident", null],
        ["CDFH-2345", 3, "resident", null],
        ["CDFH-2346", 1, "operator:a1", null],
        ["CDFH-2347", 1, "resident", 22],
      ] as const)
        await put(db, "referral_messages", { reference, place, at: 20 + place, by, text: "Bonjour", read });
    },
    async ({ referrals }) => {
      const all = await referrals.readBy("ccas", ANY_STATE);
      expect(all.map(({ asked, nextNudge }) => [asked, nextNudge])).toEqual([
        [22, 0],
        [null, 99],
        [null, 99],
      ]);
    },
  ],
  [
    "each outcome that remained keeps the month in which those of its hand-off were noted",
    notedMonths,
    async (db) => {
      const kept = { month: "2026-10", need: "rsa", read_by: "ccas", steps: "{}" };
      await put(db, "evaluations", { id: "e1", ...kept, noted: "2026-11" }, { id: "e2", ...kept, noted: null });
      const aids = { e1: ["ass", "rsa"], e2: ["rsa"] };
      for (const [evaluation, of] of Object.entries(aids))
        for (const aid of of) await put(db, "evaluation_outcomes", { evaluation, aid, amount: 65_000 });
    },
    async ({ evaluation }) => {
      expect((await evaluation.outcomes()).map(({ aid, noted }) => [aid, noted])).toEqual([
        ["ass", "2026-11"],
        ["rsa", "2026-11"],
        ["rsa", null],
      ]);
    },
  ],
];

const REMINDED = '[{"aid":"rsa","status":"received","since":"2026-11"}]';
