import { hashOf } from "../../referral/secret";
import type { Account, Role } from "../../store/accounts";
import type { Records } from "../../store/port";
import type { House } from "../house";
import { emailOf } from "./email";
import { makeLink, type SignInLink } from "./links";

/** Who has an account from the start, before an administrator made any. */
export type FirstAccount =
  | { readonly role: "operator"; readonly structure: string }
  | { readonly role: Exclude<Role, "operator">; readonly email?: string };

/** Who made the accounts that nobody made. */
const START = "start";

/** Makes the account if there is none; one without an e-mail takes the one wanted, if nobody has it. */
export async function ensureFirstAccount(house: House, wanted: FirstAccount): Promise<void> {
  await house.store.transaction((records) => firstAccount(house, records, wanted));
}

/** A one-time link for an account made at the start, which is made if there is none; null once it was disabled, or changed. */
export async function firstLink(house: House, wanted: FirstAccount): Promise<SignInLink | null> {
  return await house.store.transaction(async (records) => {
    const account = await firstAccount(house, records, wanted);
    if (account.state === "disabled" || !isFor(account, wanted)) return null;
    return await makeLink(house, records, account.id, house.delays.signInLinkMinutes);
  });
}

async function firstAccount(house: House, { accounts }: Records, wanted: FirstAccount): Promise<Account> {
  const wantedEmail = "email" in wanted ? emailOf(wanted.email ?? "") : null;
  const email = wantedEmail && !(await accounts.findByEmail(wantedEmail)) ? wantedEmail : null;
  const id = idOf(wanted);
  const known =
    (await accounts.find(id)) ??
    // Of before, when its identifier was drawn at random.
    (await accounts.all()).find((each) => each.createdBy === START && isFor(each, wanted));
  if (known) {
    if (known.email === null && email !== null) await accounts.change({ ...known, email });
    return known;
  }
  const common = { id, email, name: null, state: "active", created: house.clock.now(), lastSignIn: null } as const;
  const account: Account =
    wanted.role === "operator"
      ? { ...common, role: wanted.role, structure: wanted.structure, duty: null, createdBy: START }
      : { ...common, role: wanted.role, createdBy: START };
  await accounts.create(account);
  return account;
}

/** The same in every process and at each start: it is made once, and not again once an administrator changed what it is. */
const idOf = (wanted: FirstAccount): string =>
  hashOf("account", wanted.role === "operator" ? `${wanted.role} ${wanted.structure}` : wanted.role).slice(0, 12);

const isFor = (account: Account, wanted: FirstAccount): boolean =>
  wanted.role === "operator"
    ? account.role === "operator" && account.structure === wanted.structure
    : account.role === wanted.role;

/** Structures whose operators can read hand-offs: `hasAccount` of the snapshot. */
export async function structuresWithAccount({ store }: Pick<House, "store">): Promise<readonly string[]> {
  return await store.transaction(({ accounts }) => accounts.structures());
}
