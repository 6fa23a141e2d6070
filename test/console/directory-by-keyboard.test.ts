import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
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
  served = await serveConsole();
});
afterEach(() => served.close());
afterAll(() => browser?.close());

async function coordinator(size: (typeof SIZES)[number]): Promise<AtKeyboard> {
  const someone = await AtKeyboard.open(browser, size);
  await someone.page.goto(await linkOfNamed(served, "Claire Petit", { role: "coordinator" }));
  await someone.press("Entrer");
  await someone.go("Annuaire");
  await someone.page.getByRole("heading", { name: "Annuaire", level: 1 }).waitFor();
  return someone;
}

browserTest.for(SIZES)("a lot changes hands and a permanence is dated with the keyboard alone: %o", async (size) => {
  const someone = await coordinator(size);
  const { page } = someone;
  await someone.press("Lots");
  await someone.type("Lot", "2");
  await someone.type("Structure", "PIMMS");
  await page.getByLabel("Premier jour").fill("2026-06-01");
  await someone.press("Enregistrer ce titulaire");
  await page.getByText("Le titulaire est enregistré").waitFor();
  await someone.shot("lots");
  await someone.press("Annuler : PIMMS");
  await page.getByText("Ce titulaire est annulé").waitFor();
  await someone.press("Permanences");
  await someone.shot("visits");
  await someone.press("Annoncer une permanence");
  await someone.shot("visit-new");
  await someone.press("Revenir aux permanences");
  await someone.press("Dater ou corriger");
  await someone.press("Enregistrer cette permanence");
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Jour", { exact: true }).fill("2030-12-01");
  await someone.shot("visit");
  await someone.press("Enregistrer cette permanence");
  await page.getByText("À venir").waitFor();
  await someone.leave();
});

browserTest.for(SIZES)("a file is read, applied and undone with the keyboard alone: %o", async (size) => {
  const someone = await coordinator(size);
  const { page } = someone;
  await someone.press("Imports");
  await page.getByRole("heading", { name: "Imports", level: 1 }).waitFor();
  await someone.shot("imports");
  // Browsers let no script press the keys of their own window of files.
  await page.getByLabel("Fichier", { exact: true }).setInputFiles("test/territory/imports/annuaire.json");
  await someone.press("Lire ce fichier");
  await page.getByRole("alert").waitFor();
  await someone.shot("import-faults");
  await page.getByLabel("Fichier", { exact: true }).setInputFiles("test/territory/imports/annuaire.json");
  await someone.type("Type de fichier", "Annuaire");
  await someone.press("Lire ce fichier");
  await page.getByText("Le fichier est lu").waitFor();
  await someone.shot("import");
  await someone.press("Appliquer cet import");
  await page.getByText("L’import est en vigueur").waitFor();
  await someone.shot("import-applied");
  await someone.press("Annuler cet import");
  await page.getByText("L’import est annulé").waitFor();
  await someone.press("Revenir aux imports");
  await page.getByText("Plus en vigueur").first().waitFor();
  await someone.shot("imports-read");
  await someone.leave();
});

browserTest.for(SIZES)("a fact is validated and withdrawn with the keyboard alone: %o", async (size) => {
  const someone = await coordinator(size);
  const { page } = someone;
  await someone.shot("directory");
  await someone.press("Mairie de Sainte-Catherine");
  await page.getByRole("heading", { name: "Mairie de Sainte-Catherine", level: 1 }).waitFor();
  await someone.shot("directory-structure");
  await someone.type("Téléphone : la bonne valeur", "à l’accueil");
  await someone.press("Valider : Téléphone");
  await page.getByRole("alert").waitFor();
  await someone.shot("directory-fault");
  await someone.type("Téléphone : la bonne valeur", "01 99 00 00 01");
  await someone.press("Valider : Téléphone");
  await page.getByText("Les habitants voient : 01 99 00 00 01").waitFor();
  await someone.shot("directory-validated");
  await someone.press("Retirer : 01 99 00 00 01");
  await page.getByText("C’est retiré").waitFor();
  expect(await page.getByText("Les habitants voient : 01 99 00 00 01").count()).toBe(0);
  await someone.leave();
});
