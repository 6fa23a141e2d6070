import * as z from "zod";
import { onOneLine } from "../dialogue/readers/clean";
import { PLACE_MAX_CHARACTERS, type WrongMoment, writeAppointment, wrongMoment } from "../referral/appointment";
import { momentOf } from "../referral/local-time";
import { type Acting, asOperator } from "./as-operator";
import { DAYS } from "./calendar";
import type { Acted } from "./follow-referral";
import type { House } from "./house";
import { moveReferral } from "./move-referral";
import { tellResident } from "./tell-resident";

/** A date (YYYY-MM-DD) and a time (HH:MM) in Arras, and a place in words. */
const asked = z.object({
  day: z.string(),
  time: z.string(),
  place: z.string().transform(onOneLine).pipe(z.string().min(1).max(PLACE_MAX_CHARACTERS)),
});

/** Why an appointment cannot be given now for a moment; null: it can. */
export function wrongAppointment({ clock, delays }: Pick<House, "clock" | "delays">, at: number): WrongMoment | null {
  const now = clock.now();
  return wrongMoment(at, now, now + delays.openReferralDays * DAYS);
}

/** Gives an appointment, or moves it. FOLLOW_UP_INVALID: no such moment, or one that is past, or too far. */
export async function giveAppointment(
  house: House,
  operator: Acting,
  text: string,
  input: unknown,
  version: number,
): Promise<Acted> {
  const read = asked.safeParse(input);
  const at = read.success ? momentOf(read.data.day, read.data.time) : null;
  if (!read.success || at === null || wrongAppointment(house, at) !== null) return "FOLLOW_UP_INVALID";
  const appointment = writeAppointment({ at, place: read.data.place, status: "held", accepted: null, awaits: null });
  return await asOperator(house, operator, text, async (records, found, by) => {
    const moved = await moveReferral(house, records, found, "arrange", by, { seen: version, changes: { appointment } });
    if ("fault" in moved) return moved.fault;
    await tellResident(house, records, { ...found, appointment }, "appointment");
    return "done";
  });
}

/** The operator calls it off. */
export async function cancelAppointment(house: House, operator: Acting, text: string, version: number): Promise<Acted> {
  return await asOperator(house, operator, text, async (records, found, by) => {
    const moved = await moveReferral(house, records, found, "cancel", by, { seen: version });
    if ("fault" in moved) return moved.fault;
    await tellResident(house, records, found, "appointment_cancelled");
    return "done";
  });
}
