import { expect, test } from "vitest";
import { firstLinks } from "../../src/commands/support/first-links";
import { readSettings } from "../../src/commands/support/settings";
import { openHouse } from "../app/house";

const PROVIDER = { OIDC_ISSUER: "https://provider.example/", OIDC_CLIENT_ID: "b", OIDC_CLIENT_SECRET: "s" };
const MAILS = { SMTP_URL: "smtps://mail.example", MAIL_FROM: "b@example.org" };
const ADMINISTRATOR = { BEFFROI_ADMINISTRATOR: "Admin@Example.org" };

test("what ProConnect asks for can be written", () => {
  const env = { ...PROVIDER, OIDC_NAME: "ProConnect", OIDC_ACR: "eidas1 eidas2", OIDC_EMAILS: "trusted" };
  expect(readSettings(env).openId).toEqual({
    ...{ name: "ProConnect", issuer: "https://provider.example/", clientId: "b", clientSecret: "s" },
    ...{ scope: "openid email given_name usual_name", levels: ["eidas1", "eidas2"], trustEmails: true },
  });
});

test("a provider on this machine needs no TLS", () => {
  for (const OIDC_ISSUER of ["http://localhost:9", "http://127.0.0.1:9", "http://[::1]:9"])
    expect(readSettings({ ...PROVIDER, OIDC_ISSUER }).openId).toMatchObject({ trustEmails: false, levels: [] });
});

test.each([
  { env: { BEFFROI_ADMINISTRATOR: "jeanne" }, variable: "BEFFROI_ADMINISTRATOR" },
  { env: { ...PROVIDER, OIDC_ISSUER: "http://provider.example" }, variable: "OIDC_ISSUER" },
  { env: { ...PROVIDER, OIDC_ISSUER: "provider" }, variable: "OIDC_ISSUER" },
  { env: { ...PROVIDER, OIDC_CLIENT_ID: "" }, variable: "OIDC_CLIENT_ID" },
  { env: { ...PROVIDER, OIDC_CLIENT_SECRET: " " }, variable: "OIDC_CLIENT_SECRET" },
  { env: { ...PROVIDER, OIDC_EMAILS: "yes" }, variable: "OIDC_EMAILS" },
  { env: { SESSION_HOURS: "0" }, variable: "SESSION_HOURS" },
  { env: { SESSION_IDLE_MINUTES: "1" }, variable: "SESSION_IDLE_MINUTES" },
])("$variable that cannot be used is named, without its value: $env", ({ env, variable }) => {
  expect(() => readSettings(env)).toThrow(new RegExp(`^${variable}: `));
});

test.each([
  {
    what: "with nothing configured, everyone of the start",
    env: {},
    who: ["CUA", "the coordinator", "the administrator"],
  },
  { what: "with a provider, the administrator", env: PROVIDER, who: ["the administrator"] },
  { what: "with mails, the administrator", env: MAILS, who: ["the administrator"] },
  { what: "with a provider and an administrator's e-mail, nobody", env: { ...PROVIDER, ...ADMINISTRATOR }, who: [] },
])("links of the start are for who has no other way in: $what", async ({ env, who }) => {
  const house = await openHouse({ desk: "cua" });
  const links = await firstLinks(house, readSettings({ ...env, BEFFROI_DESK: "cua" }));
  expect(links.map((link) => link.who)).toEqual(
    who.map((each) => (each === "CUA" ? expect.stringMatching(/Communauté/) : each)),
  );
  await house.store.close();
});

test("accounts of the start are made once, and the administrator's takes the e-mail it is given", async () => {
  const house = await openHouse({ desk: "cua" });
  const env = { BEFFROI_OPERATORS: "ccas-arras, cua" };
  for (const each of [env, env, { ...env, ...ADMINISTRATOR }]) await firstLinks(house, readSettings(each));
  const accounts = await house.store.transaction((records) => records.accounts.all());
  expect(accounts.map(({ role, email }) => [role, email]).sort()).toEqual([
    ["administrator", "admin@example.org"],
    ["coordinator", null],
    ["operator", null],
    ["operator", null],
  ]);
  await house.store.close();
});

test("an account of the start that was disabled gets no link any more, and is not made again", async () => {
  const house = await openHouse({ desk: "cua" });
  await firstLinks(house, readSettings({}));
  await house.store.transaction(async ({ accounts }) => {
    for (const each of await accounts.all())
      if (each.role === "coordinator") await accounts.change({ ...each, state: "disabled" });
  });
  const links = await firstLinks(house, readSettings({}));
  expect(links.map(({ who }) => who)).not.toContain("the coordinator");
  expect(await house.store.transaction(({ accounts }) => accounts.all())).toHaveLength(3);
  await house.store.close();
});
