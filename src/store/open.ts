import { Kysely } from "kysely";
import { storeError } from "./errors";
import { libsqlDialect } from "./libsql";
import { migrate } from "./migrate";
import type { Store } from "./port";
import { access } from "./records/access";
import { accounts } from "./records/accounts";
import { conversations } from "./records/conversations";
import { evaluation } from "./records/evaluation";
import { followUp } from "./records/follow-up";
import { inputs } from "./records/inputs";
import { outbox } from "./records/outbox";
import { referrals } from "./records/referrals";
import { refusals } from "./records/refusals";
import type { Tables } from "./tables";

/**
 * Opens, and brings up to date, the store kept in one file (made if there is none); ":memory:" for one that is not kept.
 * Once a process: a second opening would wait for the first without letting it end. Processes may share the file.
 * @throws StoreError with a remedy.
 */
export async function openFileStore(file: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: dialectOf(file) });
  try {
    await migrate(db);
    return storeOver(db);
  } catch (error) {
    await db.destroy();
    throw storeError(error);
  }
}

function dialectOf(file: string) {
  try {
    return libsqlDialect(file);
  } catch (error) {
    throw storeError(error);
  }
}

function storeOver(db: Kysely<Tables>): Store {
  return {
    async transaction(work) {
      try {
        return await db.transaction().execute((transaction) =>
          work({
            conversations: conversations(transaction),
            inputs: inputs(transaction),
            outbox: outbox(transaction),
            referrals: referrals(transaction),
            followUp: followUp(transaction),
            accounts: accounts(transaction),
            access: access(transaction),
            refusals: refusals(transaction),
            evaluation: evaluation(transaction),
          }),
        );
      } catch (error) {
        throw storeError(error);
      }
    },
    close: () => db.destroy(),
  };
}
