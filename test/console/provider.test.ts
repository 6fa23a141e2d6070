import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createAccount,
  detachIdentities,
  makeHandedLink,
  reattachIdentities,
  setAccountState,
} from "../../src/app/access/administration";
import type { AccountDraft } from "../../src/app/access/draft";
import { actsOn } from "../../src/app/access/journal";
import { openIdProvider } from "../../src/console/sign-in/openid";
import type { AdministratorAccount } from "../../src/store/accounts";
import { CLIENT, openSignInProvider, type Person, type TestProvider } from "../support/sign-in-provider";
import { Operator, type Served, serveConsole } from "./served";

const ADMINISTRATOR = { id: "z", role: "administrator" } as AdministratorAccount; // who signs: the rest is not read
const DRAFT: AccountDraft = {
  ...{ email: "jeanne@beaurains.example", name: null },
  ...{ role: "operator", structure: "commune-beaurains", duty: null },
};

const people = new Map<string, Person>([
  [
    "jeanne",
    {
      ...{ sub: "1", email: "Jeanne@Beaurains.example", email_verified: true, acr: "eidas1" },
      ...{ given_name: "Jeanne", usual_name: "Dubois" },
    },
  ],
  ["nobody", { sub: "2", email: "nobody@example.org", email_verified: true, acr: "eidas1" }],
  ["unverified", { sub: "3", email: "jeanne@beaurains.example", email_verified: false, acr: "eidas1" }],
  ["claire", { sub: "5", email: "claire@beaurains.example", email_verified: true, acr: "eidas2" }],
  ["weak", { sub: "4", email: "jeanne@beaurains.example", email_verified: true, acr: "eidas0" }],
]);

let provider: TestProvider;
let served: Served;
const options = (changes = {}) => ({
  ...{ name: "ProConnect", issuer: provider.issuer, ...CLIENT, scope: "openid email given_name usual_name" },
  ...{ levels: ["eidas1"], trustEmails: false, timeout: 20 },
  ...changes,
});
const withProvider = (changes = {}) =>
  serveConsole({ signIn: { provider: openIdProvider(options(changes)), contact: "acces@example.org" } });

beforeAll(async () => {
  provider = await openSignInProvider(people);
  served = await withProvider();
  provider.openFor(served.base);
});
afterAll(async () => {
  await served.close();
  await provider.close();
});

/** Goes to the provider, says who they are, and stops on the way back: the address that holds the code. */
async function goThrough(browser: Operator, login: string, from = "/sign-in/provider"): Promise<string> {
  const atProvider = new Operator("");
  let at = (await browser.get(from)).headers.get("location") ?? "";
  for (let step = 0; step < 6 && !at.startsWith(browser.base); step++) {
    const answer = at.includes("/interaction/") ? await atProvider.post(at, { login }) : await atProvider.get(at);
    at = new URL(answer.headers.get("location") ?? "", at).href;
  }
  return at;
}

const newBrowser = () => new Operator(served.base);
const lastLine = () => served.journal.at(-1);

describe("with a sign-in provider", () => {
  let id: string;
  beforeAll(async () => {
    const made = await createAccount(served.house, ADMINISTRATOR, DRAFT);
    id = made === "EMAIL_TAKEN" ? "" : made.id;
  });

  test("who has an account, by the e-mail that it answers for, comes in, and is known by it from then on", async () => {
    const browser = newBrowser();
    expect(await browser.get(await goThrough(browser, "jeanne"))).toMatchObject({ status: 303 });
    expect((await browser.get("")).text).toContain('<span class="space">');
    expect((await browser.get("/me")).text).toContain("Jeanne Dubois");

    const jeanne = people.get("jeanne");
    if (jeanne) people.set("jeanne", { ...jeanne, email: "jeanne.martin@elsewhere.example" });
    const later = newBrowser();
    expect(await later.get(await goThrough(later, "jeanne"))).toMatchObject({ status: 303 });
    expect((await later.get("/me")).text).toContain("jeanne@beaurains.example");
  });

  test("begins no more than some times for one network, lest attempts fill the store", async () => {
    const other = await withProvider();
    const statuses = new Set<number>();
    for (let times = 0; times < 100; times++)
      statuses.add((await new Operator(other.base).get("/sign-in/provider")).status);
    expect([...statuses]).toEqual([303]);
    expect(await new Operator(other.base).get("/sign-in/provider")).toMatchObject({ status: 429 });
    await other.close();
  });

  test("asks it for what it may tell, with a proof that each time is another", async () => {
    const addresses = await Promise.all([1, 2].map(async () => (await newBrowser().get("/sign-in/provider")).headers));
    const [one, two] = addresses.map((headers) => new URL(headers.get("location") ?? "").searchParams);
    expect(Object.fromEntries(one ?? [])).toMatchObject({
      ...{ scope: "openid email given_name usual_name", acr_values: "eidas1", response_type: "code" },
      ...{ code_challenge_method: "S256", redirect_uri: `${served.base}/sign-in/callback` },
    });
    for (const part of ["state", "nonce", "code_challenge"]) {
      expect(one?.get(part)?.length).toBeGreaterThanOrEqual(32);
      expect(one?.get(part)).not.toBe(two?.get(part));
    }
  });

  test.each([
    { who: "who has no account", login: "nobody", code: "ACCOUNT_NONE", says: "Aucun compte actif" },
    {
      who: "whose e-mail it does not answer for",
      login: "unverified",
      code: "EMAIL_NOT_VERIFIED",
      says: "ne confirme pas",
    },
    { who: "whom it does not know well enough", login: "weak", code: "PROVIDER_LEVEL_TOO_LOW", says: "plus sûre" },
    { who: "who declines there", login: "cancel", code: "PROVIDER_DECLINED", says: "n’a pas abouti" },
  ])("$who does not come in, is told why, and a line is written", async ({ login, code, says }) => {
    const browser = newBrowser();
    const back = await browser.get(await goThrough(browser, login));
    expect(back).toMatchObject({ status: 403, text: expect.stringContaining(says) });
    expect(await browser.get("")).toMatchObject({ status: 401 });
    expect(lastLine()).toEqual({ code, account: null, method: "GET", route: "/console/sign-in/callback" });
  });

  test("who has no account is told whom to ask", async () => {
    const browser = newBrowser();
    expect((await browser.get(await goThrough(browser, "nobody"))).text).toContain("mailto:acces@example.org");
  });

  test("a level is essential where the provider can be told so", async () => {
    const strict = await withProvider({ levels: ["eidas2"] });
    provider.openFor(strict.base, { claimsParameter: true });
    await createAccount(strict.house, ADMINISTRATOR, { ...DRAFT, email: "claire@beaurains.example" });
    const browser = new Operator(strict.base);
    const asked = new URL((await browser.get("/sign-in/provider")).headers.get("location") ?? "").searchParams;
    expect(JSON.parse(asked.get("claims") ?? "")).toEqual({
      id_token: { acr: { essential: true, values: ["eidas2"] } },
    });
    expect(asked.has("acr_values")).toBe(false);
    expect(await browser.get(await goThrough(browser, "claire"))).toMatchObject({ status: 303 });
    // One it knows less well is asked again there, and does not come back.
    expect(new URL(await goThrough(new Operator(strict.base), "jeanne")).origin).toBe(provider.issuer);
    provider.openFor(served.base);
    await strict.close();
  });

  test("a provider that answers for every e-mail, without saying so of each, is believed when it is said", async () => {
    const trusting = await withProvider({ trustEmails: true, levels: [] });
    provider.openFor(trusting.base);
    await createAccount(trusting.house, ADMINISTRATOR, DRAFT);
    const browser = new Operator(trusting.base);
    expect(await browser.get(await goThrough(browser, "unverified"))).toMatchObject({ status: 303 });
    provider.openFor(served.base);
    await trusting.close();
  });

  test("leads where one wanted to go, and nowhere else", async () => {
    const reference = await served.refer();
    const browser = newBrowser();
    const page = await browser.get(`/referrals/${reference}`);
    const way = /href="\/console(\/sign-in\/provider[^"]*)"/.exec(page.text)?.[1] ?? "none";
    const back = await browser.get(await goThrough(browser, "jeanne", way));
    expect(back.headers.get("location")).toBe(`/console/referrals/${reference}`);
    for (const elsewhere of ["//evil.example", "/../..", "https://evil.example", "/\\evil.example", "/a.b"]) {
      const from = `/sign-in/provider?to=${encodeURIComponent(elsewhere)}`;
      const lured = await browser.get(await goThrough(browser, "jeanne", from));
      expect(lured.headers.get("location")).toBe("/console");
    }
  });

  test("an answer opens one session: replayed, it gives nothing, and a line is written", async () => {
    const browser = newBrowser();
    const answer = await goThrough(browser, "jeanne");
    const { cookie } = browser;
    expect(await browser.get(answer)).toMatchObject({ status: 303 });
    const replay = newBrowser();
    replay.cookie = cookie;
    expect(await replay.get(answer)).toMatchObject({ status: 403, set: null });
    expect(lastLine()).toMatchObject({ code: "ATTEMPT_REPLAYED" });
    expect(await replay.get("")).toMatchObject({ status: 401 });
  });

  test.each([
    ["with no attempt of its own", () => ""],
    ["with another attempt", (other: Operator) => other.get("/sign-in/provider").then(() => other.cookie)],
    ["with an attempt that is none", () => "beffroi_attempt=undefined"],
  ])("an answer that another browser receives, %s, gives nothing", async (_what, cookie) => {
    const answer = await goThrough(newBrowser(), "jeanne");
    const other = newBrowser();
    other.cookie = await cookie(newBrowser());
    expect(await other.get(answer)).toMatchObject({ status: 403 });
    expect(lastLine()).toMatchObject({ code: "ATTEMPT_OF_ANOTHER_BROWSER" });
    expect(await other.get("")).toMatchObject({ status: 401 });
  });

  test.each(["", "?state=", "?code=x", "?code=x&state=undefined"])(
    "an answer without its state gives nothing: %s",
    async (query) => {
      const browser = newBrowser();
      await browser.get("/sign-in/provider");
      expect(await browser.get(`/sign-in/callback${query}`)).toMatchObject({ status: 403 });
      expect(lastLine()).toMatchObject({ code: "ATTEMPT_OF_ANOTHER_BROWSER" });
    },
  );

  test("a code that served, or that another attempt got, gives nothing with a state that is right", async () => {
    const used = newBrowser();
    const codeIn = (answer: string) => new URL(answer).searchParams.get("code") ?? "";
    const first = await goThrough(used, "jeanne");
    await used.get(first);
    for (const stolen of [codeIn(first), codeIn(await goThrough(newBrowser(), "jeanne"))]) {
      const browser = newBrowser();
      const answer = new URL(await goThrough(browser, "nobody"));
      answer.searchParams.set("code", stolen);
      expect(await browser.get(answer.href)).toMatchObject({ status: 403 });
      expect(lastLine()).toMatchObject({ code: "PROVIDER_PROOF_INVALID" });
      expect(await browser.get("")).toMatchObject({ status: 401 });
    }
  });

  test("what it says of someone counts only as it signed it", async () => {
    await createAccount(served.house, ADMINISTRATOR, { role: "administrator", email: "admin@example.org", name: null });
    const browser = newBrowser();
    const answer = await goThrough(browser, "nobody");
    provider.trouble.forged = true;
    const back = await browser.get(answer);
    provider.trouble.forged = false;
    expect(back).toMatchObject({ status: 403 });
    expect(lastLine()).toMatchObject({ code: "PROVIDER_PROOF_INVALID" });
  });

  test("another person there, with the e-mail of an account that is linked, is refused, noted, and the holder told", async () => {
    const jeanne = people.get("jeanne");
    served.house.clock.pass(1); // what is noted is told in its order
    if (jeanne) people.set("homonym", { ...jeanne, sub: "9", email: DRAFT.email });
    const browser = newBrowser();
    expect(await browser.get(await goThrough(browser, "homonym"))).toMatchObject({ status: 403 });
    expect(await browser.get("")).toMatchObject({ status: 401 });
    expect(lastLine()).toMatchObject({ code: "IDENTITY_OTHER", account: id });
    const [last] = await actsOn(served.house, { id }, 1);
    expect(last).toMatchObject({ act: "identity_refused", by: null });
  });

  test("whom an administrator detaches stays out, by e-mail as well, until one lets them in again", async () => {
    await detachIdentities(served.house, ADMINISTRATOR, id);
    const browser = newBrowser();
    expect(await browser.get(await goThrough(browser, "jeanne"))).toMatchObject({ status: 403 });
    expect(lastLine()).toMatchObject({ code: "ACCOUNT_NONE" });
    const jeanne = people.get("jeanne");
    if (jeanne) people.set("jeanne", { ...jeanne, email: DRAFT.email });
    for (const [login, code] of [
      ["jeanne", "IDENTITY_DETACHED"],
      ["homonym", "IDENTITY_OTHER"],
    ] as const) {
      expect(await browser.get(await goThrough(browser, login))).toMatchObject({ status: 403 });
      expect(lastLine()).toMatchObject({ code, account: id });
    }
    served.house.clock.pass(1);
    await reattachIdentities(served.house, ADMINISTRATOR, id);
    served.house.clock.pass(1);
    expect(await browser.get(await goThrough(browser, "jeanne"))).toMatchObject({ status: 303 });
    const acts = await actsOn(served.house, { id }, 2);
    expect(acts.map(({ act }) => act)).toEqual(["identity_linked", "reattached"]);
  });

  test("no link is shown for who comes in that way already", async () => {
    expect(await makeHandedLink(served.house, ADMINISTRATOR, id)).toEqual({ way: "provider" });
  });

  test("an account that was closed opens no more, whoever vouches", async () => {
    await setAccountState(served.house, ADMINISTRATOR, id, "disabled");
    const browser = newBrowser();
    expect(await browser.get(await goThrough(browser, "jeanne"))).toMatchObject({ status: 403 });
    expect(lastLine()).toMatchObject({ code: "ACCOUNT_DISABLED", account: id });
    await setAccountState(served.house, ADMINISTRATOR, id, "active");
  });

  test("signing out leads to signing out there as well", async () => {
    const browser = newBrowser();
    await browser.get(await goThrough(browser, "jeanne"));
    const out = await browser.press("/me", "/sign-out");
    expect(out).toMatchObject({ status: 200, text: expect.stringContaining("Vous êtes déconnecté") });
    const away = new URL(/^0; url=(.*)$/.exec(out.headers.get("refresh") ?? "")?.[1] ?? "");
    expect(away.origin).toBe(provider.issuer);
    expect(away.searchParams.get("post_logout_redirect_uri")).toBe(`${served.base}/signed-out`);
    expect(away.searchParams.get("id_token_hint")).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await browser.get("")).toMatchObject({ status: 401 });
  });

  test("an attempt that takes too long gives nothing", async () => {
    const browser = newBrowser();
    const answer = await goThrough(browser, "jeanne");
    served.house.clock.pass(served.house.delays.providerAttemptMinutes * 60_000);
    expect(await browser.get(answer)).toMatchObject({ status: 403 });
    expect(lastLine()).toMatchObject({ code: "ATTEMPT_EXPIRED" });
  });
});

describe("a provider that does not answer", () => {
  test("is not waited for: what to do instead is said, and nothing breaks", async () => {
    const silent = await withProvider({ timeout: 1 });
    provider.trouble.silent = true;
    const browser = new Operator(silent.base);
    expect(await browser.get("/sign-in/provider")).toMatchObject({
      status: 503,
      text: expect.stringContaining("ne répond pas"),
    });
    expect(silent.journal.at(-1)).toMatchObject({ code: "PROVIDER_UNREACHABLE" });
    provider.trouble.silent = false;
    // It is asked again once it is back.
    expect(await browser.get("/sign-in/provider")).toMatchObject({ status: 303 });
    await silent.close();
  });

  test("in the middle of an attempt, or is not there at all, is said the same", async () => {
    const short = await withProvider({ timeout: 1 });
    provider.openFor(short.base);
    const browser = new Operator(short.base);
    const answer = await goThrough(browser, "jeanne");
    provider.trouble.silent = true;
    expect(await browser.get(answer)).toMatchObject({ status: 503 });
    provider.trouble.silent = false;
    const absent = await withProvider({ issuer: "http://localhost:9" });
    expect(await new Operator(absent.base).get("/sign-in/provider")).toMatchObject({ status: 503 });
    await Promise.all([short.close(), absent.close()]);
    provider.openFor(served.base);
  });
});
