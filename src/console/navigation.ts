import type { Role } from "../store/accounts";
import { CASES_PATH } from "./cases/path";
import { CONSOLE_PATH } from "./path";

/** A page that a role may go to from anywhere; its words are `console.navigation.<name>`. */
interface Destination {
  readonly name: "inbox" | "overview" | "documents" | "directory" | "cases" | "accounts" | "dead_letters" | "me";
  readonly path: string;
}

const ME: Destination = { name: "me", path: `${CONSOLE_PATH}/me` };
const DIRECTORY: Destination = { name: "directory", path: `${CONSOLE_PATH}/directory` };
const DOCUMENTS: Destination = { name: "documents", path: `${CONSOLE_PATH}/documents` };
const DEAD_LETTERS: Destination = { name: "dead_letters", path: `${CONSOLE_PATH}/dead-letters` };
const OVERVIEW: Destination = { name: "overview", path: `${CONSOLE_PATH}/overview` };

/** Where each role may go, the page it comes to first before the others. A router adds its pages here. */
export const DESTINATIONS: Readonly<Record<Role, readonly [Destination, ...Destination[]]>> = {
  operator: [{ name: "inbox", path: CONSOLE_PATH }, DOCUMENTS, DIRECTORY, ME],
  coordinator: [OVERVIEW, DOCUMENTS, DIRECTORY, { name: "cases", path: CASES_PATH }, ME],
  territory: [OVERVIEW, DOCUMENTS, ME],
  administrator: [{ name: "accounts", path: `${CONSOLE_PATH}/accounts` }, DEAD_LETTERS, DIRECTORY, ME],
};
