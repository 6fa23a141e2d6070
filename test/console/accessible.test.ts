import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openIdProvider } from "../../src/console/sign-in/openid";
import { browserTest, CHROMIUM, launch } from "../browser/support";
import { AtKeyboard, SIZES } from "./by-keyboard";
import { ALL_SCREENS, LOOKED_AT, NOT_PAGES } from "./screens";
import { type Served, serveConsole } from "./served";

/** Asked for nothing here: it is there for its routes. */
const PROVIDER = openIdProvider({
  ...{ name: "ProConnect", issuer: "http://127.0.0.1:9", clientId: "beffroi", clientSecret: "x" },
  ...{ scope: "openid", levels: [], trustEmails: false, timeout: 1 },
});

let served: Served;
let browser: Browser;
beforeAll(async () => {
  served = await serveConsole({ signIn: { provider: PROVIDER, contact: null } }, { mailOpen: true });
  if (CHROMIUM !== null) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await served.close();
});

test("every page of the console is looked at in a browser", () => {
  const answering = new Set(served.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
  const missed = [...answering].filter((path) => !LOOKED_AT.has(path) && !(path in NOT_PAGES));
  expect(missed).toEqual([]);
  expect(Object.keys(NOT_PAGES).filter((path) => !answering.has(path))).toEqual([]);
});

test("every screen that is said to be looked at is", () => {
  const written = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(/\.shot\("([\w-]+)"\)/g)])
    .map(([, screen]) => screen);
  expect([...new Set(written)].sort()).toEqual([...ALL_SCREENS].sort());
});

browserTest.for(SIZES)("who writes when their session has ended signs in beside, and finds it: %o", async (size) => {
  const reference = await served.refer();
  const someone = await AtKeyboard.open(browser, size);
  const { page } = someone;
  const comeIn = async (at = page) => {
    await at.goto(`${await served.link("commune-beaurains")}/referrals/${reference}`);
    await at.getByRole("button", { name: "Entrer" }).click();
    await at.getByRole("heading", { name: `Demande ${reference}` }).waitFor();
  };
  await comeIn();
  served.house.clock.pass(served.house.delays.operatorIdleMinutes * 60_000);
  await someone.type("Votre message", "Bonjour,\nà mardi.");
  await someone.press("Envoyer");
  await someone.shot("session-over");
  const beside = await page.context().newPage();
  await comeIn(beside);
  await beside.close();
  await someone.press("Reprendre où j’en étais");
  await someone.shot("request-unsent");
  await someone.press("Ce que vous aviez rempli est gardé");
  await someone.press(/^Envoyer$/);
  await page.getByRole("list").getByText("à mardi.").waitFor();
  await someone.leave();
});

browserTest.for(SIZES)("an operator comes in, to a request, and goes out with the keyboard alone: %o", async (size) => {
  const reference = await served.refer();
  const someone = await AtKeyboard.open(browser, size);
  const { page } = someone;
  await page.goto(`${await served.link("commune-beaurains")}/referrals/${reference}`);
  await someone.shot("sign-in-to");
  await someone.press("Entrer");
  await page.getByRole("heading", { name: `Demande ${reference}` }).waitFor();
  await someone.menu();
  await someone.shot("menu");
  await page.keyboard.press("Escape");
  await someone.press("J’ai lu cette demande");
  await someone.press("Suites");
  await someone.press("L’accompagnement est terminé");
  await page.getByRole("button", { name: "Reprendre cette demande" }).waitFor();
  await someone.go("Se déconnecter");
  await page.getByText("Vous êtes déconnecté").waitFor();
  await someone.shot("signed-out");
  await someone.leave();
});
