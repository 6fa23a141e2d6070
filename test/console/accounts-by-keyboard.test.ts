import { expect } from "vitest";
import { createAccount } from "../../src/app/access/administration";
import type { AdministratorAccount } from "../../src/store/accounts";
import { browsing } from "../browser/browsing";
import { browserTest } from "../browser/support";
import { AtKeyboard, SIZES } from "./by-keyboard";
import { serveConsole } from "./served";

const here = browsing(() => serveConsole({}, { mailOpen: true }));

/** The administrator, where they come in. */
async function administrator(size: (typeof SIZES)[number], at = here.served): Promise<AtKeyboard> {
  const someone = await AtKeyboard.open(here.browser, size);
  await someone.page.goto(await at.linkOf({ role: "administrator" }));
  await someone.press("Entrer");
  await someone.page.getByRole("heading", { name: "Comptes" }).waitFor();
  return someone;
}

browserTest.for(SIZES)("an administrator opens an account with the keyboard alone: %o", async (size) => {
  const someone = await administrator(size);
  const { page } = someone;
  await someone.shot("accounts");
  await someone.press("Ouvrir un compte");
  await someone.type("Adresse e-mail", "jeanne");
  await someone.press("Ouvrir le compte");
  await page.getByRole("alert").waitFor();
  await someone.shot("account-faults");
  // What is to be corrected leads to its field.
  await someone.press("Écrivez une adresse e-mail complète");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("email");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(`jeanne.${size.width}@beaurains.example`);
  await someone.choose("Accueil et suivi (opérateur)");
  await someone.type("Structure", "Commune de Beau");
  await someone.type("Fonction", "Réf");
  await someone.press("Ouvrir le compte");
  await page.getByText("Le compte est ouvert").waitFor();
  expect(await page.getByText("Commune de Beaurains").isVisible()).toBe(true);
  expect(await page.getByText("Référent").isVisible()).toBe(true);
  await someone.shot("account");
  await someone.leave();
});

browserTest.for(SIZES)(
  "an administrator hands over a link and closes an account with the keyboard alone: %o",
  async (size) => {
    const draft = { email: `claire.${size.width}@example.org`, name: "Claire", role: "territory" } as const;
    // Where no mail leaves, the link is shown.
    const other = await serveConsole();
    const made = await createAccount(other.house, { id: "z", role: "administrator" } as AdministratorAccount, draft); // who signs
    if (made === "EMAIL_TAKEN") throw new Error(made);
    const someone = await administrator(size, other);
    const { page } = someone;
    await page.goto(`${other.base}/accounts/${made.id}`);
    await someone.press("Créer un lien de connexion");
    await page.getByLabel("Lien de connexion").waitFor();
    await someone.shot("account-link");
    await someone.press("Revenir au compte");
    await someone.press("Modifier ce compte");
    await page.getByLabel("Nom à afficher").waitFor();
    await someone.shot("account-change");
    await someone.press("Enregistrer");
    await someone.press("Désactiver ce compte");
    await page.getByText("Le compte est désactivé").waitFor();
    await someone.shot("account-disabled");
    await someone.press("Revenir aux comptes");
    await someone.press("Journal des accès");
    await someone.shot("accounts-journal");
    await someone.go("Mon compte");
    await page.getByRole("heading", { name: "Mon compte" }).waitFor();
    await someone.shot("me");
    await someone.press("Se déconnecter partout");
    await page.getByText("Vous êtes déconnecté").waitFor();
    await someone.leave();
    await other.close();
  },
);

browserTest.for(SIZES)("who has no way in yet asks for a link, and who coordinates reads counts: %o", async (size) => {
  await here.served.refer();
  const someone = await AtKeyboard.open(here.browser, size);
  const { page } = someone;
  await page.goto(here.served.base);
  await someone.shot("sign-in-page");
  await someone.type("Votre adresse e-mail professionnelle", "jeanne@beaurains.example");
  await someone.enter();
  await page.getByText("Si un compte existe").waitFor();
  await someone.shot("mailed");
  await page.goto(await here.served.linkOf({ role: "coordinator" }));
  await someone.press("Entrer");
  await page.getByRole("table", { name: "Structure par structure" }).waitFor();
  await someone.shot("overview");
  await page.goto(`${here.served.base}/accounts`);
  await page.getByText("pas ouverte à votre rôle").waitFor();
  await someone.shot("not-allowed");
  await someone.leave();
});
