import { type Phrase, phrase } from "../../dialogue/phrase";
import { type Appointment, readAppointment } from "../../referral/appointment";
import { dayOf, timeOf } from "../../referral/local-time";
import { hashOf } from "../../referral/secret";
import type { Records, StoredReferral, StoredTransfer } from "../../store/port";

/**
 * What a resident's answer carries, so that it answers what they were shown and nothing that took its place. As short as
 * a button may hold, and nothing can be read in it.
 */
const markOf = (...shown: readonly (string | number)[]): string => hashOf("shown", JSON.stringify(shown)).slice(0, 16);

/** An appointment as its resident sees it. */
export interface OwnAppointment extends Appointment {
  readonly moment: "to_come" | "past";
  readonly mark: string;
}

export function ownAppointment(
  { appointment }: Pick<StoredReferral, "appointment">,
  now: number,
): OwnAppointment | null {
  const read = readAppointment(appointment);
  return read && { ...read, moment: read.at > now ? "to_come" : "past", mark: markOf(read.at, read.place) };
}

/** Whether it may still be said yes or no to. */
export const isToAnswer = (appointment: OwnAppointment | null): appointment is OwnAppointment =>
  appointment?.status === "held" && appointment.moment === "to_come";

/** That it was to come, and will not be. */
export const calledOffWords = ({ at }: OwnAppointment): Phrase =>
  phrase("followed.appointment_off", { day: { day: dayOf(at) }, time: timeOf(at) });

/** A passage to another structure that its resident is asked about. */
export interface AskedTransfer {
  readonly to: string;
  /** Whose operators would read it there. */
  readonly reader: string;
  readonly mark: string;
}

export async function askedTransfer({ followUp }: Records, reference: string): Promise<AskedTransfer | null> {
  const asked = (await followUp.transfers(reference)).find(({ consent }) => consent === "asked");
  return asked ? shownOf(asked) : null;
}

function shownOf({ asked, toStructure: to, toReader }: StoredTransfer): AskedTransfer {
  const reader = toReader ?? to;
  return { to, reader, mark: markOf(to, reader, asked) };
}
