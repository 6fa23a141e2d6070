import { Hono } from "hono";
import { CATALOGUE, codeOf, type ErrorCode, placesOf } from "../app/errors";
import type { House } from "../app/house";
import { accountRoutes } from "./accounts/routes";
import { bodyLimits } from "./body-limits";
import { caseRoutes } from "./cases/routes";
import { deadLetterRoutes } from "./dead-letters/routes";
import { importRoutes } from "./directory/import-routes";
import { lotRoutes } from "./directory/lot-routes";
import { directoryRoutes } from "./directory/routes";
import { visitRoutes } from "./directory/visit-routes";
import { documentRoutes } from "./documents/routes";
import { fromElsewhere } from "./from-elsewhere";
import { homeRoutes } from "./home";
import { inboxRoutes } from "./inbox/routes";
import { searchRoutes } from "./inbox/search-routes";
import { INBOX_STYLE } from "./inbox/style";
import { meRoutes } from "./me/routes";
import { type ConsoleOptions, LINKS_ONLY } from "./options";
import { overviewRoutes } from "./overview/routes";
import { PRINT_STYLE } from "./print-style";
import { openReception } from "./reception";
import { referralRoutes } from "./referral/routes";
import { linkRoutes } from "./sign-in/link-routes";
import { mailRoutes } from "./sign-in/mail-routes";
import { signOutRoutes } from "./sign-in/out-routes";
import { providerRoutes } from "./sign-in/provider-routes";
import { STYLE } from "./style";
import type { WordsOf } from "./words";

export { CONSOLE_PATH } from "./path";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The operators' side: one router a subject. No script, no request elsewhere. */
export function consoleRoutes(house: House, words: WordsOf, options: ConsoleOptions = {}): Hono {
  const { report = () => {}, journal = () => {}, showSupport = true, publicUrl = null } = options;
  const { signIn = LINKS_ONLY, accountsChanged = async () => {}, networksOf = () => ["everyone"] } = options;
  const reception = openReception({ house, words, showSupport, publicUrl, journal, signIn });
  const routes = new Hono();

  routes.use(async (c, next) => {
    await next();
    c.res.headers.set("Content-Security-Policy", POLICY);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("Referrer-Policy", "no-referrer"); // the address of a sign-in link is a secret
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  });
  routes.use(bodyLimits(reception));
  routes.use(async (c, next) => (fromElsewhere(c) ? reception.turnAway(c, "FORM_FROM_ELSEWHERE") : next()));

  routes.get("/style.css", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.body(STYLE + INBOX_STYLE + PRINT_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  const routers = [
    homeRoutes(reception),
    // Before the links: their token would stand for any word of these.
    providerRoutes(reception, networksOf),
    mailRoutes(reception, networksOf),
    linkRoutes(reception),
    signOutRoutes(reception),
    inboxRoutes(reception),
    searchRoutes(reception),
    documentRoutes(reception),
    referralRoutes(reception),
    caseRoutes(reception),
    overviewRoutes(reception),
    accountRoutes(reception, accountsChanged),
    deadLetterRoutes(reception),
    directoryRoutes(reception),
    importRoutes(reception),
    lotRoutes(reception),
    visitRoutes(reception),
    meRoutes(reception),
  ];
  for (const { anyone } of routers) routes.route("/", anyone);

  routes.onError((error, c) => {
    const code = codeOf(error);
    report(code, placesOf(error));
    return reception.refuse(c, operatorCode(code));
  });
  return routes;
}

/** What only an administrator can mend is, for an operator, a fault of the service. */
const operatorCode = (code: ErrorCode): ErrorCode => (CATALOGUE[code].readers.includes("operator") ? code : "INTERNAL");
