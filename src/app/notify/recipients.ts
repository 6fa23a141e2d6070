import type { Account } from "../../store/accounts";
import type { NoticePreference, Records } from "../../store/port";
import type { House } from "../house";
import type { Notice } from "../notices";

/** Someone who can be written to, and how they want to be told. */
export interface Recipient {
  readonly account: Account;
  readonly email: string;
  readonly preference: NoticePreference;
}

/** Whoever never chose is told of each thing: a hand-off that nobody sees is the worst of it. */
export const UNLESS_CHOSEN: NoticePreference = "each";

/** Active accounts that have an e-mail. */
export async function recipients({ accounts, notifications }: Records): Promise<readonly Recipient[]> {
  const chosen = await notifications.preferences();
  return (await accounts.all()).flatMap((account) => {
    const { id, email, state } = account;
    return state === "active" && email !== null
      ? [{ account, email, preference: chosen.get(id) ?? UNLESS_CHOSEN }]
      : [];
  });
}

/**
 * Whom a notice is for. `own`: the operators of the structure that reads the hand-off, who may open it ; `others`: when
 * nobody moves there, the operators of the territory's desk and the coordinators, who are told its number alone.
 */
export function audienceOf(house: House, { readBy, kind }: Notice, { account }: Recipient): "own" | "others" | null {
  const { desk } = house.snapshot();
  switch (account.role) {
    case "operator":
      if (account.structure === readBy) return "own";
      return kind === "escalated" && account.structure === desk ? "others" : null;
    case "coordinator":
      return kind === "escalated" ? "others" : null;
    case "territory":
    case "administrator":
      return null;
  }
}
