import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CATALOGUE, codeOf, type ErrorCode, placesOf } from "../app/errors";
import { actOnReferral, listReferrals, openReferral } from "../app/follow-referral";
import type { House } from "../app/house";
import { formTokenOf, lookAtLink, operatorOf, signOut, useLink } from "../app/sign-in";
import { writeToResident } from "../app/write-to-resident";
import { type Action, LIFE } from "../referral/life";
import { same } from "../referral/secret";
import type { Account } from "../store/port";
import { answersAsRead } from "./answers";
import type { Html, Page } from "./pages/layout";
import { listPage } from "./pages/list";
import { referralPage } from "./pages/referral";
import { faultPage, signInPage } from "./pages/sign-in";
import { CONSOLE_PATH } from "./path";
import { endSession, readSession, writeSession } from "./session";
import { STYLE } from "./style";
import { languageOf, type WordsOf } from "./words";

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

/** The operators' page: what arrived for their structure, and what becomes of it. No script, no request elsewhere. */
export function consoleRoutes(house: House, words: WordsOf, options: ConsoleOptions = {}): Hono {
  const { report = () => {}, showSupport = true } = options;
  const routes = new Hono();

  const pageOf = (c: Context, operator: Account | null = null): Page => {
    const session = readSession(c) ?? "";
    return {
      words: words(languageOf(c.req.header("accept-language"))),
      showSupport,
      signedIn: operator && { structure: nameOf(operator.structure), formToken: formTokenOf(session) },
    };
  };
  const nameOf = (id: string) => house.snapshot().structures.find((structure) => structure.id === id)?.name ?? id;
  const operator = (c: Context) => operatorOf(house, readSession(c));
  const shown = async (c: Context, page: Html, status: 200 | ErrorStatus = 200) => c.html(await page, status);
  const fault = (c: Context, code: ErrorCode, who: Account | null = null) =>
    shown(c, faultPage(pageOf(c, who), code), CATALOGUE[code].status);

  /** Someone signed in who sends a form of ours; anything else is answered by a fault. */
  const sender = async (c: Context): Promise<{ who: Account; form: Record<string, unknown> } | ErrorCode> => {
    const who = await operator(c);
    if (!who) return "SIGN_IN_REQUIRED";
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({})); // not a form at all
    const token = form.form_token;
    return typeof token === "string" && same(token, formTokenOf(readSession(c) ?? "")) ? { who, form } : "FORM_EXPIRED";
  };

  routes.use(async (c, next) => {
    await next();
    c.res.headers.set("Content-Security-Policy", POLICY);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("Referrer-Policy", "no-referrer"); // the address of a sign-in link is a secret
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  });
  routes.use(bodyLimit({ maxSize: BODY_BYTES, onError: (c) => fault(c, "REQUEST_TOO_LARGE") }));

  routes.get("/style.css", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" });
  });

  routes.get("/sign-in/:token", async (c) => {
    const token = c.req.param("token");
    const account = await lookAtLink(house, token);
    return account
      ? shown(c, signInPage(pageOf(c), nameOf(account.structure), token))
      : fault(c, "SIGN_IN_LINK_INVALID");
  });
  routes.post("/sign-in/:token", async (c) => {
    const session = await useLink(house, c.req.param("token"));
    if (!session) return fault(c, "SIGN_IN_LINK_INVALID");
    writeSession(c, session.token, session.expires);
    return c.redirect(CONSOLE_PATH, 303);
  });

  routes.get("/", async (c) => {
    const who = await operator(c);
    if (!who) return fault(c, "SIGN_IN_REQUIRED");
    return shown(c, listPage(pageOf(c, who), await listReferrals(house, who), house.snapshot()));
  });
  routes.get("/referrals/:reference", async (c) => {
    const who = await operator(c);
    if (!who) return fault(c, "SIGN_IN_REQUIRED");
    const referral = await openReferral(house, who, c.req.param("reference"));
    if (!referral) return fault(c, "NOT_FOUND", who);
    const around = { snapshot: house.snapshot(), answers: answersAsRead(house, referral), reader: who.structure };
    return shown(c, referralPage(pageOf(c, who), referral, around));
  });

  routes.post("/referrals/:reference/message", async (c) => {
    const from = await sender(c);
    if (typeof from === "string") return fault(c, from);
    const reference = c.req.param("reference");
    const done = await writeToResident(house, from.who, reference, String(from.form.letter ?? ""));
    return done === "sent" ? c.redirect(`${CONSOLE_PATH}/referrals/${reference}`, 303) : fault(c, done, from.who);
  });
  routes.post("/referrals/:reference/:action", async (c) => {
    const from = await sender(c);
    if (typeof from === "string") return fault(c, from);
    const { reference, action } = c.req.param();
    if (!isAction(action)) return fault(c, "NOT_FOUND", from.who);
    const done = await actOnReferral(house, from.who, reference, action);
    return done === "moved" ? c.redirect(`${CONSOLE_PATH}/referrals/${reference}`, 303) : fault(c, done, from.who);
  });
  routes.post("/sign-out", async (c) => {
    const from = await sender(c);
    if (typeof from === "string") return fault(c, from);
    await signOut(house, readSession(c) ?? "");
    endSession(c);
    return c.redirect(CONSOLE_PATH, 303);
  });

  routes.onError((error, c) => {
    const code = codeOf(error);
    report(code, placesOf(error));
    return fault(c, operatorCode(code));
  });
  return routes;
}

type ErrorStatus = (typeof CATALOGUE)[ErrorCode]["status"];

/** What only an administrator can mend is, for an operator, a fault of the service. */
const operatorCode = (code: ErrorCode): ErrorCode => (CATALOGUE[code].readers.includes("operator") ? code : "INTERNAL");

const isAction = (text: string): text is Action => Object.hasOwn(LIFE, text);
