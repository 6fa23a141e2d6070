import { matcherOf } from "../../referral/matching";
import { readReference } from "../../referral/reference";
import { type Place, VIEWS } from "../../referral/sections";
import type { Operator } from "../../store/accounts";
import type { ListedRow } from "../../store/port";
import { lotOf } from "../anonymise";
import type { House } from "../house";
import { contactOf, type InboxLine, lineOf } from "./line";
import { placeOf, readOn } from "./list-referrals";

export interface Search {
  /** A name, a number, a telephone, or a part of one; empty: whoever. */
  readonly text: string;
  readonly need: string | null;
  readonly lot: number | null;
}

export interface Found {
  readonly lines: readonly InboxLine[];
  /** There are others: these are the first. */
  readonly more: boolean;
}

const MOST = 50;
const BATCH = 200;
const SEARCHED = VIEWS.all.filter((section) => section !== "gone");

/**
 * Looks through what a structure reads and still holds, in the order of its inbox, a batch a transaction: who writes does
 * not wait for it. A whole number finds what is erased as well. Null when too little was asked for.
 */
export async function searchReferrals(house: House, { structure }: Operator, search: Search): Promise<Found | null> {
  const isSought = soughtBy(house, search);
  if (isSought === null) return null;
  const rows: ListedRow[] = [];
  for (let after: Place | null = null; rows.length <= MOST; ) {
    const batch = await house.store.transaction((records) =>
      readOn(records, structure, { sections: SEARCHED, after, limit: BATCH }),
    );
    rows.push(...batch.map(({ row }) => row).filter(isSought));
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) break;
    after = placeOf(last);
  }
  const reference = readReference(search.text);
  return await house.store.transaction(async ({ referrals, followUp }) => {
    const erased = rows.length === 0 && reference !== null ? await referrals.readAmong(structure, [reference]) : [];
    const unread = await followUp.unreadBy(structure);
    const lines = [...rows.slice(0, MOST), ...erased].map((row) => lineOf(house, row, unread));
    return { lines, more: rows.length > MOST };
  });
}

function soughtBy(house: House, { text, need, lot }: Search): ((row: ListedRow) => boolean) | null {
  const isNamed = matcherOf(text);
  if (isNamed === null && (text.trim() !== "" || (need === null && lot === null))) return null;
  const snapshot = house.snapshot();
  return (row) =>
    (need === null || row.need === need) &&
    (lot === null || lotOf(snapshot, row) === lot) &&
    (isNamed === null || isNamed({ reference: row.reference, contact: contactOf(row) }));
}
