import type { Context } from "hono";
import { routePath } from "hono/route";
import { type Refusal, type Refused, refusal, TOLD } from "../app/access/refusal";
import { formTokenOf, visitorOf } from "../app/access/sessions";
import { CATALOGUE, type ErrorCode } from "../app/errors";
import type { House } from "../app/house";
import { hashOf } from "../referral/secret";
import type { Account } from "../store/accounts";
import { structureName } from "../territory/snapshot";
import { faultPage } from "./fault-page";
import type { Html, Page } from "./layout";
import type { Journal, SignInOptions } from "./options";
import { CONSOLE_PATH } from "./path";
import { type Cookies, cookiesOf } from "./session";
import { signInPage } from "./sign-in/page";
import type { Unsent } from "./unsent";
import { languageOf, type WordsOf } from "./words";

type Status = 200 | (typeof CATALOGUE)[ErrorCode]["status"];
export type Answer = Response | Promise<Response>;

/** What the routers of the console share: who is there, and how they are answered. */
export interface Reception {
  readonly house: House;
  readonly cookies: Cookies;
  readonly signIn: SignInOptions;
  /** Who is signed in, or why nobody is. */
  visitor(c: Context): Promise<Account | Refused>;
  page(c: Context, who?: Account): Page;
  show(c: Context, page: Html, status?: Status): Answer;
  /** Says what went wrong and what to do; a refused access is written in the journal. */
  refuse(c: Context, code: ErrorCode, who?: Account): Answer;
  /** Does not let in: the journal is told why, and the person what helps them. */
  turnAway(c: Context, why: Refused | Refusal, who?: Account, unsent?: Unsent | "lost" | null): Answer;
  /** The same, for a page that is shown all the same. */
  note(c: Context, why: Refused): void;
  structureName(id: string): string;
  /** Where the console is, for the outside: without a final slash. */
  addressOf(c: Context): string;
}

export interface ReceptionOptions {
  readonly house: House;
  readonly words: WordsOf;
  readonly showSupport: boolean;
  readonly publicUrl: string | null;
  readonly journal: Journal;
  readonly signIn: SignInOptions;
}

export function openReception(options: ReceptionOptions): Reception {
  const { house, words, showSupport, publicUrl, journal, signIn } = options;
  const cookies = cookiesOf({ https: publicUrl?.startsWith("https:") ?? false });
  const nameOf = (id: string) => structureName(house.snapshot(), id);

  /** Of pages alone: whoever sends a form may be another by the time that all of it came. */
  const visitors = new WeakMap<Request, Promise<Account | Refused>>();
  const visitor = (c: Context) => {
    if (c.req.method === "POST") return visitorOf(house, cookies.readSession(c));
    const known = visitors.get(c.req.raw) ?? visitorOf(house, cookies.readSession(c));
    visitors.set(c.req.raw, known);
    return known;
  };

  const page = (c: Context, who?: Account): Page => ({
    words: words(languageOf(c.req.header("accept-language"))),
    showSupport,
    path: c.req.path,
    signedIn: who
      ? {
          role: who.role,
          structure: who.role === "operator" ? nameOf(who.structure) : null,
          formToken: formTokenOf(cookies.readSession(c) ?? ""),
          holder: holderOf(who),
        }
      : null,
  });
  const show = async (c: Context, content: Html, status: Status = 200) => c.html(await content, status);
  const log = (c: Context, code: Refusal | ErrorCode, account: string | null) =>
    journal({ code, account, method: c.req.method, route: routePath(c) });

  /** Who is not signed in is shown how to, and comes back where they wanted to go. */
  const told = (c: Context, code: ErrorCode, who?: Account, unsent: Unsent | "lost" | null = null) => {
    const { status } = CATALOGUE[code];
    const path = c.req.path.slice(CONSOLE_PATH.length);
    // The address of a form is one step below its page.
    const to = c.req.method === "GET" ? path : path.slice(0, path.lastIndexOf("/"));
    const content =
      status === 401
        ? signInPage(page(c), signIn, { code, to, mails: house.mailOpen, unsent })
        : faultPage(page(c, who), code, signIn.contact);
    return show(c, content, status);
  };

  return {
    ...{ house, cookies, signIn, visitor, page, show, structureName: nameOf },
    refuse(c, code, who) {
      if (ACCESS.has(CATALOGUE[code].status)) log(c, code, who?.id ?? null);
      return told(c, code, who);
    },
    turnAway(c, why, who, unsent) {
      const { refused, account } = typeof why === "string" ? refusal(why) : why;
      log(c, refused, account ?? who?.id ?? null);
      return told(c, TOLD[refused], who, unsent);
    },
    note: (c, { refused, account }) => log(c, refused, account),
    addressOf: (c) => `${publicUrl ?? new URL(c.req.url).origin}${CONSOLE_PATH}`,
  };
}

/** Stands for an account, in the forms that are made for it. */
export const holderOf = ({ id }: Account): string => hashOf("holder", id);

/** Statuses that refuse an access; the others tell what became of a form. */
const ACCESS: ReadonlySet<number> = new Set([401, 403, 404, 429]);
