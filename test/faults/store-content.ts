import { Kysely, sql } from "kysely";
import { libsqlDialect } from "../../src/store/libsql";
import { postgresDialect } from "../../src/store/postgres";
import type { Tables } from "../../src/store/tables";

const open = (address: string) =>
  new Kysely<Tables>({ dialect: address.startsWith("postgres:") ? postgresDialect(address) : libsqlDialect(address) });

/** The same of every store: asked for once. */
let tables: readonly string[] | null = null;

/** What is drawn at random, and what only says who holds a delivery. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  referrals: ["key_hash"],
  outbox: ["id", "attempts", "held_until"],
  evaluations: ["id"],
  evaluation_outcomes: ["evaluation"],
};

/** All that a store holds, table by table, in an order of its own, whatever its engine; moments to the day. */
export async function contentOf(address: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const db = open(address);
  try {
    tables ??= (await db.introspection.getTables()).map(({ name }) => name).sort();
    const content: [string, readonly string[]][] = [];
    for (const table of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
      content.push([table, rows.map((row) => written(table, row)).sort()]);
    }
    return Object.fromEntries(content.filter(([, rows]) => rows.length > 0));
  } finally {
    await db.destroy();
  }
}

function written(table: string, row: Record<string, unknown>): string {
  const named = Object.entries(row).filter(([name]) => !LEFT_OUT[table]?.includes(name));
  // The lane of a mail is its own number.
  const lane = table === "outbox" && row.lane === row.id ? { lane: "its own" } : {};
  const text = JSON.stringify({ ...Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))), ...lane });
  return text
    .replace(/\b1[78]\d{11}\b/g, (moment) => new Date(Number(moment)).toISOString().slice(0, 10))
    .replace(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g, "its number");
}

/** Forgets what waits to be sent, but for one topic. */
export async function emptyOutbox(address: string, kept = ""): Promise<void> {
  const db = open(address);
  await db.deleteFrom("outbox").where("topic", "!=", kept).execute();
  await db.destroy();
}

/** What waits to be sent, in words: to whom, and what. */
export async function toldIn(address: string): Promise<readonly string[]> {
  const db = open(address);
  const rows = await db
    .selectFrom("outbox")
    .select(["topic", "lane", "payload"])
    .where("given_up", "is", null)
    .orderBy("lane")
    .orderBy("place")
    .execute();
  await db.destroy();
  return rows.map(({ topic, lane, payload }) => `${topic} ${inWords(lane, JSON.parse(payload ?? "{}"))}`).sort();
}

function inWords(lane: string, { message, to, template, params, kind }: Waiting): string {
  if (message) return `${lane} ${message.text[0]?.key}`;
  return to === undefined ? String(kind) : `${to} ${params?.kind ?? template}`;
}

interface Waiting {
  readonly message?: { readonly text: readonly { readonly key: string }[] };
  readonly to?: string;
  readonly template?: string;
  readonly params?: { readonly kind?: string };
  readonly kind?: string;
}
