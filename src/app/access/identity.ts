import type { Account } from "../../store/accounts";
import type { Records } from "../../store/port";
import type { House } from "../house";
import { emailOf } from "./email";
import { noteAct } from "./journal";
import type { ProvenIdentity } from "./provider";
import { type Refused, refusal } from "./refusal";
import { type NewSession, openSession } from "./sessions";

/**
 * Opens the account of someone a sign-in provider vouches for: the one linked to them before, or the one that has the
 * e-mail it answers for, which is then linked. Nobody gets an account by signing in; nor does a second person of one
 * provider, or one who was detached, by having the e-mail of one.
 */
export async function signInWithIdentity(house: House, identity: ProvenIdentity): Promise<NewSession | Refused> {
  return await house.store.transaction(async (records) => {
    const account = await accountOf(house, records, identity);
    if ("refused" in account) return account;
    if (account.state === "disabled") return refusal("ACCOUNT_DISABLED", account.id);
    return await openSession(house, records, { ...account, name: account.name ?? identity.name }, identity.idToken);
  });
}

async function accountOf(house: House, records: Records, identity: ProvenIdentity): Promise<Account | Refused> {
  const { accounts } = records;
  const { issuer, subject } = identity;
  const linked = await accounts.findByIdentity({ issuer, subject });
  if (linked && !linked.detached) return linked.account;
  const email = emailOf(identity.email ?? "");
  if (email === null) return refusal("EMAIL_NOT_VERIFIED");
  const found = await accounts.findByEmail(email);
  if (!found) return refusal("ACCOUNT_NONE");
  const before = (await accounts.identitiesOf(found.id)).some((each) => each.issuer === issuer);
  if (linked || before) {
    await noteAct(house, records, { id: STRANGER }, found, "identity_refused");
    return refusal(linked ? "IDENTITY_DETACHED" : "IDENTITY_OTHER", found.id);
  }
  if (found.state === "active") {
    await accounts.linkIdentity({ issuer, subject, account: found.id, at: house.clock.now() });
    await noteAct(house, records, found, found, "identity_linked");
  }
  return found;
}

/** Someone without an account. */
const STRANGER = "stranger";
