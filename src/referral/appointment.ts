import * as z from "zod";
import type { Action } from "./life";

/** `held`: it is on ; `kept`: it took place ; otherwise what became of it, by the resident or by the operator. */
const STATUSES = ["held", "kept", "reschedule_asked", "declined", "cancelled", "missed"] as const;

const schema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** In words: an office, "chez vous". */
  place: z.string(),
  status: z.enum(STATUSES),
  /** When the resident said that they will come; null as long as they did not. */
  accepted: z.number().nullable().default(null),
  /** Since when the person waits for another one, as it fell through; null as soon as someone answered. */
  awaits: z.number().nullable().default(null),
});

export type Appointment = z.output<typeof schema>;

export const PLACE_MAX_CHARACTERS = 300;

export const writeAppointment = (appointment: Appointment): string => JSON.stringify(appointment);

export const readAppointment = (written: string | null): Appointment | null =>
  written === null ? null : schema.parse(JSON.parse(written));

/** Why an appointment cannot be at a moment: it is past, or the referral, which is kept until `kept`, would be erased before. */
export type WrongMoment = "past" | "far";

export function wrongMoment(at: number, now: number, kept: number): WrongMoment | null {
  if (at <= now) return "past";
  return at > kept ? "far" : null;
}

/** It is on, and its time has not come. */
export const isToCome = (appointment: Appointment | null, now: number): appointment is Appointment =>
  appointment?.status === "held" && appointment.at > now;

/** Done before the date, these are written down, and the appointment stands: nobody missed it yet, nor kept it. */
const MEANWHILE: readonly Action[] = ["miss", "start"];
export const standsThrough = (appointment: Appointment | null, action: Action, now: number): boolean =>
  MEANWHILE.includes(action) && isToCome(appointment, now);

/** Someone answered whoever waited for another one. */
export const answered = (appointment: Appointment): Appointment => ({ ...appointment, awaits: null });

/** These answer nothing. */
const UNANSWERED: readonly Action[] = ["deliver", "see"];

/** What becomes of an appointment when something is done to its referral. */
export function appointmentAfter(appointment: Appointment, action: Action, now: number): Appointment {
  if (appointment.status !== "held") return UNANSWERED.includes(action) ? appointment : answered(appointment);
  if (standsThrough(appointment, action, now)) return appointment;
  switch (action) {
    case "cancel":
      return { ...appointment, status: "cancelled", awaits: now };
    case "reschedule":
      return { ...appointment, status: "reschedule_asked", awaits: now };
    case "decline":
      return { ...appointment, status: "declined", awaits: now };
    case "miss":
      return { ...appointment, status: "missed" };
    case "start":
      return { ...appointment, status: "kept" };
    case "close":
    case "transfer":
      return { ...appointment, status: appointment.at <= now ? "kept" : "cancelled" };
    default:
      return appointment;
  }
}
