import * as z from "zod";

const MOST_CHARACTERS = 254; // RFC 5321, 4.5.3.1.3
const schema = z.email().max(MOST_CHARACTERS);

/** An address as it is kept and compared: in lower case; null for what is none. */
export function emailOf(text: string): string | null {
  const read = schema.safeParse(text.trim().toLowerCase());
  return read.success ? read.data : null;
}
