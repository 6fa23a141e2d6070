import { dayOf, momentOf } from "../../referral/local-time";
import { isOf, type Place, SECTIONS, type Section, VIEWS, type View } from "../../referral/sections";
import type { Operator } from "../../store/accounts";
import type { ListedRow, Records } from "../../store/port";
import { DAYS } from "../calendar";
import type { House } from "../house";
import { type InboxLine, lineOf } from "./line";

export interface Inbox {
  readonly view: View;
  readonly lines: readonly InboxLine[];
  /** Where the next page begins; null: this is the last one. */
  readonly next: Place | null;
  /** How many there are in each view. */
  readonly counts: Readonly<Record<View, number>>;
  /** The first of those whose appointment is today, and of those who wrote and were not read, wherever they stand. */
  readonly today: readonly InboxLine[];
  readonly wrote: readonly InboxLine[];
  /** How many wrote. */
  readonly writers: number;
  /** Whether some were passed on to another structure. */
  readonly passedOn: boolean;
}

const PAGE = 30;
/** At the top, what not to miss is a glance: those who come today, and those who wrote. */
const COMING = 6;
const WRITERS = 3;

/** A page of what arrived for an operator's structure, each section in its order; `after`: what the page before ended with. */
export async function listReferrals(
  house: House,
  { structure }: Operator,
  { view = "open", after = null }: { readonly view?: View; readonly after?: Place | null } = {},
): Promise<Inbox> {
  return await house.store.transaction(async (records) => {
    const unread = await records.followUp.unreadBy(structure);
    const lined = (rows: readonly ListedRow[]) => rows.map((row) => lineOf(house, row, unread));
    const counted = await records.referrals.countReadBy(structure);
    // Where there is nobody, nobody is looked for; a page goes on from its place all the same.
    const sections = VIEWS[view].filter((each) => each === after?.section || countOf(counted, each) > 0);
    const rows = await readOn(records, structure, { sections, after, limit: PAGE + 1 });
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const writers = [...unread.keys()];
    return {
      ...{ view, lines: lined(shown.map(({ row }) => row)), writers: writers.length },
      next: rows.length > PAGE && last ? placeOf(last) : null,
      counts: countsOf(counted),
      today: lined(await todayOf(house, records, structure)),
      passedOn: (await records.followUp.transferredFrom(structure, 1)).length > 0,
      wrote: lined(await records.referrals.readAmong(structure, writers)).slice(0, WRITERS),
    };
  });
}

export interface ReadOn {
  readonly sections: readonly Section[];
  readonly after: Place | null;
  readonly limit: number;
}

interface Read {
  readonly section: Section;
  readonly row: ListedRow;
}

/** Goes on through sections, from a place, until there are `limit`. */
export async function readOn(
  { referrals }: Records,
  structure: string,
  { sections, after, limit }: ReadOn,
): Promise<readonly Read[]> {
  const from = after === null ? 0 : Math.max(0, sections.indexOf(after.section));
  const read: Read[] = [];
  for (const section of sections.slice(from)) {
    const begun = after?.section === section ? after : null;
    const left = limit - read.length;
    if (left === 0) break;
    const rows = await referrals.readBy(structure, { ...SECTIONS[section], after: begun, limit: left });
    read.push(...rows.map((row) => ({ section, row })));
  }
  return read;
}

export function placeOf({ section, row }: Read): Place {
  const { by } = SECTIONS[section];
  return { section, at: row[by] ?? row.since, reference: row.reference };
}

type Counted = Awaited<ReturnType<Records["referrals"]["countReadBy"]>>;

const countOf = (counted: Counted, section: Section): number =>
  counted.filter((each) => isOf(section, each)).reduce((total, { count }) => total + count, 0);

function countsOf(counted: Counted): Record<View, number> {
  const of = (view: View) => VIEWS[view].reduce((total, section: Section) => total + countOf(counted, section), 0);
  return { open: of("open"), to_do: of("to_do"), in_progress: of("in_progress"), closed: of("closed"), all: of("all") };
}

async function todayOf({ clock }: House, { referrals }: Records, structure: string): Promise<readonly ListedRow[]> {
  const today = dayOf(clock.now());
  // Midnight is never jumped over in France.
  const midnight = momentOf(today, "00:00") ?? clock.now() - DAYS;
  const after = { at: midnight, reference: "" };
  const rows = await referrals.readBy(structure, { ...SECTIONS.appointments, after, limit: COMING });
  return rows.filter(({ appointmentAt }) => appointmentAt !== null && dayOf(appointmentAt) === today);
}
