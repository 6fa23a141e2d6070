import { answersOf } from "../../dialogue/agenda";
import type { Conversation } from "../../dialogue/conversation";
import type { KnownRight } from "../../referral/reminders";
import type { Records, SessionKey } from "../../store/port";
import type { House } from "../house";
import { readStored } from "../stored-conversation";

/** What someone says that they receive; since when is not asked in the conversation. */
export function heldOf(house: House, conversation: Conversation): readonly KnownRight[] {
  const answers = answersOf(conversation);
  const received = answers.get("aides_percues");
  const names = Array.isArray(received) ? [...received] : [];
  const paid = [UNEMPLOYMENT, OTHER_UNEMPLOYMENT].some((question) => Number(answers.get(question)) > 0);
  // Whoever receives the ASS has used the other one up.
  if (paid && !names.includes("ass")) names.push("are");
  const all = house.law().aids.map(({ aid }) => aid.id);
  const held = all.filter((aid) => names.some((name) => aid === name || aid.startsWith(`${name}_`)));
  return held.map((aid) => ({ aid, status: "received", since: null }));
}

/** What they themselves are paid as an unemployment allowance, EUR a month. */
const UNEMPLOYMENT = "adultes.0.chomage";
const OTHER_UNEMPLOYMENT = "adultes.0.autre_chomage";

/** The same, of a conversation as it is kept. */
export async function heldBy(
  house: House,
  records: Records,
  session: SessionKey,
  language: string,
): Promise<readonly KnownRight[]> {
  return heldOf(house, readStored(await records.conversations.find(session), language));
}
