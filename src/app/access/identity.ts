import type { Account } from "../../store/accounts";
import type { Records } from "../../store/port";
import type { House } from "../house";
import { emailOf } from "./email";
import type { ProvenIdentity } from "./provider";
import { type Refused, refusal } from "./refusal";
import { type NewSession, openSession } from "./sessions";

/**
 * Opens the account of someone a sign-in provider vouches for: the one linked to them before, or the one that has the
 * e-mail it answers for, which is then linked. Nobody gets an account by signing in.
 */
export async function signInWithIdentity(house: House, identity: ProvenIdentity): Promise<NewSession | Refused> {
  return await house.store.transaction(async (records) => {
    const account = await accountOf(house, records, identity);
    if (account === null) return refusal(identity.email === null ? "EMAIL_NOT_VERIFIED" : "ACCOUNT_NONE");
    if (account.state === "disabled") return refusal("ACCOUNT_DISABLED", account.id);
    return await openSession(house, records, { ...account, name: account.name ?? identity.name }, identity.idToken);
  });
}

async function accountOf(house: House, { accounts }: Records, identity: ProvenIdentity): Promise<Account | null> {
  const { issuer, subject, name } = identity;
  const linked = await accounts.findByIdentity({ issuer, subject });
  if (linked) return linked;
  const email = emailOf(identity.email ?? "");
  const found = email && (await accounts.findByEmail(email));
  if (!found) return null;
  if (found.state === "active")
    await accounts.linkIdentity({ issuer, subject, account: found.id, at: house.clock.now() });
  return { ...found, name: found.name ?? name };
}
