import { dayAfter } from "../territory/days";
import type { TerritoryData } from "../territory/schema";
import { localId } from "../territory/structures";
import type { HolderAct } from "./acts";

type Holder = TerritoryData["lots"]["lots"][number]["titulaires"][number];

/**
 * The lot in other hands from a day on: those who held it until then end the day before, so that no day is without
 * anyone or with both. An act about a structure that is not there any more does nothing.
 */
export function withHolder(data: TerritoryData, { lot, structure, du, au, source }: HolderAct): TerritoryData {
  const structures = new Set([...data.structures.map(localId), ...data.doors.portes.map(({ id }) => id)]);
  const sources = new Set(data.sources.sources.map(({ id }) => id));
  if (!structures.has(structure) || !sources.has(source)) return data;
  const holder: Holder = { structure, du, au, communes: null, source };
  return {
    ...data,
    lots: {
      ...data.lots,
      lots: data.lots.lots.map((each) =>
        each.lot === lot
          ? { ...each, titulaires: [...each.titulaires.flatMap((one) => endedBy(one, holder)), holder] }
          : each,
      ),
    },
  };
}

function endedBy(before: Holder, next: Holder): Holder[] {
  if (before.du >= next.du) return []; // it was to begin later, and will not
  const last = dayAfter(next.du, -1);
  return [{ ...before, au: before.au !== null && before.au < last ? before.au : last }];
}
