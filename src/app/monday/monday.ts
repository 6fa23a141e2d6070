import { type LotCount, newByPlace } from "../../evaluation/new-by-place";
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
import { isOverdue, type Parameter } from "../../law/parameters";
import { dayOf } from "../calendar";
import { type KnownVisit, knownVisits } from "../directory/visits";
import { everyHandOff } from "../handed-over";
import type { House } from "../house";
import { type OverviewLine, overviewOf } from "../overview";
import { aboutToLapse, type Lapsing } from "./lapsing";
import { type LateLine, lateByStructure, withSomethingOpen } from "./late";
import { type StructuresToCall, structuresToCall } from "./structures";
import { type UnfinishedLine, unfinishedByStructure } from "./unfinished";

/** What the coordinator looks at on Mondays: how many, how long, how much; never who. */
export interface Monday {
  readonly today: string;
  readonly period: Period;
  readonly lines: readonly OverviewLine[];
  readonly places: readonly LotCount[];
  readonly late: readonly LateLine[];
  /** What was erased before it came to its end, in the months of the period. */
  readonly unfinished: readonly UnfinishedLine[];
  readonly structures: StructuresToCall;
  /** Permanences that are past, or have no day. */
  readonly visits: readonly KnownVisit[];
  readonly households: number;
  readonly opened: Opened;
  readonly aids: readonly OpenedAid[];
  readonly refused: readonly Refused[];
  readonly lapsing: readonly Lapsing[];
  /** Figures of the law whose revision is due and not known. */
  readonly figures: readonly Parameter[];
}

export async function monday(house: House, period: Period): Promise<Monday> {
  const read = await house.store.transaction(async (records) => ({
    all: await everyHandOff(house, records),
    kept: await records.referrals.kept(),
    counts: await records.referrals.countByState(),
    accounts: await records.accounts.all(),
    unfinished: await records.evaluation.unfinished(),
  }));
  const today = dayOf(house.clock.now());
  const from = firstDayOf(period, today);
  const { lots, neighbourhoods } = house.directory.data();
  const noted = notedSince(read.all, from);
  return {
    ...{ today, period },
    lines: overviewOf(read.counts, read.all, house.clock.now()),
    places: newByPlace(
      read.all,
      from,
      lots.lots.map(({ lot }) => lot),
      neighbourhoods.quartiers,
    ),
    late: lateByStructure(house, read.kept),
    unfinished: unfinishedByStructure(read.unfinished, from),
    structures: structuresToCall(house, read.accounts, withSomethingOpen(read.kept)),
    visits: knownVisits(house).filter(({ state }) => state !== "coming"),
    households: householdsWithRight(read.all, from),
    ...{ opened: totalOf(noted), aids: openedByAid(noted), refused: refusedByCause(noted) },
    lapsing: aboutToLapse(house, read.all),
    figures: house.law().parameters.all.filter((figure) => isOverdue(figure, today)),
  };
}
