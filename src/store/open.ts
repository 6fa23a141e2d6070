import type { Store } from "./port";

/** Opens, and brings up to date, the store kept in one file (made if there is none). */
export async function openFileStore(_file: string): Promise<Store> {
  throw new Error("being written");
}
