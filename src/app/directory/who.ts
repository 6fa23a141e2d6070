import type { Account } from "../../store/accounts";
import type { House } from "../house";

/** What acting on the directory needs of the house. */
export type DirectoryHouse = Pick<House, "store" | "clock" | "directory">;

/** Who acts on the directory: an account, or whoever runs a command where the store is. */
export type Actor = Pick<Account, "id" | "role" | "name"> & { readonly structure?: string };

export const COMMAND: Actor = { id: "command", role: "administrator", name: "npm run directory" };

/**
 * Coordinator and administrator answer for the whole directory: it holds nobody's secrets, and one of the two is always
 * there. An operator answers for what is said of their own structure: nobody knows its number better.
 */
export const mayChange = (who: Actor, about: string): boolean =>
  mayChangeAll(who) || (who.role === "operator" && who.structure === about);

export const mayChangeAll = ({ role }: Actor): boolean => role === "coordinator" || role === "administrator";
