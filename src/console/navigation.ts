import type { Role } from "../store/port";
import { CONSOLE_PATH } from "./path";

/** A page that a role may go to from anywhere; its words are `console.navigation.<name>`. */
interface Destination {
  readonly name: "inbox";
  readonly path: string;
}

/** Where each role may go, its first page first. A router adds its pages here. */
export const DESTINATIONS: Readonly<Record<Role, readonly Destination[]>> = {
  operator: [{ name: "inbox", path: CONSOLE_PATH }],
};
