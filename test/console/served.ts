import { Hono } from "hono";
import { receiveReferral } from "../../src/app/receive-referral";
import { createSignInLink } from "../../src/app/sign-in";
import { listen } from "../../src/channels/web/server";
import { CONSOLE_PATH, consoleRoutes } from "../../src/console/routes";
import type { ReferralDraft } from "../../src/dialogue/conversation";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { openHouse, START } from "../app/house";
import { DRAFT, scripted } from "../app/scripted";

const resources = loadResources("locales");

/** The operators' page over real HTTP. */
export async function serveConsole() {
  const house = await openHouse({
    desk: "ccas-arras",
    accounts: ["ccas-arras", "commune-beaurains"],
    converse: scripted({ ...DRAFT, contact: { ...DRAFT.contact, means: "telegram", address: "" } }),
  });
  house.clock.pass(Date.now() - START); // a browser drops, by its own clock, a cookie that is past its time
  const site = new Hono();
  site.route(
    CONSOLE_PATH,
    consoleRoutes(house, (language) => createWords(resources, language)),
  );
  const server = await listen(site, { host: "127.0.0.1", port: 0 });
  const base = `${server.url}${CONSOLE_PATH}`;
  return {
    house,
    base,
    link: async (structure: string) => `${base}${(await createSignInLink(house, structure)).path}`,
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

/** A browser without a screen: keeps its cookie, fills its forms, follows no redirection by itself. */
export class Operator {
  cookie = "";
  language = "fr";
  constructor(readonly base: string) {}

  async get(path: string) {
    return await this.#send(path, {});
  }
  async post(path: string, form: Record<string, string> = {}) {
    return await this.#send(path, { method: "POST", body: new URLSearchParams(form) });
  }
  /** Sends a form of a page as it stands there. */
  async press(page: string, action: string, form: Record<string, string> = {}) {
    const { text } = await this.get(page);
    const token = /name="form_token" value="([^"]*)"/.exec(text)?.[1] ?? "";
    return await this.post(action, { form_token: token, ...form });
  }
  async #send(path: string, init: RequestInit) {
    const url = path.startsWith("http") ? path : `${this.base}${path}`;
    const headers = { cookie: this.cookie, "accept-language": this.language };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    const set = response.headers.get("set-cookie");
    if (set) this.cookie = set.split(";")[0] ?? "";
    return { status: response.status, headers: response.headers, set, text: await response.text() };
  }
}

export async function signedIn(served: Served, structure: string): Promise<Operator> {
  const operator = new Operator(served.base);
  const entered = await operator.post(await served.link(structure));
  if (entered.status !== 303) throw new Error(`sign-in answered ${entered.status}`);
  return operator;
}
