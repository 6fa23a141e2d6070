/** What every account holds. */
interface AnyAccount {
  readonly id: string;
  /** In lower case; null for one made at the start, which is entered with a link. */
  readonly email: string | null;
  /** As others are told whom to speak with. */
  readonly name: string | null;
  readonly state: "active" | "disabled";
  readonly created: number;
  /** The account that made it, or `start`. */
  readonly createdBy: string;
  readonly lastSignIn: number | null;
}

/** The named contact of an operator, and who stands in for them. */
export type Duty = "referent" | "deputy";

/** Reads and follows what arrives for one structure, and nothing of others. */
export interface OperatorAccount extends AnyAccount {
  readonly role: "operator";
  readonly structure: string;
  readonly duty: Duty | null;
}

/** Sees how many and how long, never who. */
export interface CoordinatorAccount extends AnyAccount {
  readonly role: "coordinator";
}

/** The same, for those who decide and evaluate. */
export interface TerritoryAccount extends AnyAccount {
  readonly role: "territory";
}

/** Manages accounts, and sees no referral. */
export interface AdministratorAccount extends AnyAccount {
  readonly role: "administrator";
}

/** Who may sign in; what an account holds depends on its role. */
export type Account = OperatorAccount | CoordinatorAccount | TerritoryAccount | AdministratorAccount;
export type Role = Account["role"];
export type AccountOf<R extends Role> = Extract<Account, { readonly role: R }>;

/** Whose referrals an operator may read, and how what they do is signed. */
export type Operator = Pick<OperatorAccount, "id" | "structure">;

export const ROLES: readonly Role[] = ["operator", "coordinator", "territory", "administrator"];

/** Someone, as their sign-in provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export interface AccountRecords {
  /** @throws when another account has its e-mail: look with `findByEmail` first, in the same transaction. */
  create(account: Account): Promise<void>;
  find(id: string): Promise<Account | null>;
  findByEmail(email: string): Promise<Account | null>;
  /** Whose account someone at a provider's is linked to; also one they were detached from. */
  findByIdentity(identity: Identity): Promise<{ readonly account: Account; readonly detached: boolean } | null>;
  all(): Promise<readonly Account[]>;
  /** Keeps what it holds now: all but its creation. */
  change(account: Account): Promise<void>;
  /** Structures that someone reads for: those of active operators. */
  structures(): Promise<readonly string[]>;
  linkIdentity(identity: Identity & { account: string; at: number }): Promise<void>;
  /** Those it is linked to, and those it was detached from. */
  identitiesOf(account: string): Promise<readonly LinkedIdentity[]>;
  /** They do not come in any more, and it stays known that they did. */
  detachIdentities(account: string, at: number): Promise<void>;
  /** Forgets those it is linked to, or those it was detached from. */
  forgetIdentities(account: string, which: "linked" | "detached"): Promise<void>;
}

export interface LinkedIdentity extends Identity {
  readonly detached: boolean;
}

/** Something done to an account: by whom (an account, or the account itself), and what. */
export interface AccessAct {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly account: string;
  readonly act: string;
}

interface StoredLink {
  readonly account: Account;
  readonly expires: number;
  readonly used: number | null;
}

interface StoredSession {
  readonly account: Account;
  readonly seen: number;
  readonly expires: number;
  /** What a sign-in provider asks for to sign out there as well, sealed with the session's token. */
  readonly idToken: string | null;
}

/** What opens the console. Tokens are kept as SHA-256 only. */
export interface AccessRecords {
  putLink(link: { tokenHash: string; account: string; expires: number }): Promise<void>;
  /** Also one that holds no longer, until it is forgotten. */
  link(tokenHash: string): Promise<StoredLink | null>;
  /** False when it was used already, or is past its time. */
  useLink(tokenHash: string, now: number): Promise<boolean>;
  putSession(session: NewSession): Promise<void>;
  /** Also one that holds no longer, until it is forgotten. */
  session(tokenHash: string): Promise<StoredSession | null>;
  seeSession(tokenHash: string, at: number): Promise<void>;
  deleteSession(tokenHash: string): Promise<void>;
  /** Every session and every link of an account; how many sessions there were. */
  closeAll(account: string): Promise<number>;
  sessionsOf(account: string, since: { now: number; seenAfter: number }): Promise<number>;
  /** Remembers an attempt at a provider's; false when it was made before. */
  spendAttempt(attempt: { tokenHash: string; expires: number }): Promise<boolean>;
  /** Notes what was done to an account. */
  note(act: AccessAct): Promise<void>;
  /** What was done to all accounts, or to one, the latest first. */
  acts(of: { readonly account: string | null; readonly limit: number }): Promise<readonly AccessAct[]>;
  deleteActs(before: number): Promise<number>;
  /** Forgets what is past its time, and sessions not seen since. */
  deleteExpired(now: number, seenBefore: number): Promise<number>;
}

interface NewSession {
  readonly tokenHash: string;
  readonly account: string;
  readonly seen: number;
  readonly expires: number;
  readonly idToken: string | null;
}
