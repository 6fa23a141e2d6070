import { dayAfter } from "./days";
import type { LocalMoment } from "./openings";
import type { TerritoryData } from "./schema";
import type { Place, Snapshot, Visit } from "./snapshot";
import { localId } from "./structures";

/** As far as openings are worked out. */
const PUBLISHED_DAYS = 60;
/** A visit further away than this is not news yet. */
const SOON_DAYS = 14;
const MOST = 3;

/** The visits whose day is known and near enough to be published. */
export function visitsOf({ visits, structures }: TerritoryData, today: string): Visit[] {
  const names = new Map(structures.map((structure) => [localId(structure), structure.nom]));
  const last = dayAfter(today, PUBLISHED_DAYS);
  return visits.passages
    .flatMap(({ quoi, structure, commune, pour, lieu, date, de, a }): Visit[] =>
      date === null || date < today || date > last
        ? []
        : [
            {
              ...{ kind: quoi, commune, near: pour, place: lieu, date, from: minutes(de), to: minutes(a) },
              structure: structure === null ? null : (names.get(structure) ?? null),
            },
          ],
    )
    .sort((one, other) => one.date.localeCompare(other.date) || (one.from ?? 0) - (other.from ?? 0));
}

const minutes = (time: string | null): number | null =>
  time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Those that come soon near to where someone lives, the next ones first; what is over is not told. */
export function visitsNear(
  { visits }: Pick<Snapshot, "visits">,
  { commune, outside }: Place,
  now: LocalMoment,
): Visit[] {
  if (outside) return [];
  const last = dayAfter(now.date, SOON_DAYS);
  return visits
    .filter(({ date, to }) => date >= now.date && date <= last && (date > now.date || (to ?? 24 * 60) > now.minutes))
    .filter(
      ({ near, commune: at }) => near === null || (commune !== null && (at === commune || near.includes(commune))),
    )
    .slice(0, MOST);
}
