import { CONSOLE_PATH } from "../path";

/** What follows the console's path, as we write it: a reference, the name of a page. Never another site. */
const INSIDE = /^(?:\/[\w-]+){1,4}$/;

/** Where to go once signed in: where one wanted to go, or the first page. */
export const returnPath = (to: string | undefined): string => `${CONSOLE_PATH}${insideOf(to)}`;

/** The same without the console's path; empty for the first page, and for anything that is not ours. */
export const insideOf = (to: string | undefined): string => (to !== undefined && INSIDE.test(to) ? to : "");
