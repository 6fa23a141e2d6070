import type { Account, AdministratorAccount } from "../../store/accounts";
import type { Records } from "../../store/port";
import { HOUR, MINUTE } from "../calendar";
import type { House } from "../house";
import { putMail } from "../mail";
import type { AccountDraft } from "./draft";
import { actsOn, type NotedAct, noteAct } from "./journal";
import { makeLink, type SignInLink } from "./links";
import { openSessions } from "./sessions";

/** An account, and what an administrator is told besides. */
export interface ManagedAccount {
  readonly account: Account;
  /** Who made it; null for one made at the start, or by an account that is unknown here. */
  readonly maker: Account | null;
  readonly sessions: number;
  /** At how many sign-in providers' it is linked to someone. */
  readonly identities: number;
  /** How many were detached there, and do not come in any more. */
  readonly detached: number;
  /** What was done to it, the latest first. */
  readonly acts: readonly NotedAct[];
  /** Nobody else reads for its structure. */
  readonly lastOfStructure: boolean;
}

/** Who does it: it is noted. */
type By = Pick<Account, "id">;

export type Undone = "NOT_FOUND" | "EMAIL_TAKEN" | "LAST_ADMINISTRATOR";

/** Every account: those that are active first, then by role. */
export async function listAccounts(house: House): Promise<readonly Account[]> {
  const accounts = await house.store.transaction((records) => records.accounts.all());
  const rank = ({ state, role }: Account) => `${state} ${RANK[role]}`;
  return [...accounts].sort((a, b) => rank(a).localeCompare(rank(b)));
}

const RANK = { operator: 1, coordinator: 2, territory: 3, administrator: 4 } as const;

export async function openAccount(house: House, id: string): Promise<ManagedAccount | null> {
  const acts = await actsOn(house, { id }, SHOWN_ACTS);
  return await house.store.transaction(async (records) => {
    const account = await records.accounts.find(id);
    if (!account) return null;
    const identities = await records.accounts.identitiesOf(id);
    return {
      account,
      maker: await records.accounts.find(account.createdBy),
      sessions: await openSessions(house, records, id),
      identities: identities.filter(({ detached }) => !detached).length,
      detached: identities.filter(({ detached }) => detached).length,
      acts,
      lastOfStructure: (await others(records, account)).every((each) => !readsForSame(each, account)),
    };
  });
}

const SHOWN_ACTS = 20;

const readsForSame = (each: Account, account: Account): boolean =>
  account.role === "operator" && each.role === "operator" && each.structure === account.structure;

/** The other accounts that are active. */
const others = async ({ accounts }: Records, { id }: Account): Promise<readonly Account[]> =>
  (await accounts.all()).filter((each) => each.id !== id && each.state === "active");

/** Makes an account, signed by who makes it; its identifier. */
export async function createAccount(
  house: House,
  by: AdministratorAccount,
  draft: AccountDraft,
): Promise<{ readonly id: string } | "EMAIL_TAKEN"> {
  const id = Buffer.from(house.ids.random(9)).toString("base64url");
  return await house.store.transaction(async (records) => {
    const { accounts } = records;
    if (await accounts.findByEmail(draft.email)) return "EMAIL_TAKEN";
    await accounts.create({
      ...draft,
      id,
      createdBy: by.id,
      state: "active",
      created: house.clock.now(),
      lastSignIn: null,
    });
    await noteAct(house, records, by, { id, email: draft.email }, "created");
    return { id };
  });
}

/** Changes what an account is. Another role, structure or e-mail ends its sessions: whoever holds one signs in again. */
export async function changeAccount(
  house: House,
  by: By,
  id: string,
  draft: AccountDraft,
): Promise<"changed" | Undone> {
  return await house.store.transaction(async (records) => {
    const { accounts, access } = records;
    const account = await accounts.find(id);
    if (!account) return "NOT_FOUND";
    const holder = await accounts.findByEmail(draft.email);
    if (holder && holder.id !== id) return "EMAIL_TAKEN";
    const { state, created, createdBy, lastSignIn } = account;
    const changed: Account = { ...draft, id, state, created, createdBy, lastSignIn };
    if (await leavesNoAdministrator(records, account, changed)) return "LAST_ADMINISTRATOR";
    await accounts.change(changed);
    // An e-mail may be another person's: whom the old one was linked to does not come in any more.
    if (changed.email !== account.email) await accounts.forgetIdentities(id, "linked");
    if (postOf(changed) !== postOf(account)) await access.closeAll(id);
    await noteAct(house, records, by, account, "changed");
    return "changed";
  });
}

const postOf = (account: Account): string =>
  JSON.stringify([account.role, account.email, account.role === "operator" ? account.structure : null]);

/** Closes an account, or opens it again. One that is closed ends at once wherever it is signed in. */
export async function setAccountState(
  house: House,
  by: By,
  id: string,
  state: Account["state"],
): Promise<"changed" | Exclude<Undone, "EMAIL_TAKEN">> {
  return await house.store.transaction(async (records) => {
    const account = await records.accounts.find(id);
    if (!account) return "NOT_FOUND";
    const changed = { ...account, state };
    if (await leavesNoAdministrator(records, account, changed)) return "LAST_ADMINISTRATOR";
    await records.accounts.change(changed);
    if (state === "disabled") await records.access.closeAll(id);
    await noteAct(house, records, by, account, state === "disabled" ? "disabled" : "enabled");
    return "changed";
  });
}

const administers = ({ role, state }: Account): boolean => role === "administrator" && state === "active";

async function leavesNoAdministrator(records: Records, before: Account, after: Account): Promise<boolean> {
  if (!administers(before) || administers(after)) return false;
  const left = (await others(records, before)).find(administers);
  // Written as it is: whoever closes that one at the same moment is made to decide again, on what this one did.
  if (left) await records.accounts.change(left);
  return left === undefined;
}

/** What becomes of a link for someone else: shown to be handed over, on its way to its holder alone, or not needed. */
export type HandedLink =
  | { readonly way: "shown"; readonly link: SignInLink }
  | { readonly way: "mailed" }
  | { readonly way: "provider" };

/**
 * A one-time link for an active account: mailed to its holder where a mail can reach them, so that nobody comes in for
 * them; shown to be handed over otherwise, but not for who comes in by a sign-in provider already. Null when there is no
 * such account.
 */
export async function makeHandedLink(house: House, by: By, id: string): Promise<HandedLink | null> {
  return await house.store.transaction(async (records) => {
    const account = await records.accounts.find(id);
    if (account?.state !== "active") return null;
    const linked = (await records.accounts.identitiesOf(id)).some(({ detached }) => !detached);
    if (linked && (account.email === null || !house.mailOpen)) return { way: "provider" };
    const link = await makeLink(house, records, id, house.delays.handedLinkHours * (HOUR / MINUTE));
    const { path, expires: until } = link;
    const mailed =
      account.email !== null &&
      (await putMail(house, records, {
        ...{ to: account.email, template: "handed_link", params: { path }, language: "fr", until },
      })) !== null;
    await noteAct(house, records, by, account, mailed ? "link_sent" : "link_shown");
    return mailed ? { way: "mailed" } : { way: "shown", link };
  });
}

/** Who was linked at a sign-in provider's is so no longer, nor by their e-mail, and every session ends. */
export const detachIdentities = (house: House, by: By, id: string): Promise<"done" | "NOT_FOUND"> =>
  toAccount(house, id, async (records, account) => {
    await records.accounts.detachIdentities(id, house.clock.now());
    await records.access.closeAll(id);
    await noteAct(house, records, by, account, "detached");
  });

/** Whoever has the account's e-mail at a sign-in provider's may be linked to it again. */
export const reattachIdentities = (house: House, by: By, id: string): Promise<"done" | "NOT_FOUND"> =>
  toAccount(house, id, async (records, account) => {
    await records.accounts.forgetIdentities(id, "detached");
    await noteAct(house, records, by, account, "reattached");
  });

/** Ends every session of someone else, and their links. */
export const signOutOther = (house: House, by: By, id: string): Promise<"done" | "NOT_FOUND"> =>
  toAccount(house, id, async (records, account) => {
    await records.access.closeAll(id);
    await noteAct(house, records, by, account, "signed_out");
  });

async function toAccount(
  house: House,
  id: string,
  work: (records: Records, account: Account) => Promise<void>,
): Promise<"done" | "NOT_FOUND"> {
  return await house.store.transaction(async (records) => {
    const account = await records.accounts.find(id);
    if (!account) return "NOT_FOUND";
    await work(records, account);
    return "done";
  });
}
