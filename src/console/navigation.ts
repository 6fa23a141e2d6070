import type { Role } from "../store/accounts";
import { CONSOLE_PATH } from "./path";

/** A page that a role may go to from anywhere; its words are `console.navigation.<name>`. */
interface Destination {
  readonly name: "inbox" | "overview" | "directory" | "accounts" | "me";
  readonly path: string;
}

const ME: Destination = { name: "me", path: `${CONSOLE_PATH}/me` };
const DIRECTORY: Destination = { name: "directory", path: `${CONSOLE_PATH}/directory` };
const OVERVIEW: Destination = { name: "overview", path: `${CONSOLE_PATH}/overview` };

/** Where each role may go, the page it comes to first before the others. A router adds its pages here. */
export const DESTINATIONS: Readonly<Record<Role, readonly [Destination, ...Destination[]]>> = {
  operator: [{ name: "inbox", path: CONSOLE_PATH }, DIRECTORY, ME],
  coordinator: [OVERVIEW, DIRECTORY, ME],
  territory: [OVERVIEW, ME],
  administrator: [{ name: "accounts", path: `${CONSOLE_PATH}/accounts` }, DIRECTORY, ME],
};
