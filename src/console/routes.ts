import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CATALOGUE, codeOf, type ErrorCode, placesOf } from "../app/errors";
import type { House } from "../app/house";
import { inboxRoutes } from "./inbox/routes";
import { openReception } from "./reception";
import { referralRoutes } from "./referral/routes";
import { signInRoutes } from "./sign-in/routes";
import { STYLE } from "./style";
import type { WordsOf } from "./words";

export { CONSOLE_PATH } from "./path";
export type { WordsOf } from "./words";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const BODY_BYTES = 16_384;

/** Told of a fault that nobody foresaw: its code, and where in the code it happened; never what it was about. */
export type Report = (code: ErrorCode, where: readonly string[]) => void;

export interface ConsoleOptions {
  readonly report?: Report;
  /** Says that the Communauté urbaine d'Arras supports it. */
  readonly showSupport?: boolean;
}

/** The operators' side: one router a subject. No script, no request elsewhere. */
export function consoleRoutes(house: House, words: WordsOf, options: ConsoleOptions = {}): Hono {
  const { report = () => {}, showSupport = true } = options;
  const reception = openReception({ house, words, showSupport });
  const routes = new Hono();

  routes.use(async (c, next) => {
    await next();
    c.res.headers.set("Content-Security-Policy", POLICY);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("Referrer-Policy", "no-referrer"); // the address of a sign-in link is a secret
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  });
  routes.use(bodyLimit({ maxSize: BODY_BYTES, onError: (c) => reception.refuse(c, "REQUEST_TOO_LARGE") }));

  routes.get("/style.css", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  for (const router of [signInRoutes, inboxRoutes, referralRoutes]) routes.route("/", router(reception).anyone);

  routes.onError((error, c) => {
    const code = codeOf(error);
    report(code, placesOf(error));
    return reception.refuse(c, operatorCode(code));
  });
  return routes;
}

/** What only an administrator can mend is, for an operator, a fault of the service. */
const operatorCode = (code: ErrorCode): ErrorCode => (CATALOGUE[code].readers.includes("operator") ? code : "INTERNAL");
