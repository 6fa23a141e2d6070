import { hashOf } from "../referral/secret";
import type { Account } from "../store/port";
import { HOUR, MINUTE } from "./calendar";
import type { House } from "./house";

const newToken = (house: House): string => Buffer.from(house.ids.random(32)).toString("base64url");

/** A one-time link for the operators of a structure; gives what follows the console's path: `/sign-in/<token>`. */
export async function createSignInLink(house: House, structure: string): Promise<{ path: string; expires: number }> {
  const now = house.clock.now();
  const token = newToken(house);
  const id = Buffer.from(house.ids.random(9)).toString("base64url");
  const expires = now + house.delays.signInLinkMinutes * MINUTE;
  await house.store.transaction(async ({ operators }) => {
    const account = await operators.ensureAccount({ role: "operator", id, structure, created: now });
    await operators.putLink({ tokenHash: hashOf("token", token), account: account.id, expires });
  });
  return { path: `/sign-in/${token}`, expires };
}

/** Structures whose operators can read hand-offs: `hasAccount` of the snapshot. */
export async function structuresWithAccount({ store }: Pick<House, "store">): Promise<readonly string[]> {
  return await store.transaction(({ operators }) => operators.structures());
}

/** Whose link it is, if it still holds. Looking does not use it: programs that preview links only look. */
export async function lookAtLink(house: House, token: string): Promise<Account | null> {
  return await house.store.transaction(({ operators }) =>
    operators.peekLink(hashOf("token", token), house.clock.now()),
  );
}

/** Opens a session with a link, which then holds no longer; null when it held no longer already. */
export async function useLink(house: House, link: string): Promise<{ token: string; expires: number } | null> {
  const now = house.clock.now();
  const token = newToken(house);
  const expires = now + house.delays.operatorSessionHours * HOUR;
  return await house.store.transaction(async ({ operators }) => {
    const account = await operators.useLink(hashOf("token", link), now);
    if (!account) return null;
    await operators.putSession({ tokenHash: hashOf("token", token), account: account.id, expires });
    return { token, expires };
  });
}

/** Who holds a session; no token is nobody. */
export async function operatorOf(house: House, token: string | undefined): Promise<Account | null> {
  if (!token) return null;
  const found = await house.store.transaction(({ operators }) =>
    operators.session(hashOf("token", token), house.clock.now()),
  );
  return found?.account ?? null;
}

export async function signOut(house: House, token: string): Promise<void> {
  await house.store.transaction(({ operators }) => operators.deleteSession(hashOf("token", token)));
}

/** What the forms of a session carry: another site can send a form, but cannot read this one. */
export const formTokenOf = (token: string): string => hashOf("csrf", token);
