import { Kysely } from "kysely";
import { storeError } from "./errors";
import { libsqlDialect } from "./libsql";
import { migrate } from "./migrate";
import type { Store } from "./port";
import { isolated, locked, postgresDialect } from "./postgres";
import { access } from "./records/access";
import { accounts } from "./records/accounts";
import { conversations } from "./records/conversations";
import { directory } from "./records/directory";
import { evaluation } from "./records/evaluation";
import { followUp } from "./records/follow-up";
import { inputs } from "./records/inputs";
import { letters } from "./records/letters";
import { notifications } from "./records/notifications";
import { outbox } from "./records/outbox";
import { referrals } from "./records/referrals";
import { refusals } from "./records/refusals";
import { reminders } from "./records/reminders";
import type { Tables } from "./tables";

/** How an engine runs a transaction, and keeps others from changing the tables at the same time. */
interface Engine {
  readonly db: Kysely<Tables>;
  run<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** The same for a change of the tables. */
  alone(work: (db: Kysely<Tables>) => Promise<void>): Promise<void>;
}

/**
 * Opens, and brings up to date, the store kept in one file (made if there is none); ":memory:" for one that is not kept.
 * Once a process: a second opening would wait for the first without letting it end. Processes may share the file.
 * @throws StoreError with a remedy.
 */
export async function openFileStore(file: string): Promise<Store> {
  return await open(() => {
    const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
    const run: Engine["run"] = (work) => db.transaction().execute(work);
    return { db, run, alone: run };
  });
}

/**
 * Opens, and brings up to date, the store kept in a PostgreSQL database, which as many processes as wanted may share:
 * `postgres://user:password@host/database`, with the parameters that `pg` knows.
 * @throws StoreError with a remedy.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  return await open(() => {
    const db = new Kysely<Tables>({ dialect: postgresDialect(url) });
    return { db, run: (work) => isolated(db, work), alone: (work) => locked(db, work) };
  });
}

async function open(engineOf: () => Engine): Promise<Store> {
  let engine: Engine | null = null;
  try {
    engine = engineOf();
    await engine.alone(migrate);
    return storeOver(engine);
  } catch (error) {
    await engine?.db.destroy();
    throw storeError(error);
  }
}

function storeOver({ db, run }: Engine): Store {
  return {
    async transaction(work) {
      try {
        return await run((transaction) =>
          work({
            conversations: conversations(transaction),
            inputs: inputs(transaction),
            outbox: outbox(transaction),
            notifications: notifications(transaction),
            referrals: referrals(transaction),
            followUp: followUp(transaction),
            reminders: reminders(transaction),
            letters: letters(transaction),
            accounts: accounts(transaction),
            access: access(transaction),
            refusals: refusals(transaction),
            evaluation: evaluation(transaction),
            directory: directory(transaction),
          }),
        );
      } catch (error) {
        throw storeError(error);
      }
    },
    close: () => db.destroy(),
  };
}
