import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { CONSOLE_PATH, SEARCH_PATH } from "./path";

/** Cookies of the console: read by no script, sent with no form that another site makes. */
export interface Cookies {
  readSession(c: Context): string | undefined;
  writeSession(c: Context, token: string, expires: number): void;
  endSession(c: Context): void;
  /** What ties the button of a link to the browser that was shown it. */
  readEntry(c: Context): string | undefined;
  writeEntry(c: Context, entry: string): void;
  endEntry(c: Context): void;
  /** An attempt to sign in at a provider's, while the browser is there. */
  readAttempt(c: Context): string | undefined;
  writeAttempt(c: Context, attempt: string): void;
  endAttempt(c: Context): void;
  /** What was looked for last: it stands in no address and in no history, and only its own page is told it. */
  readSearch(c: Context): string | undefined;
  writeSearch(c: Context, search: string, minutes: number): void;
  endSearch(c: Context): void;
}

const SESSION = "beffroi_operator";
const ENTRY = "beffroi_entry";
const ATTEMPT = "beffroi_attempt";
const SEARCH = "beffroi_search";

/** `https`: the public address has TLS; otherwise each request says whether it came with it. */
export function cookiesOf({ https }: { readonly https: boolean }): Cookies {
  /** Behind a proxy that has the certificate, the request itself comes without TLS. */
  const isSecure = (c: Context) =>
    https || new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
  // With TLS, a name that no other site of the same domain can set, which asks for the whole path.
  const nameOf = (c: Context, name: string) => (isSecure(c) ? `__Host-${name}` : name);
  const read = (c: Context, name: string) => getCookie(c, nameOf(c, name));
  const write = (c: Context, name: string, value: string, lasts: { expires?: Date; maxAge?: number }) =>
    setCookie(c, nameOf(c, name), value, {
      ...{ path: isSecure(c) ? "/" : CONSOLE_PATH, httpOnly: true, secure: isSecure(c) },
      // Lax, not Strict: a link in a mail to a referral, and the way back from a provider, come from elsewhere.
      sameSite: "Lax",
      ...lasts,
    });
  const writeSearch = (c: Context, search: string, maxAge: number) =>
    setCookie(c, SEARCH, search, {
      ...{ path: SEARCH_PATH, httpOnly: true, secure: isSecure(c), sameSite: "Strict", maxAge },
    });
  return {
    readSession: (c) => read(c, SESSION),
    writeSession: (c, token, expires) => write(c, SESSION, token, { expires: new Date(expires) }),
    endSession(c) {
      write(c, SESSION, "", { maxAge: 0 });
      writeSearch(c, "", 0);
    },
    readEntry: (c) => read(c, ENTRY),
    writeEntry: (c, entry) => write(c, ENTRY, entry, {}),
    endEntry: (c) => write(c, ENTRY, "", { maxAge: 0 }),
    readAttempt: (c) => read(c, ATTEMPT),
    writeAttempt: (c, attempt) => write(c, ATTEMPT, attempt, {}),
    endAttempt: (c) => write(c, ATTEMPT, "", { maxAge: 0 }),
    readSearch: (c) => getCookie(c, SEARCH),
    writeSearch: (c, search, minutes) => writeSearch(c, search, minutes * 60),
    endSearch: (c) => writeSearch(c, "", 0),
  };
}
