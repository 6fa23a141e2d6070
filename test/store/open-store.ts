import { openFileStore, openPostgresStore } from "../../src/store/open";
import type { Store } from "../../src/store/port";

/** A store by its address: a file, or a database. */
export const openStore = (address: string): Promise<Store> =>
  address.startsWith("postgres:") ? openPostgresStore(address) : openFileStore(address);
