import type { Context } from "hono";
import { type NewSession, signOut } from "../../app/access/sessions";
import type { Reception } from "../reception";

/** Gives a browser its new session; one that it held before ends, which nobody could reach any more. */
export async function enter({ house, cookies }: Reception, c: Context, session: NewSession): Promise<void> {
  const before = cookies.readSession(c);
  if (before !== undefined) await signOut(house, before);
  cookies.writeSession(c, session.token, session.expires);
}
