import type { Browser, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { dayOf } from "../../src/app/calendar";
import { serveHouse } from "../support/served-house";
import { expectAccessible } from "./accessible";
import { browsing } from "./browsing";
import { browserTest, complaints } from "./support";

const here = browsing();

const DESK = { width: 1366, height: 900 };
const PHONE = { width: 320, height: 640 };

async function open(options: Parameters<Browser["newContext"]>[0] = {}, address = "/pro"): Promise<Page> {
  const page = await (await here.browser.newContext({ viewport: DESK, locale: "fr-FR", ...options })).newPage();
  await page.goto(`${here.served.url}${address}`);
  await page.locator("#sheet").waitFor();
  return page;
}

const at = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);
const summary = (page: Page) => page.locator("#summary").innerText();
const aids = (page: Page, group: string) =>
  page.locator(`.results-${group} .right`).evaluateAll((items) => items.map((item) => item.getAttribute("data-aid")));

/** Every aid, at once: there are sixty. */
const unfoldAll = (page: Page) =>
  page.locator(".fold").evaluateAll((folds: HTMLElement[]) => {
    for (const fold of folds) fold.click();
  });

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ");

/** A lone parent with a child, typed field by field. */
async function fillIn(page: Page): Promise<void> {
  await at(page, "situation_familiale").selectOption("separe");
  await at(page, "adultes.0.date_naissance").fill("12/04/1991");
  await at(page, "adultes.0.activite").selectOption("salarie");
  await at(page, "adultes.0.revenus.salaire_net").fill("1 050,50");
  await page.locator("#add-past-0").click();
  await at(page, "adultes.0.avant.0.jusqu_a").fill("06/2026");
  await at(page, "adultes.0.avant.0.activite").selectOption("chomeur");
  await at(page, "adultes.0.avant.0.revenus.chomage_net").fill("870");
  await page.locator("#add-child").click();
  await at(page, "enfants.0.date_naissance").fill("03/09/2017");
  await at(page, "logement.statut").selectOption("locataire_vide");
  await at(page, "logement.commune_insee").selectOption("62041");
  await at(page, "logement.loyer").fill("480");
  await expect.poll(() => summary(page)).toContain("droits ouverts");
}

/** The same, as another program would send it. */
const HOUSEHOLD = {
  situation_familiale: "separe",
  adultes: [
    {
      date_naissance: "1991-04-12",
      activite: "salarie",
      revenus: { salaire_net: 1050.5 },
      avant: { jusqu_a: "2026-06", activite: "chomeur", revenus: { chomage_net: 870 } },
    },
  ],
  enfants: [{ date_naissance: "2017-09-03" }],
  logement: { statut: "locataire_vide", commune_insee: "62041", loyer: 480 },
};

interface Told {
  readonly aid: string;
  readonly status: string;
  readonly amount: { readonly max: number };
  readonly reasons: readonly { readonly holds: boolean; readonly text: string }[];
}

describe("the page for professionals", () => {
  browserTest("tells while typing the rights that the API tells, and why", async () => {
    const page = await open();
    const heard = complaints(page);
    await fillIn(page);
    const month = await at(page, "mois").inputValue();
    const response = await fetch(`${here.served.url}/api/v1/simulations`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "fr" },
      body: JSON.stringify({ mois: `${month.slice(3)}-${month.slice(0, 2)}`, household: HOUSEHOLD }),
    });
    const { rights }: { rights: Told[] } = await response.json();
    const due = rights.filter(({ status }) => status === "yes").map(({ aid }) => aid);
    expect((await aids(page, "open")).toSorted()).toEqual(due.toSorted());
    expect(due.length).toBeGreaterThan(3);
    const shown = plain(await page.locator("#results").innerText());
    const asf = rights.find(({ aid }) => aid === "asf");
    const euros = new Intl.NumberFormat("fr", { style: "currency", currency: "EUR" }).format(asf?.amount.max ?? 0);
    expect(shown).toContain(`${plain(euros)} par mois`);
    const rsa = rights.find(({ aid }) => aid === "rsa");
    for (const { text } of rsa?.reasons.filter(({ holds }) => !holds) ?? []) expect(shown).toContain(plain(text));
    expect(heard).toEqual([]);
  });

  browserTest("asks nothing of the server after it is open, whatever is typed, opened or printed", async () => {
    const page = await open();
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await fillIn(page);
    await at(page, "situation_familiale").selectOption("marie");
    await at(page, "adultes.1.date_naissance").fill("05/06/1960");
    await at(page, "adultes.1.activite").selectOption("retraite");
    await at(page, "adultes.1.revenus.retraite_nette").fill("900");
    await expect.poll(() => aids(page, "no")).toContain("asf");
    await unfoldAll(page);
    await page.pdf();
    expect(requests).toEqual([]);
    expect(page.url()).toBe(`${here.served.url}/pro`);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
  });

  browserTest("is filled in and read by keyboard alone, in the order of the page", async () => {
    const page = await open();
    const { keyboard } = page;
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute("data-path") ?? document.activeElement?.id);
    const tabTo = async (path: string) => {
      for (let steps = 0; steps < 40 && (await focused()) !== path; steps++) await keyboard.press("Tab");
      expect(await focused()).toBe(path);
    };
    await tabTo("situation_familiale");
    await keyboard.type("Div");
    await tabTo("adultes.0.date_naissance");
    await keyboard.type("12041991");
    await tabTo("adultes.0.activite");
    await keyboard.type("Sans");
    await tabTo("add-child");
    await keyboard.press("Enter");
    expect(await focused()).toBe("enfants.0.date_naissance");
    await keyboard.type("03/09/2019");
    await tabTo("logement.statut");
    await keyboard.type("Sans d");
    await expect.poll(() => aids(page, "open")).toContain("rsa");
    await keyboard.press("Alt+Digit1");
    expect(await focused()).toBe("mois");
    await keyboard.press("Alt+Digit7");
    expect(await focused()).toBe("results");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    const first = page.locator(".right").first();
    expect(await first.locator(".more").innerText()).toContain("Chiffres utilisés");
    expect(await first.locator(".fold").getAttribute("aria-expanded")).toBe("true");
    // Last: a child whose birth is not told yet leaves no rights to read.
    await keyboard.press("Alt+Digit8");
    expect(await focused()).toBe("enfants.1.date_naissance");
  });

  browserTest("names what is missing, and the field that makes no sense, once it is left", async () => {
    const page = await open();
    expect(plain(await summary(page))).toBe(
      "Pour estimer, il manque : Personne 1 (Date de naissance et Activité) et Logement (Occupation).",
    );
    await fillIn(page);
    await at(page, "logement.loyer").fill("beaucoup");
    await expect.poll(() => summary(page)).toMatch(/À vérifier.*Loyer/);
    expect(await at(page, "logement.loyer").getAttribute("aria-invalid")).toBeNull();
    await at(page, "logement.charges").fill("1");
    await expect.poll(() => at(page, "logement.loyer").getAttribute("aria-invalid")).toBe("true");
    await at(page, "logement.loyer").fill("500");
    await expect.poll(() => aids(page, "open")).toContain("aide_logement");
  });

  browserTest("tells no right and no total before what is lived on and the rent are told, were it 0", async () => {
    const page = await open();
    await at(page, "adultes.0.date_naissance").fill("12/04/1991");
    await at(page, "adultes.0.activite").selectOption("salarie");
    await at(page, "adultes.0.nationalite").selectOption("AUTRE");
    await at(page, "logement.statut").selectOption("locataire_hlm");
    const missing = ["Titre de séjour", "Années avec droit de travailler", "Salaire (net social)", "Loyer"];
    for (const each of missing) await expect.poll(() => summary(page)).toContain(each);
    expect(await summary(page)).toContain("tapez 0");
    expect(await page.locator(".right").count()).toBe(0);
    expect(await at(page, "adultes.0.revenus.salaire_net").getAttribute("aria-required")).toBe("true");
    expect(await at(page, "adultes.0.revenus.chomage_net").getAttribute("aria-required")).toBeNull();
    await at(page, "adultes.0.titre_sejour").selectOption("refugie");
    await at(page, "adultes.0.revenus.salaire_net").fill("0");
    await at(page, "logement.loyer").fill("300");
    await expect.poll(() => aids(page, "open")).toContain("rsa");
  });

  browserTest("keeps an aid open while typing goes on, and sorts those received apart", async () => {
    const page = await open();
    await fillIn(page);
    await page.locator('[data-aid="asf"] .fold').click();
    await at(page, "aides_percues.asf").check();
    await expect.poll(() => aids(page, "received")).toEqual(["asf"]);
    expect(await page.locator('[data-aid="asf"] .fold').getAttribute("aria-expanded")).toBe("true");
  });

  browserTest.each([
    ["at a desk", DESK, "/pro"],
    ["on a narrow phone", PHONE, "/pro"],
    ["in English", DESK, "/pro?lang=en"],
  ] as const)("has no fault for axe, nothing beyond the edge and no raw key, %s", async (name, viewport, address) => {
    const page = await open({ viewport, reducedMotion: "reduce" }, address);
    const heard = complaints(page);
    await expectAccessible(page, `/pro, empty, ${name}`);
    await at(page, "situation_familiale").selectOption("concubinage");
    for (const who of [0, 1]) {
      await at(page, `adultes.${who}.date_naissance`).fill("12/04/1991");
      await at(page, `adultes.${who}.activite`).selectOption("chomeur");
      await at(page, `adultes.${who}.nationalite`).selectOption("AUTRE");
      await at(page, `adultes.${who}.titre_sejour`).selectOption("pluriannuelle");
      await at(page, `adultes.${who}.annees_titre_sejour`).fill("6");
      await page.locator(`#adult-${who} details`).evaluate((folded: HTMLDetailsElement) => {
        folded.open = true;
      });
      await at(page, `adultes.${who}.fin_contrat.date`).fill("30/09/2026");
      await at(page, `adultes.${who}.fin_contrat.motif`).selectOption("licenciement");
      await at(page, `adultes.${who}.fin_contrat.salaire_brut_moyen`).fill("1850");
      await at(page, `adultes.${who}.fin_contrat.mois_travailles`).fill("18");
      await page.locator(`#add-past-${who}`).click();
      await at(page, `adultes.${who}.avant.0.jusqu_a`).fill("05/2026");
      await at(page, `adultes.${who}.avant.0.activite`).selectOption("inactif");
    }
    await page.locator("#add-child").click();
    await at(page, "enfants.0.date_naissance").fill("03/09/2017");
    await at(page, "logement.statut").selectOption("proprietaire_accedant");
    await at(page, "logement.loyer").fill("480");
    await at(page, "logement.date_pret").fill("01/06/2014");
    await expect.poll(() => page.locator(".right").count()).toBeGreaterThan(30);
    await unfoldAll(page);
    await expectAccessible(page, `/pro, filled in, ${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator("body").innerText()).not.toMatch(
      /\b(?:pro|aids|dialogue|figures)\.[a-z_]+\.|\{\{|undefined|NaN/,
    );
    expect(heard).toEqual([]);
  });

  browserTest(
    "is printed on two A4 sheets at most, with answers, rights, figures, texts, date, version and support",
    async () => {
      const page = await open();
      await fillIn(page);
      await page.locator("#sheet-mark").fill("Dossier 12");
      await at(page, "mois").fill("11/2026"); // of later months, figures that await their revision are told on more paper
      await at(page, "logement.charges").fill("1.050,5");
      await expect.poll(async () => plain(await summary(page))).toContain("à confirmer : 0");
      const sheets =
        (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? [];
      expect(sheets.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: "print" });
      const paper = plain(await page.locator("body").innerText());
      for (const told of [
        "Salaire (net social) : 1 050,50 €",
        "Charges : 1 050,50 €",
        "Pas de droit",
        "Chiffres utilisés",
        "Code de la sécurité sociale",
        "règles ",
        "Communauté urbaine d’Arras",
      ])
        expect(paper).toContain(told);
      expect(paper).toContain(dayOf(Date.now()).slice(0, "2026".length));
      expect(await page.locator("#fields").isVisible()).toBe(false);
      expect(await page.locator("#print").isVisible()).toBe(false);
    },
  );

  browserTest("leaves out the support where it is not configured", async () => {
    const without = await serveHouse({ showSupport: false });
    const html = await (await fetch(`${without.url}/pro`)).text();
    await without.close();
    expect(html).not.toContain("Communauté urbaine");
  });
});
