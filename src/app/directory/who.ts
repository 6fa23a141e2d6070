import type { Account } from "../../store/accounts";

/** Who acts on the directory: an account, or whoever runs a command where the store is. */
export type Actor = Pick<Account, "id" | "role"> & { readonly structure?: string };

export const COMMAND: Actor = { id: "command", role: "administrator" };

/** Coordinator and administrator answer for the whole directory; an operator for what is said of their own structure. */
export const mayChange = ({ role, structure }: Actor, about: string): boolean =>
  role === "coordinator" || role === "administrator" || (role === "operator" && structure === about);

export const mayChangeAll = ({ role }: Actor): boolean => role === "coordinator" || role === "administrator";
