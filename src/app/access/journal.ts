import type { Account, AccessAct as StoredAct } from "../../store/accounts";
import type { Records } from "../../store/port";
import type { House } from "../house";
import { putMail } from "../mail";
import { ACCESS_ACTS, type AccessAct, TOLD_ACTS, type ToldAct } from "./acts";

/** What was done to an account, by whom, when. */
export interface NotedAct {
  readonly at: number;
  /** Null: an account that is not known any more. */
  readonly by: Account | null;
  readonly account: Account | null;
  readonly act: AccessAct;
}

const LISTED = 200;
/** The account has no language of its own. */
const LANGUAGE = "fr";

/**
 * Notes what `by` does to an account, in the transaction of `records`. Its holder is told by mail, at the address it had
 * before, unless they did it themselves.
 */
export async function noteAct(
  house: House,
  records: Records,
  by: Pick<Account, "id">,
  account: Pick<Account, "id" | "email">,
  act: AccessAct,
): Promise<void> {
  const id = Buffer.from(house.ids.random(12)).toString("base64url");
  await records.access.note({ id, at: house.clock.now(), by: by.id, account: account.id, act });
  if (account.email !== null && by.id !== account.id && isTold(act))
    await putMail(house, records, {
      ...{ to: account.email, language: LANGUAGE },
      ...{ template: "account", params: { act, path: "/me" } },
    });
}

const isTold = (act: AccessAct): act is ToldAct => TOLD_ACTS.some((each) => each === act);

/** What was done to all accounts, the latest first: for administrators. */
export const accessJournal = (house: House): Promise<readonly NotedAct[]> => actsOf(house, null, LISTED);

/** What was done to one account, the latest first. */
export const actsOn = (house: House, { id }: Pick<Account, "id">, limit: number): Promise<readonly NotedAct[]> =>
  actsOf(house, id, limit);

async function actsOf(house: House, account: string | null, limit: number): Promise<readonly NotedAct[]> {
  return await house.store.transaction(async ({ access, accounts }) => {
    const known = new Map((await accounts.all()).map((each) => [each.id, each]));
    return (await access.acts({ account, limit })).flatMap((act) => notedOf(act, known));
  });
}

function notedOf({ at, by, account, act }: StoredAct, known: ReadonlyMap<string, Account>): readonly NotedAct[] {
  const named = ACCESS_ACTS.find((each) => each === act);
  return named ? [{ at, by: known.get(by) ?? null, account: known.get(account) ?? null, act: named }] : [];
}
