import { type Accompanied, accompanied } from "../../evaluation/accompanied";
import { beforeAndAfter, type FormLine } from "../../evaluation/before-after";
import { firstDayOf, type Period } from "../../evaluation/period";
import { type Refused, refusedByCause } from "../../evaluation/refused";
import {
  householdsWithRight,
  notedSince,
  type Opened,
  type OpenedAid,
  openedByAid,
  totalOf,
} from "../../evaluation/rights-opened";
import { dayOf } from "../calendar";
import { everyHandOff } from "../handed-over";
import type { House } from "../house";

/** What a document tells of a period, of the whole territory or of one structure. */
export interface DocumentFigures {
  readonly today: string;
  readonly period: Period;
  readonly people: Accompanied;
  readonly households: number;
  readonly opened: Opened;
  readonly aids: readonly OpenedAid[];
  readonly refused: readonly Refused[];
  readonly forms: readonly FormLine[];
}

/** `structure`: of the hand-offs it reads alone; null: of all. */
export async function documentFigures(
  house: House,
  period: Period,
  structure: string | null,
): Promise<DocumentFigures> {
  const { every, withdrawals } = await house.store.transaction(async (records) => ({
    every: await everyHandOff(house, records),
    withdrawals: await records.evaluation.withdrawals(),
  }));
  const all = structure === null ? every : every.filter(({ readBy }) => readBy === structure);
  const today = dayOf(house.clock.now());
  const from = firstDayOf(period, today);
  const noted = notedSince(all, from);
  // Counted by month, and for the territory: there is no more of those who took it back.
  const withdrawn = withdrawals.reduce((total, { count }) => total + count, 0);
  const people = accompanied(all, from, structure === null && from === null ? withdrawn : null);
  return {
    ...{ today, period, people, households: householdsWithRight(all, from) },
    ...{ opened: totalOf(noted), aids: openedByAid(noted), refused: refusedByCause(noted) },
    forms: beforeAndAfter(all, from),
  };
}

/** The structures that read a hand-off, now or before. */
export async function structuresThatRead(house: House): Promise<ReadonlySet<string>> {
  const every = await house.store.transaction((records) => everyHandOff(house, records));
  return new Set(every.map(({ readBy }) => readBy));
}
