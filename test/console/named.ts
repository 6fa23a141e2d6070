import { createAccount, makeHandedLink } from "../../src/app/access/administration";
import type { AccountDraft } from "../../src/app/access/draft";
import type { AdministratorAccount } from "../../src/store/accounts";
import { Operator } from "./served";

type Wanted =
  | { readonly role: "coordinator" | "administrator" | "territory" }
  | { readonly role: "operator"; readonly structure: string };

type Maker = Parameters<typeof createAccount>[0] & Parameters<typeof makeHandedLink>[0];

/** Where they come in. */
interface Served {
  readonly house: Maker;
  /** Address of the console. */
  readonly base: string;
}

let made = 0;

/** A link, good once, of a new account with this name. */
export async function linkOfNamed(served: Served, name: string | null, wanted: Wanted): Promise<string> {
  const fields = wanted.role === "operator" ? { ...wanted, duty: null } : wanted;
  const draft: AccountDraft = { ...fields, name, email: `someone-${++made}@example.org` };
  const account = await createAccount(served.house, { id: "z", role: "administrator" } as AdministratorAccount, draft); // who signs
  if (account === "EMAIL_TAKEN") throw new Error(account);
  // Where mails leave, the link would go to its holder: here it is made as where none do.
  const handed = await makeHandedLink({ ...served.house, mailOpen: false }, { id: "z" }, account.id);
  if (handed?.way !== "shown") throw new Error(`the link was ${handed?.way}`);
  return `${served.base}${handed.link.path}`;
}

/** Someone who came in, and has a name. */
export async function signedInNamed(served: Served, name: string | null, wanted: Wanted): Promise<Operator> {
  const someone = new Operator(served.base);
  const entered = await someone.enter(await linkOfNamed(served, name, wanted));
  if (entered.status !== 303) throw new Error(`sign-in answered ${entered.status}`);
  return someone;
}
