import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { choice, converse, pointer } from "../browser/resident";
import { browserTest, CHROMIUM, launch } from "../browser/support";
import { tell } from "../channels/scenario";
import { typed } from "../support/typography";
import { wordsOf } from "../telegram/open-telegram";
import { openWholeService, type WholeService } from "./whole-service";

let service: WholeService;
let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== null) browser = await launch();
});
beforeEach(async () => {
  if (CHROMIUM !== null) service = await openWholeService();
});
afterEach(() => service?.close());
afterAll(() => browser?.close());

/** Someone who asked for help, where they did. */
interface Resident {
  readonly reference: string;
  reads(text: string): Promise<void>;
  answers(text: string): Promise<void>;
  /** Is told that it ended, and what became of each aid. */
  isToldOfTheEnd(outcomes: readonly string[]): Promise<void>;
}

const NAME = "Dominique";

async function inTheWidget(): Promise<Resident> {
  const page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await page.goto(`${service.url}/chat/62041`);
  const screen = page.mainFrame();
  const hand = pointer(screen);
  await converse(screen, hand, ({ offered }) => offered.includes("c:handoff"));
  await hand.press(choice(screen, "c:handoff"));
  await choice(screen, "a:quartier:aucun").waitFor();
  await converse(screen, hand, ({ question }) => question === "orientation.envoi");
  await hand.press(choice(screen, "a:orientation.envoi:oui"));
  await choice(screen, "c:withdraw").waitFor();
  const own = (await screen.locator('a[href*="/suivi#"]').last().getAttribute("href")) ?? "";
  await page.goto(new URL(own, service.url).href);
  const title = await page.getByRole("heading", { level: 1, name: /Votre demande \S+/ }).innerText();
  const reads = async (text: string) => {
    await page.goto(`${service.url}/suivi`);
    await page.getByText(text).waitFor();
  };
  return {
    reference: title.split(" ").at(-1) ?? "",
    reads,
    async answers(text) {
      await page.getByLabel("Écrire un message").fill(text);
      await press(page, "Envoyer");
      await page.getByText(text).waitFor();
    },
    async isToldOfTheEnd(outcomes) {
      await reads("Le suivi est terminé.");
      const shown = typed(await page.locator("main").innerText());
      for (const outcome of outcomes) expect(shown).toContain(typed(outcome));
    },
  };
}

/** The same household, as it is told to the bot. */
const { lines } = tell(
  {
    name: "someone alone without work, who rents",
    says: {
      ...{ commune: "Arras", situation_familiale: "célibataire", "enfants.dates": "pas d'enfant" },
      ...{ "adultes.0.date_naissance": "3 mai 1985", "adultes.0.activite": "sans emploi" },
      ...{ "logement.statut": "Locataire d’un logement vide", "logement.loyer": "450" },
    },
  },
  wordsOf("fr"),
);

async function onTelegram(): Promise<Resident> {
  const person = service.person(7);
  await person.says("/start 62041", ...lines);
  await person.presses("c:handoff", "a:quartier:aucun", "a:orientation.mode:write");
  await person.says(NAME);
  await person.presses("a:orientation.moyen:telegram", "a:orientation.tutelle:non", "a:orientation.accord_contact:oui");
  await person.presses("a:orientation.accord_aides:oui", "a:orientation.accord_reponses:oui");
  await person.presses("a:orientation.accords:#0", "a:orientation.envoi:oui");
  const last = () => person.read.at(-1) ?? "";
  return {
    reference: /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(person.read.slice(-3).join("\n"))?.[0] ?? "",
    async reads(text) {
      expect(last()).toContain(typed(text));
    },
    async answers(text) {
      await person.presses("Répondre");
      await person.says(text);
      expect(last()).toContain("Votre message est parti");
    },
    async isToldOfTheEnd(outcomes) {
      expect(last()).toContain("a terminé le suivi de votre demande");
      await person.presses("Ma demande");
      for (const outcome of outcomes) expect(last()).toContain(typed(outcome));
    },
  };
}

/** Follows a link into the console, and signs in at the provider's on the way. */
async function signedIn(login: string, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await page.goto(address);
  await page.getByRole("link", { name: "Se connecter avec ProConnect" }).click();
  await page.getByLabel("Identifiant").fill(login);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL(address);
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  const arrived = page.waitForEvent("framenavigated");
  await page.getByRole("button", { name, exact: true }).click();
  await arrived;
  await page.waitForLoadState();
}

/** Fills in that a right was opened. */
async function opened(page: Page, aid: string, amount: string, rhythm: string): Promise<void> {
  const fields = page.getByRole("group", { name: aid });
  await fields.getByLabel("Résultat").selectOption("Droit ouvert");
  await fields.getByText("Montant, date ou motif").click();
  await fields.getByLabel("Montant accordé, en euros").fill(amount);
  await fields.getByLabel("Versé").selectOption(rhythm);
  await fields.getByLabel("Premier mois du droit (année-mois)").fill("2026-03");
}

browserTest.for([
  ["the web", inTheWidget],
  ["Telegram", onTelegram],
] as const)("who asks for help on %s is followed to two rights opened, and counted without a name", async ([, ask]) => {
  const resident = await ask();
  const { reference } = resident;

  await service.round();
  const [mail] = service.mails;
  const link = `${service.consoleUrl}/referrals/${reference}`;
  expect(mail).toMatchObject({ to: ["jeanne@cua.example"], headers: { subject: `Nouvelle demande ${reference}` } });
  expect(mail?.parts["text/plain"]).toContain(link);
  expect(Object.values(mail?.parts ?? {}).join()).not.toMatch(new RegExp(`${NAME}|RSA`));

  const operator = await signedIn("jeanne", link);
  await operator.getByText(NAME).waitFor();
  await press(operator, "J’ai joint la personne");
  await operator.getByLabel("Votre message").fill("Avez-vous votre avis d’impôt ?");
  await press(operator, "Envoyer");
  await service.round();
  await resident.reads("Avez-vous votre avis d’impôt ?");
  await resident.answers("Oui, je l’ai reçu lundi.");

  await service.round();
  expect(service.mails.map(({ headers }) => typed(headers.subject ?? ""))).toContain(
    `Demande ${reference} : un message`,
  );
  await operator.reload();
  await operator.getByText("Oui, je l’ai reçu lundi.").waitFor();
  await press(operator, "J’ai lu ses messages");
  await press(operator, "Les démarches commencent");
  await opened(operator, "Revenu de solidarité active (RSA)", "600,25", "Chaque mois");
  await opened(operator, "Chèque énergie", "150", "En une fois");
  await press(operator, "L’accompagnement est terminé");
  await operator.locator(".tag", { hasText: "Terminée" }).waitFor();

  await service.round();
  await resident.isToldOfTheEnd([
    "Revenu de solidarité active (RSA) : c’est ouvert, 600,25 € par mois depuis mars 2026.",
    "Chèque énergie : c’est accordé, 150 € en une fois (mars 2026).",
  ]);

  const coordinator = await signedIn("claire", `${service.consoleUrl}/overview`);
  const shown = typed(await coordinator.locator("main").innerText());
  expect(shown).toContain("2 droits ouverts pour 1 foyer.");
  // Over a year, 12 × 600,25 + 150 = 7 353 €.
  expect(shown).toContain("600 € par mois, 7 353 € sur un an.");
  const page = await coordinator.content();
  for (const trace of [NAME, reference, "06 12 34 56 78", "+33612345678", "jeanne", "avis d’impôt"])
    expect(page).not.toContain(trace);
  expect(service.faults()).toEqual([]);
});
