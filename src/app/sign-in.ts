import type { House } from "./house";

/** A one-time link for the operators of a structure; gives what follows the console's path: `/sign-in/<token>`. */
export async function createSignInLink(_house: House, _structure: string): Promise<{ path: string; expires: number }> {
  throw new Error("being written");
}

/** Structures whose operators can read hand-offs: `hasAccount` of the snapshot. */
export async function structuresWithAccount(_house: Pick<House, "store">): Promise<readonly string[]> {
  throw new Error("being written");
}
