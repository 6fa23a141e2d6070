import { hashOf } from "../../referral/secret";
import type { Account } from "../../store/accounts";
import type { Records } from "../../store/port";
import { MINUTE } from "../calendar";
import type { House } from "../house";
import { type Refused, refusal } from "./refusal";
import { type NewSession, newToken, openSession } from "./sessions";

/** A one-time link: what follows the console's path, `/sign-in/<token>`, and until when it opens. */
export interface SignInLink {
  readonly path: string;
  readonly expires: number;
}

/** Makes a link that opens an account once, in the transaction of `records`. */
export async function makeLink(
  house: House,
  { access }: Records,
  account: string,
  minutes: number,
): Promise<SignInLink> {
  const token = newToken(house);
  const expires = house.clock.now() + minutes * MINUTE;
  await access.putLink({ tokenHash: hashOf("token", token), account, expires });
  return { path: `/sign-in/${token}`, expires };
}

/** Whose link it is, if it still holds. Looking does not use it: programs that preview links only look. */
export async function lookAtLink(house: House, token: string): Promise<Account | Refused> {
  return await house.store.transaction((records) => holding(house, records, token));
}

/** Opens a session with a link, which then holds no longer. */
export async function useLink(house: House, token: string): Promise<NewSession | Refused> {
  return await house.store.transaction(async (records) => {
    const account = await holding(house, records, token);
    if ("refused" in account) return account;
    if (!(await records.access.useLink(hashOf("token", token), house.clock.now())))
      return refusal("LINK_USED", account.id); // by another request, in between
    return await openSession(house, records, account);
  });
}

async function holding(house: House, { access }: Records, token: string): Promise<Account | Refused> {
  const found = await access.link(hashOf("token", token));
  if (!found) return refusal("LINK_UNKNOWN");
  const { account, expires, used } = found;
  if (used !== null) return refusal("LINK_USED", account.id);
  if (house.clock.now() >= expires) return refusal("LINK_EXPIRED", account.id);
  return account.state === "active" ? account : refusal("ACCOUNT_DISABLED", account.id);
}
