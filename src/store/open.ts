import { Kysely } from "kysely";
import { storeError } from "./errors";
import { emptyLog, libsqlDialect } from "./libsql";
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
import { unreadStructures } from "./records/unread-structures";
import type { Tables } from "./tables";
import { WithoutNul } from "./without-nul";

/** How an engine runs a transaction, and keeps others from changing the tables at the same time. */
interface Engine {
  readonly db: Kysely<Tables>;
  run<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** The same for a change of the tables. */
  alone(work: (db: Kysely<Tables>) => Promise<void>): Promise<void>;
  /** Leaves nothing readable of what was erased; false when it is to be tried again. */
  scrub(): Promise<boolean>;
}

/**
 * Opens, and brings up to date, the store kept in one file (made if there is none); ":memory:" for one that is not kept.
 * Once a process: a second opening would wait for the first without letting it end. Processes may share the file.
 * @throws StoreError with a remedy.
 */
export async function openFileStore(file: string): Promise<Store> {
  return await open(() => {
    const db = new Kysely<Tables>({ dialect: libsqlDialect(file), plugins: [new WithoutNul()] });
    const run: Engine["run"] = (work) => db.transaction().execute(work);
    return { db, run, alone: run, scrub: () => emptyLog(db) };
  });
}

/**
 * Opens, and brings up to date, the store kept in a PostgreSQL database, which as many processes as wanted may share:
 * `postgres://user:password@host/database`, with the parameters that `pg` knows.
 * @throws StoreError with a remedy.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  return await open(() => {
    const db = new Kysely<Tables>({ dialect: postgresDialect(url), plugins: [new WithoutNul()] });
    const run: Engine["run"] = (work) => isolated(db, work);
    // What its files and its log still hold is for whoever runs it: nobody reaches them through it.
    return { db, run, alone: (work) => locked(db, work), scrub: async () => true };
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

function storeOver({ db, run, scrub }: Engine): Store {
  // What a process that ended in between erased, too.
  let erased = true;
  const onErased = () => {
    erased = true;
  };
  /** What was done stands, whatever becomes of this: it is tried again after the next transaction. */
  const scrubIfErased = async () => {
    if (!erased) return;
    erased = false;
    if (!(await scrub().catch(() => false))) erased = true;
  };
  return {
    async transaction(work) {
      try {
        const done = await run((transaction) =>
          work({
            conversations: conversations(transaction, onErased),
            inputs: inputs(transaction),
            outbox: outbox(transaction, onErased),
            notifications: notifications(transaction),
            referrals: referrals(transaction, onErased),
            followUp: followUp(transaction),
            reminders: reminders(transaction),
            letters: letters(transaction),
            accounts: accounts(transaction),
            access: access(transaction),
            refusals: refusals(transaction),
            evaluation: evaluation(transaction, onErased),
            directory: directory(transaction),
            unreadStructures: unreadStructures(transaction),
          }),
        );
        await scrubIfErased();
        return done;
      } catch (error) {
        throw storeError(error);
      }
    },
    close: () => db.destroy(),
  };
}
