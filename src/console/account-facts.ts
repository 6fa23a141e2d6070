import { html } from "hono/html";
import type { Account } from "../store/accounts";
import { type Html, type Page, say } from "./layout";
import { moment } from "./words";

/** What an account is, for its holder as for who manages it. `structure`: its name, for an operator's. */
export function accountFacts(page: Page, account: Account, structure: string | null): Html {
  const { role, email, name, lastSignIn } = account;
  const facts: [string, string][] = [
    ["role", say(page, `console.roles.${role}`)],
    ...(structure === null ? [] : [["structure", structure] as [string, string]]), // a pair
    ...(account.role === "operator" && account.duty ? [duty(page, account.duty)] : []),
    ["email", email ?? say(page, "console.accounts.email_none")],
    ["name", name ?? say(page, "console.accounts.name_none")],
    ["last_sign_in", lastSignIn === null ? say(page, "console.accounts.never") : page.words.text(moment(lastSignIn))],
  ];
  return html`<dl>${facts.map(([key, value]) => html`<dt>${say(page, `console.accounts.fields.${key}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

const duty = (page: Page, duty: "referent" | "deputy"): [string, string] => [
  "duty",
  say(page, `console.accounts.duties.${duty}`),
];
