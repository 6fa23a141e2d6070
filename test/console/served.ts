import { Hono } from "hono";
import { type FirstAccount, firstLink } from "../../src/app/access/first-accounts";
import { dayOf } from "../../src/app/calendar";
import { receiveReferral } from "../../src/app/receive-referral";
import { listen } from "../../src/channels/web/server";
import type { ConsoleOptions, RefusedAccess } from "../../src/console/options";
import { CONSOLE_PATH, consoleRoutes } from "../../src/console/routes";
import type { ReferralDraft } from "../../src/dialogue/conversation";
import { dayAfter } from "../../src/territory/days";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { openHouse, START } from "../app/house";
import { DRAFT, scripted } from "../app/scripted";

const resources = loadResources("locales");

/** The operators' side over real HTTP. */
export async function serveConsole(
  options: ConsoleOptions = {},
  around: { readonly mailOpen?: boolean; readonly address?: string } = {},
) {
  const house = await openHouse({
    ...around,
    desk: "ccas-arras",
    accounts: ["ccas-arras", "commune-beaurains"],
    converse: scripted({ ...DRAFT, contact: { ...DRAFT.contact, means: "telegram", address: "" } }),
  });
  house.clock.pass(Date.now() - START); // a browser drops, by its own clock, a cookie that is past its time
  const journal: RefusedAccess[] = [];
  const site = new Hono();
  const words = (language: string) => createWords(resources, language);
  const console = consoleRoutes(house, words, { journal: (refused) => journal.push(refused), ...options });
  site.route(CONSOLE_PATH, console);
  const server = await listen(site, { host: "127.0.0.1", port: 0 });
  const base = `${server.url}${CONSOLE_PATH}`;
  const linkOf = async (wanted: FirstAccount) => `${base}${(await firstLink(house, wanted))?.path}`;
  return {
    house,
    base,
    /** Every way into the console: what follows its path, as it is written there. */
    routes: console.routes.filter(({ path }) => !path.endsWith("*")),
    /** The day it is in Arras, not in London, `days` days from now, by the clock of the house. */
    dayIn: (days: number): string => dayAfter(dayOf(house.clock.now()), days),
    /** Accesses that were refused, in order. */
    journal,
    linkOf,
    link: (structure: string) => linkOf({ role: "operator", structure }),
    async refer(changes: Partial<ReferralDraft> = {}): Promise<string> {
      const outcome = await receiveReferral(house, { ...DRAFT, ...changes }, crypto.randomUUID());
      if (outcome.status !== "sent") throw new Error(JSON.stringify(outcome));
      return outcome.reference;
    },
    async close() {
      await server.close();
      await house.store.close();
    },
  };
}

export type Served = Awaited<ReturnType<typeof serveConsole>>;

/** A browser without a screen: keeps its cookies, fills its forms, follows no redirection by itself. */
export class Operator {
  language = "fr";
  readonly #cookies = new Map<string, string>();
  constructor(readonly base: string) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
  set cookie(text: string) {
    this.#cookies.clear();
    for (const each of text === "" ? [] : text.split("; ")) this.#keep(each);
  }

  async get(path: string, headers: Record<string, string> = {}) {
    return await this.#send(path, { headers });
  }
  async post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) {
    return await this.#send(path, { method: "POST", body: new URLSearchParams(form), headers });
  }
  /** Looks at a sign-in link, and presses its button. */
  async enter(link: string, headers: Record<string, string> = {}) {
    const { text } = await this.get(link, headers);
    const token = /name="form_token" value="([^"]*)"/.exec(text)?.[1] ?? "";
    return await this.post(link, { form_token: token }, headers);
  }
  /** Sends a form of a page as it stands there. */
  async press(page: string, action: string, form: Record<string, string> = {}) {
    return await this.post(action, { ...(await this.formOf(page)), ...form });
  }
  /** What each form of a page carries besides what is typed. */
  async formOf(page: string): Promise<Record<string, string>> {
    const { text } = await this.get(page);
    const held = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
    return {
      form_token: held("form_token"),
      version: held("version"),
      seen: held("seen"),
      once: held("once"),
      holder: held("holder"),
    };
  }
  /** Sends the form of a page that reads a file. */
  async upload(page: string, action: string, form: Record<string, string>, file: Blob) {
    const { text } = await this.get(page);
    const body = new FormData();
    body.set("form_token", /name="form_token" value="([^"]*)"/.exec(text)?.[1] ?? "");
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    body.set("file", file, "file");
    return await this.#send(action, { method: "POST", body, headers: {} });
  }
  async #send(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const url = path.startsWith("http") ? path : `${this.base}${path}`;
    const headers = { cookie: this.cookie, "accept-language": this.language, ...init.headers };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const each of response.headers.getSetCookie()) this.#keep(each);
    const set = response.headers.get("set-cookie");
    return { status: response.status, headers: response.headers, set, text: await response.text() };
  }
  #keep(setCookie: string) {
    const [pair = "", ...attributes] = setCookie.split("; ");
    const [name = "", ...value] = pair.split("=");
    if (attributes.includes("Max-Age=0")) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join("="));
  }
}

/** Someone who came in by a link of the start. */
export async function signedInAs(served: Served, wanted: FirstAccount): Promise<Operator> {
  const operator = new Operator(served.base);
  const entered = await operator.enter(await served.linkOf(wanted));
  if (entered.status !== 303) throw new Error(`sign-in answered ${entered.status}`);
  return operator;
}

export const signedIn = (served: Served, structure: string): Promise<Operator> =>
  signedInAs(served, { role: "operator", structure });
