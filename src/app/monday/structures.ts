import { afterWorkingDays } from "../../referral/working-days";
import type { Account, OperatorAccount } from "../../store/accounts";
import { dayOf } from "../calendar";
import type { House } from "../house";

/** Structures that need a call; ids. */
export interface StructuresToCall {
  /** Something is to be done there, and nobody has signed in for `delays.silentWorkingDays`, or nobody can. */
  readonly silent: readonly string[];
  /** They receive, and no active account is said to be the référent's. */
  readonly withoutReferent: readonly string[];
}

export function structuresToCall(
  { clock, delays, directory }: Pick<House, "clock" | "delays" | "directory">,
  accounts: readonly Account[],
  open: ReadonlySet<string>,
): StructuresToCall {
  const operators = accounts.filter(
    (account): account is OperatorAccount => account.role === "operator" && account.state === "active",
  );
  const now = clock.now();
  // Someone whose account is new is given the time to come.
  const isHeard = ({ lastSignIn, created }: OperatorAccount) =>
    afterWorkingDays(lastSignIn ?? created, delays.silentWorkingDays) > now;
  const heard = new Set(operators.filter(isHeard).map(({ structure }) => structure));
  const named = new Set(operators.filter(({ duty }) => duty === "referent").map(({ structure }) => structure));
  const receiving = new Set([
    ...operators.map(({ structure }) => structure),
    ...holdersOn(directory.data(), dayOf(now)),
    ...open,
  ]);
  return {
    silent: [...open].filter((structure) => !heard.has(structure)),
    withoutReferent: [...receiving].filter((structure) => !named.has(structure)),
  };
}

/** Who holds a lot on a day. */
const holdersOn = ({ lots }: ReturnType<House["directory"]["data"]>, day: string): readonly string[] =>
  lots.lots.flatMap(({ titulaires }) =>
    titulaires.filter(({ du, au }) => du <= day && (au === null || au >= day)).map(({ structure }) => structure),
  );
