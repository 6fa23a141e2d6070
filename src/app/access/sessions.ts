import { hashOf } from "../../referral/secret";
import type { Account } from "../../store/accounts";
import type { Records } from "../../store/port";
import { HOUR, MINUTE } from "../calendar";
import type { House } from "../house";
import { type Refused, refusal } from "./refusal";
import { seal, unseal } from "./sealed";

/** A session that begins: its token is told to the browser once, and kept as a hash only. */
export interface NewSession {
  readonly token: string;
  readonly expires: number;
}

/** A secret of 32 random bytes, fit for an address. */
export const newToken = (house: House): string => Buffer.from(house.ids.random(32)).toString("base64url");

/** Opens a session, in the transaction of `records`. */
export async function openSession(
  house: House,
  { accounts, access }: Records,
  account: Account,
  idToken: string | null = null,
): Promise<NewSession> {
  const now = house.clock.now();
  const token = newToken(house);
  const expires = now + house.delays.operatorSessionHours * HOUR;
  const sealed = idToken && seal(idToken, token, house.ids.random);
  const tokenHash = hashOf("token", token);
  await access.putSession({ tokenHash, account: account.id, seen: now, expires, idToken: sealed });
  await accounts.change({ ...account, lastSignIn: now });
  return { token, expires };
}

/** That someone is there is noted once a minute at most: pages are read far oftener than they are written. */
const SEEN_EVERY = MINUTE;

/** Who holds a session; no token is nobody. */
export async function visitorOf(house: House, token: string | undefined): Promise<Account | Refused> {
  if (!token) return refusal("NOT_SIGNED_IN");
  const tokenHash = hashOf("token", token);
  return await house.store.transaction(async ({ access }) => {
    const found = await access.session(tokenHash);
    if (!found) return refusal("SESSION_UNKNOWN");
    const { account, seen, expires } = found;
    const now = house.clock.now();
    if (now >= expires || now >= seen + idle(house)) return refusal("SESSION_EXPIRED", account.id);
    if (account.state === "disabled") return refusal("ACCOUNT_DISABLED", account.id);
    if (now >= seen + SEEN_EVERY) await access.seeSession(tokenHash, now);
    return account;
  });
}

/** How long a session lasts when nobody shows, in milliseconds. */
const idle = ({ delays }: House): number => delays.operatorIdleMinutes * MINUTE;

/** Ends a session; gives what its sign-in provider needs to end its own, if it came from one. */
export async function signOut(house: House, token: string): Promise<string | null> {
  const tokenHash = hashOf("token", token);
  return await house.store.transaction(async ({ access }) => {
    const found = await access.session(tokenHash);
    await access.deleteSession(tokenHash);
    return found?.idToken ? unseal(found.idToken, token) : null;
  });
}

/** Ends every session of an account, on every device, and its links; how many sessions there were. */
export async function signOutEverywhere(house: House, account: string): Promise<number> {
  return await house.store.transaction(({ access }) => access.closeAll(account));
}

/** How many sessions of an account are open. */
export const openSessions = (house: House, { access }: Records, account: string): Promise<number> => {
  const now = house.clock.now();
  return access.sessionsOf(account, { now, seenAfter: now - idle(house) });
};

/** How many sessions of one's own are open. */
export const ownSessions = (house: House, { id }: Account): Promise<number> =>
  house.store.transaction((records) => openSessions(house, records, id));

/** What the forms of a session carry: another site can send a form, but cannot read this one. */
export const formTokenOf = (token: string): string => hashOf("csrf", token);

/** Forgets links, attempts and sessions past their time; how many. */
export const forgetTokens = (house: House, { access }: Records): Promise<number> => {
  const now = house.clock.now();
  return access.deleteExpired(now, now - idle(house));
};
