import { expect } from "vitest";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { ANSWERS } from "../app/followed";
import { DRAFT } from "../app/scripted";
import { browsing } from "../browser/browsing";
import { browserTest } from "../browser/support";
import { AtKeyboard, SIZES } from "./by-keyboard";
import { linkOfNamed, signedInNamed } from "./named";
import { serveConsole } from "./served";

const here = browsing(serveConsole);

const BEAURAINS = { role: "operator", structure: "commune-beaurains" } as const;

/** Someone whose telephone is not theirs alone, who shared their answers. */
const SHARED: Partial<ReferralDraft> = {
  mode: "home_visit",
  contact: {
    ...DRAFT.contact,
    ...{ leaveMessage: true, othersRead: true, pour_qui: "proche", guardian: { name: "Mme Lefebvre, UDAF" } },
  },
  aids: ["prime_activite", "aide_logement"],
  nonTakeUp: [{ aid: "prime_activite", form: "non_demande" }],
  answers: ANSWERS,
  consents: { reminders: false, state_evaluation: true },
};

/** Jeanne, at the page of a request that has just arrived. */
async function arrived(size: (typeof SIZES)[number]) {
  const reference = await here.served.refer(SHARED);
  const jeanne = await AtKeyboard.open(here.browser, size);
  await jeanne.page.goto(await linkOfNamed(here.served, "Jeanne Petit", BEAURAINS));
  await jeanne.press("Entrer");
  await jeanne.page.goto(`${here.served.base}/referrals/${reference}`);
  return { reference, jeanne, page: jeanne.page, path: `/referrals/${reference}` };
}

browserTest.for(SIZES)("an operator reaches someone, meets them and notes what came of it: %o", async (size) => {
  const { jeanne, page } = await arrived(size);
  await jeanne.shot("request-new");
  await jeanne.press("J’ai joint la personne");
  await jeanne.type("Lieu (une adresse, un bureau, « chez vous »)", "Mairie, bureau 2");
  await page.getByLabel("Jour", { exact: true }).fill(here.served.dayIn(3));
  await page.getByLabel("Heure", { exact: true }).fill("10:30");
  await jeanne.press("Proposer ce rendez-vous");
  expect(await page.getByText("Proposé :").isVisible()).toBe(true);
  await jeanne.type("Votre message", "Bonjour,\nà mardi.");
  await jeanne.press("Envoyer");
  await jeanne.shot("request-appointment");
  await jeanne.press("Les démarches commencent");
  const right = page.getByRole("group", { name: "Prime d’activité", exact: true });
  await jeanne.type("Aide", "Microcr");
  await right.getByLabel("Résultat").selectOption("Droit ouvert");
  await jeanne.press("Noter où en sont les aides");
  // The fields that are to be corrected are told, and lead to themselves.
  await page.getByRole("alert").waitFor();
  await jeanne.shot("request-faults");
  await jeanne.press("Donnez le premier mois du droit");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("prime_activite.since");
  await right.getByLabel("Premier mois du droit (année-mois)").fill("2026-11");
  await right.getByLabel("Montant accordé, en euros").fill("12,34");
  await page
    .getByRole("group", { name: "Une autre aide" })
    .getByLabel("Résultat")
    .selectOption("Finalement, pas de droit");
  await jeanne.press("L’accompagnement est terminé");
  expect(await page.getByText(/de moins que l’estimation/).isVisible()).toBe(true);
  expect(await page.getByRole("group", { name: /^Microcrédit/ }).isVisible()).toBe(true);
  await jeanne.shot("request-closed");
  await jeanne.press("Fiche à recopier");
  await jeanne.shot("request-state-sheet");
  await jeanne.leave();
});

browserTest.for(SIZES)("what two do at once is told, and what was typed is kept: %o", async (size) => {
  const { jeanne, page, path } = await arrived(size);
  const paul = await signedInNamed(here.served, "Paul Caron", BEAURAINS);
  await jeanne.type("Lieu (une adresse, un bureau, « chez vous »)", "Mairie, bureau 2");
  await page.getByLabel("Jour", { exact: true }).fill(here.served.dayIn(3));
  await page.getByLabel("Heure", { exact: true }).fill("10:30");
  await paul.press(path, `${path}/contact`);
  await jeanne.press("Proposer ce rendez-vous");
  expect(await page.getByRole("alert").innerText()).toMatch(/Personne jointe \(Paul Caron\)/);
  await jeanne.shot("request-changed");
  await jeanne.press("Ce que vous aviez rempli est gardé");
  await jeanne.press("Proposer ce rendez-vous");
  expect(await page.getByText(/Proposé\s: .*Mairie, bureau 2/).isVisible()).toBe(true);
  await jeanne.leave();
});

browserTest.for(SIZES)("a request is passed on with the person’s word, and leaves nothing behind: %o", async (size) => {
  const { jeanne, page } = await arrived(size);
  await page.getByText("Choisir une structure", { exact: true }).click();
  await jeanne.shot("request-transfer");
  await jeanne.type("À quelle structure", "Centre communal");
  await jeanne.press("Lui demander son accord");
  expect(await page.getByText("Elle n’a pas encore répondu").isVisible()).toBe(true);
  await page.getByLabel("Jour où elle a dit oui").fill(here.served.dayIn(0));
  await jeanne.press("Passer la demande maintenant");
  expect(await page.getByText("Vous avez passé cette demande").isVisible()).toBe(true);
  expect(await page.content()).not.toContain("Camille");
  await jeanne.shot("request-passed");
  await jeanne.press("Revenir à la liste");
  await jeanne.press("Demandes passées à une autre structure");
  await jeanne.shot("passed-on");
  expect(await page.content()).not.toContain("Camille");
  await jeanne.leave();
});
