import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { createAccount } from "../../src/app/access/administration";
import { openIdProvider } from "../../src/console/sign-in/openid";
import type { AdministratorAccount } from "../../src/store/accounts";
import { browserTest, CHROMIUM, launch } from "../browser/support";
import { CLIENT, openSignInProvider, type TestProvider } from "../support/sign-in-provider";
import { AtKeyboard, SIZES } from "./by-keyboard";
import { type Served, serveConsole } from "./served";

const PEOPLE = new Map([["jeanne", { sub: "1", email: "jeanne@beaurains.example", email_verified: true }]]);

let provider: TestProvider;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  provider = await openSignInProvider(PEOPLE);
  const options = { name: "ProConnect", issuer: provider.issuer, ...CLIENT, scope: "openid email", levels: [] };
  const signIn = {
    provider: openIdProvider({ ...options, trustEmails: false, timeout: 30 }),
    contact: "a@example.org",
  };
  served = await serveConsole({ signIn }, { mailOpen: true });
  provider.openFor(served.base);
  const administrator = { id: "z", role: "administrator" } as AdministratorAccount; // who signs: the rest is not read
  const draft = { email: "jeanne@beaurains.example", name: null, role: "operator", duty: null } as const;
  await createAccount(served.house, administrator, { ...draft, structure: "commune-beaurains" });
  if (CHROMIUM !== null) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await served.close();
  await provider.close();
});

browserTest.for(SIZES)(
  "who follows a link signs in at a provider on another site, lands there, and signs out of both: %o",
  async (size) => {
    const reference = await served.refer();
    const someone = await AtKeyboard.open(browser, size);
    const { page } = someone;
    await page.goto(`${served.base}/referrals/${reference}`);
    await someone.shot("sign-in-with-provider");
    await someone.press("Se connecter avec ProConnect");
    await page.waitForURL(`${provider.issuer}/**`);
    await someone.type("Identifiant", "jeanne");
    await someone.enter();
    await page.getByRole("heading", { name: reference }).waitFor();
    expect(page.url()).toBe(`${served.base}/referrals/${reference}`);

    // The session is there when one comes from another site: from a mail that is read in a browser.
    const mailbox = await page.context().newPage();
    await mailbox.goto(provider.issuer).catch(() => {});
    await mailbox.setContent(`<a href="${served.base}/referrals/${reference}">Ouvrir</a>`);
    await mailbox.getByText("Ouvrir").click();
    await mailbox.getByRole("heading", { name: reference }).waitFor();
    await mailbox.close();

    await someone.go("Se déconnecter");
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByRole("button", { name: "Me déconnecter aussi ici" }).click();
    await page.waitForURL(`${served.base}/signed-out**`);
    await someone.shot("signed-out-of-provider");
    await page.goto(`${served.base}/referrals/${reference}`);
    await page.getByText("Se connecter avec ProConnect").waitFor();
    await someone.leave();
  },
);
