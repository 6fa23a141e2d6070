import { readAppointment } from "../referral/appointment";
import type { Records } from "../store/port";

/** Since when the resident waits for an answer: to what they wrote and nobody read, or for another date; null: they do not. */
export async function askedSince(
  { followUp }: Records,
  reference: string,
  appointment: string | null,
): Promise<number | null> {
  const unread = (await followUp.messages(reference)).filter(({ by, read }) => by === "resident" && read === null);
  const awaits = readAppointment(appointment)?.awaits ?? null;
  const moments = [...unread.map(({ at }) => at), ...(awaits === null ? [] : [awaits])];
  return moments.length === 0 ? null : Math.min(...moments);
}
