import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { putMail } from "../../src/app/mail";
import { ANSWERS } from "../app/followed";
import { act, close, handOver, note, opened, refused } from "../app/outcomes";
import { browserTest, CHROMIUM, launch } from "../browser/support";
import { AtKeyboard, SIZES } from "./by-keyboard";
import { linkOfNamed } from "./named";
import { type Served, serveConsole } from "./served";

let served: Served;
let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== null) browser = await launch();
});
beforeEach(async () => {
  served = await serveConsole({}, { mailOpen: true });
});
afterEach(() => served.close());
afterAll(() => browser?.close());

const BEAURAINS = "commune-beaurains";

/** Six people helped at Beaurains, one who waits in a neighbourhood of Arras. */
async function aWeek(): Promise<string> {
  const { house } = served;
  let last = "";
  for (let made = 0; made < 6; made++) {
    last = await handOver(house, {
      ...{ answers: ANSWERS, aids: ["prime_activite", "rsa"] },
      nonTakeUp: [{ aid: "prime_activite", form: made < 4 ? "non_demande" : "non_connaissance" }],
    });
    await act(house, BEAURAINS, last, "see", "contact", "start");
    const more = made < 2 ? [refused("rsa", "resources")] : [opened("cheque_energie", 194, "once")];
    const outcomes = [opened("prime_activite", 180 + made, "monthly"), ...more];
    await (made < 5 ? close : note)(house, BEAURAINS, last, outcomes);
  }
  await handOver(house, { commune: "62041", structure: "ccas-arras", neighbourhood: "saint-michel-goudemand" });
  return last;
}

async function signedIn(size: (typeof SIZES)[number], wanted: Parameters<typeof linkOfNamed>[2]): Promise<AtKeyboard> {
  const someone = await AtKeyboard.open(browser, size);
  await someone.page.goto(await linkOfNamed(served, "Claire Petit", wanted));
  await someone.press("Entrer");
  return someone;
}

/** On A4, nothing to press is left, nothing is cut at the side, and the support is told. */
async function expectPrinted(someone: AtKeyboard, screen: string): Promise<void> {
  const { page } = someone;
  await page.emulateMedia({ media: "print" });
  for (const pressed of await page.locator("a.skip, nav, button, form, select").all())
    expect(await pressed.isVisible(), `${screen} prints what can only be pressed`).toBe(false);
  expect(await page.getByText("Avec le soutien de la Communauté urbaine d’Arras").isVisible()).toBe(true);
  const ink = await page.locator("main").evaluate((node) => getComputedStyle(node).color);
  expect(ink).toBe("rgb(0, 0, 0)");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4, in points.
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.pdf({ preferCSSPageSize: true, path: `${folder}/${screen}.pdf` });
  await page.emulateMedia({ media: null });
}

browserTest.for(SIZES)("who coordinates reads the week and prints it with the keyboard alone: %o", async (size) => {
  await aWeek();
  served.house.clock.pass(8 * 86_400_000);
  const someone = await signedIn(size, { role: "coordinator" });
  const { page } = someone;
  await someone.press("Trente derniers jours");
  await page.getByText("10 droits ouverts").waitFor();
  await someone.shot("monday");
  await expectPrinted(someone, "monday");
  await someone.leave();
});

browserTest.for(SIZES)("who coordinates prints the documents with the keyboard alone: %o", async (size) => {
  await aWeek();
  const someone = await signedIn(size, { role: "coordinator" });
  const { page } = someone;
  await someone.go("Documents");
  await someone.shot("documents");
  await someone.press(/^Avant \/ après/);
  await page.getByRole("heading", { name: /Avant \/ après/, level: 1 }).waitFor();
  await someone.shot("results");
  await expectPrinted(someone, "results");
  await someone.go("Documents");
  await someone.press(/^Compte rendu/);
  await page.getByRole("heading", { name: "Décisions" }).waitFor();
  await someone.shot("minutes");
  await expectPrinted(someone, "minutes");
  await someone.go("Documents");
  await someone.press(/Beaurains/);
  await page.getByRole("heading", { name: "Bilan financier" }).waitFor();
  await someone.shot("report");
  await expectPrinted(someone, "report");
  await someone.leave();
});

browserTest.for(SIZES)("an operator prints the sheets of a situation with the keyboard alone: %o", async (size) => {
  const reference = await aWeek();
  const someone = await signedIn(size, { role: "operator", structure: BEAURAINS });
  const { page } = someone;
  await page.goto(`${served.base}/referrals/${reference}`);
  await someone.press("Fiche de suivi à imprimer");
  await page.getByText("En comité technique").waitFor();
  await someone.shot("sheet");
  await expectPrinted(someone, "sheet");
  await someone.press("Revenir à la demande");
  await someone.press("Avant / après à imprimer");
  await page.getByText("Ce qui était su au départ").waitFor();
  await someone.shot("before-after");
  await expectPrinted(someone, "before-after");
  await someone.go("Documents");
  await someone.press(/^Rapport de fin d’action/);
  await someone.shot("own-report");
  await someone.leave();
});

browserTest.for(SIZES)("an administrator sends again what did not arrive with the keyboard alone: %o", async (size) => {
  const { house } = served;
  await house.store.transaction(async (records) => {
    for (const kind of ["unseen", "arrived"] as const)
      await putMail(house, records, {
        ...{ to: "operator@example.org", template: "notice", language: "fr" },
        params: { kind, reference: "CDFH-2345", path: "/referrals/CDFH-2345" },
      });
    const now = house.clock.now();
    for (const { id } of await records.outbox.claim("mail", { now, until: now + 1, limit: 10 }))
      await records.outbox.setAside(id, "MAIL_SIGN_IN_REFUSED", now);
  });
  const someone = await signedIn(size, { role: "administrator" });
  const { page } = someone;
  await someone.go("Messages non arrivés");
  await page.getByText("2 messages ne sont pas arrivés.").waitFor();
  await someone.shot("dead-letters");
  await someone.press(/^Envoyer de nouveau mail:/);
  await page.getByText("1 message repart.").waitFor();
  await someone.press(/^Envoyer de nouveau mail:/);
  await page.getByText("Tout est arrivé, ou est en route.").waitFor();
  await someone.leave();
});
