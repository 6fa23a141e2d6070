import type { Context } from "hono";
import { CATALOGUE, type ErrorCode } from "../app/errors";
import type { House } from "../app/house";
import { formTokenOf, operatorOf } from "../app/sign-in";
import type { Account } from "../store/port";
import { faultPage } from "./fault-page";
import type { Html, Page } from "./layout";
import { readSession } from "./session";
import { languageOf, type WordsOf } from "./words";

type Status = 200 | (typeof CATALOGUE)[ErrorCode]["status"];
export type Answer = Response | Promise<Response>;

/** What the routers of the console share: who is there, and how they are answered. */
export interface Reception {
  readonly house: House;
  /** Who is signed in; null for nobody. */
  visitor(c: Context): Promise<Account | null>;
  page(c: Context, who?: Account): Page;
  show(c: Context, page: Html, status?: Status): Answer;
  /** Says what went wrong, and what to do. */
  refuse(c: Context, code: ErrorCode, who?: Account): Answer;
  structureName(id: string): string;
}

export interface ReceptionOptions {
  readonly house: House;
  readonly words: WordsOf;
  readonly showSupport: boolean;
}

export function openReception({ house, words, showSupport }: ReceptionOptions): Reception {
  const structureName = (id: string) => house.snapshot().structures.find((each) => each.id === id)?.name ?? id;
  const page = (c: Context, who?: Account): Page => ({
    words: words(languageOf(c.req.header("accept-language"))),
    showSupport,
    signedIn: who
      ? { role: who.role, structure: structureName(who.structure), formToken: formTokenOf(readSession(c) ?? "") }
      : null,
  });
  const show = async (c: Context, content: Html, status: Status = 200) => c.html(await content, status);
  const refuse = (c: Context, code: ErrorCode, who?: Account) =>
    show(c, faultPage(page(c, who), code), CATALOGUE[code].status);

  return {
    ...{ house, page, show, refuse, structureName },
    visitor: (c) => operatorOf(house, readSession(c)),
  };
}
