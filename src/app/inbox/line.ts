import { readAppointment } from "../../referral/appointment";
import { readContact } from "../../referral/content";
import { isErased } from "../../referral/life";
import { type NudgeKind, nudgesOf } from "../../referral/nudges";
import { SECTIONS, type Section, sectionOf } from "../../referral/sections";
import { workingDaysSince } from "../../referral/working-days";
import type { ListedRow } from "../../store/port";
import { stateOf } from "../follow-referral";
import type { House } from "../house";

/** A hand-off as a list shows it. */
export interface InboxLine {
  readonly section: Section;
  readonly reference: string;
  readonly state: ReturnType<typeof stateOf>;
  /** Null when it is erased, or cannot be read. */
  readonly name: string | null;
  /** The structure the routing chose; not theirs when they are the territory's desk. */
  readonly structure: string;
  readonly need: string;
  readonly commune: string | null;
  readonly arrived: number;
  readonly since: number;
  /** Working days for which the person has waited, or nothing has moved; 0 where neither is asked. */
  readonly days: number;
  /** Working days for which the person has waited for an answer, once they were reached; null: they do not. */
  readonly awaits: number | null;
  /** What its operators are late for, by `house.delays`; null: nothing. */
  readonly late: Late | null;
  /** When it is erased, once that is near. */
  readonly erasedOn: number | null;
  /** The appointment that holds; the place is null when it cannot be read. */
  readonly appointment: { readonly at: number; readonly place: string | null; readonly accepted: boolean } | null;
  /** Messages of the resident that no operator has read. */
  readonly unread: number;
}

export type Late = Exclude<NudgeKind, "expiring" | "escalated">;

export function lineOf({ clock, delays }: House, row: ListedRow, unread: ReadonlyMap<string, number>): InboxLine {
  const { reference, structure, need, commune, arrived, since, asked, expires, appointmentAt } = row;
  const now = clock.now();
  const state = stateOf(row);
  const section = sectionOf({ state: row.state, asked: asked !== null });
  const due = nudgesOf({ state, arrived, since, asked, appointment: appointmentAt, expires }, delays)
    .filter((nudge) => nudge.due <= now)
    .map(({ kind }) => kind);
  const held = appointmentAt === null ? null : orNull(() => readAppointment(row.appointment));
  return {
    ...{ section, reference, state, structure, need, commune, arrived, since },
    name: isErased(state) ? null : (contactOf(row)?.name ?? null),
    days: section === "waiting" || section === "followed" ? workingDaysSince(row[SECTIONS[section].by], now) : 0,
    awaits: asked === null || section === "waiting" ? null : workingDaysSince(asked, now),
    late: due.filter(isLate).at(-1) ?? null,
    erasedOn: due.includes("expiring") ? expires : null,
    appointment: appointmentAt === null ? null : placed(appointmentAt, held),
    unread: unread.get(reference) ?? 0,
  };
}

const placed = (at: number, held: ReturnType<typeof readAppointment>) => ({
  ...{ at, place: held?.place ?? null, accepted: (held?.accepted ?? null) !== null },
});

/** That others were told of it as well is nothing more that is late. */
const isLate = (kind: NudgeKind): kind is Late => kind !== "expiring" && kind !== "escalated";

/** How to reach the person; null when nothing is kept, or can be read. */
export const contactOf = (row: ListedRow): ReturnType<typeof readContact> => orNull(() => readContact(row));

/** What cannot be read leaves the rest of the list, and the way to its page. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
