import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { giveAppointment } from "../../src/app/appointments";
import { stirReferral } from "../../src/app/stir-referral";
import { dayOf } from "../../src/referral/local-time";
import type { StoredReferral } from "../../src/store/port";
import { act } from "../app/outcomes";
import { held, named, receive } from "../app/received";
import { DRAFT } from "../app/scripted";
import { browserTest, CHROMIUM, launch } from "../browser/support";
import { AtKeyboard, SIZES } from "./by-keyboard";
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

const BEAURAINS = "commune-beaurains";
const DAY = 86_400_000;
const LOOKS = [
  { width: 320, height: 640, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
  { width: 1100, height: 800, colorScheme: "light" },
  { width: 1100, height: 800, colorScheme: "dark" },
] as const;
type Look = (typeof LOOKS)[number];

async function operator(look: Look): Promise<AtKeyboard> {
  const someone = await AtKeyboard.open(browser, look);
  await someone.page.goto(await served.link(BEAURAINS));
  await someone.press("Entrer");
  await someone.page.getByRole("heading", { name: "Demandes reçues" }).waitFor();
  return someone;
}

browserTest.for(SIZES)("who has received nothing yet is told what will come, and where to go: %o", async (look) => {
  const someone = await operator(look);
  await someone.shot("inbox-empty");
  await someone.press("Choisir comment être prévenu");
  await someone.page.getByRole("heading", { name: "Mon compte" }).waitFor();
  await someone.leave();
});

/** One who waits, one whose appointment is today, one who is followed and wrote. */
async function three(): Promise<void> {
  const { house } = served;
  const refer = (name: string) => served.refer({ contact: { ...DRAFT.contact, name } });
  await refer("Éloïse");
  const meets = await refer("Samir");
  const day = dayOf(house.clock.now() + DAY);
  await giveAppointment(house, { id: "op", structure: BEAURAINS }, meets, { day, time: "14:30", place: "Mairie" }, 1);
  house.clock.pass(Date.parse(`${day}T08:00:00Z`) - house.clock.now());
  const wrote = await refer("Marie-Thérèse");
  await act(house, BEAURAINS, wrote, "see", "contact");
  await house.store.transaction(async (records) => {
    const text = "Bonjour, j’ai reçu le papier.";
    await records.followUp.write({ reference: wrote, at: house.clock.now(), by: "resident", text });
    await stirReferral(house, records, wrote);
  });
}

browserTest.for(LOOKS)(
  "what not to miss comes first, and someone is found with the keyboard alone: %o",
  async (look) => {
    await three();
    const someone = await operator(look);
    const { page } = someone;
    await page.getByRole("heading", { name: "Rendez-vous d’aujourd’hui" }).waitFor();
    // Whoever was reached and wrote waits for an answer before all others.
    expect(await page.locator("section h2").first().textContent()).toBe("Vous ont écrit, ou attendent une autre date");
    await someone.shot("inbox-three");
    await someone.press(/14:30 · Samir/);
    await page.getByRole("heading", { name: /^Demande / }).waitFor();
    await page.goBack();
    await someone.type("Nom, numéro ou téléphone", "marie therese");
    await someone.enter();
    await page.getByText("Une demande trouvée.").waitFor();
    expect(new URL(page.url()).pathname).toBe("/console/search");
    expect(new URL(page.url()).search).toBe("");
    await someone.shot("inbox-search");
    await someone.press(/Marie-Thérèse/);
    await page.getByRole("heading", { name: /^Demande / }).waitFor();
    // Back to what was found, as to any page.
    await page.goBack();
    await page.getByText("Une demande trouvée.").waitFor();
    await page.reload();
    await page.getByText("Une demande trouvée.").waitFor();
    await someone.type("Nom, numéro ou téléphone", "Dominique");
    await someone.enter();
    await page.getByText("Aucune demande ne correspond").waitFor();
    await someone.shot("inbox-not-found");
    await someone.press("Oublier cette recherche");
    await page.getByRole("heading", { name: "Demandes reçues" }).waitFor();
    await someone.leave();
  },
);

const NAMES = ["Éloïse Martin", "Samir", "Jean-Baptiste Vandenbroucke-Delattre", "Camille", "Zoé L.", "Мария"];
const NEEDS = ["rights", "rsa", "housing_aid", "energy", "home_care"];

/** Sixty, at every step of their lives. */
function sixty(now: number): readonly Partial<StoredReferral>[] {
  const since = now - 5 * DAY;
  return Array.from({ length: 60 }, (_, n) => {
    const common = { contact: named(NAMES[n % NAMES.length] ?? ""), need: NEEDS[n % NEEDS.length] ?? "rights" };
    const arrived = now - n * 5 * 3_600_000;
    if (n % 6 === 4) return { ...common, ...held(now + (n - 10) * 4 * 3_600_000), arrived };
    if (n % 6 === 5)
      return { ...common, state: n % 4 === 1 ? "contacted" : "in_progress", since: since - n * DAY, arrived };
    if (n % 10 === 3) return { ...common, state: "closed", since, arrived };
    return {
      ...common,
      state: (["delivered", "seen", "unreachable"] as const)[n % 3] ?? "seen",
      since: arrived,
      arrived,
    };
  });
}

browserTest.for(SIZES)("sixty are gone through, page after page, with the keyboard alone: %o", async (look) => {
  const { house } = served;
  await receive(house, ...sixty(house.clock.now()));
  for (const n of [0, 1, 3, 5, 8, 9, 13])
    await house.store.transaction(({ followUp }) =>
      followUp.write({ reference: `CDFH-${1000 + n}`, at: house.clock.now(), by: "resident", text: "Bonjour" }),
    );
  const someone = await operator(look);
  const { page } = someone;
  await someone.shot("inbox-sixty");
  const listed = await page.locator(".list .who").allTextContents();
  await page.getByRole("link", { name: "Suivantes" }).focus();
  await someone.enter();
  await page.getByText("Revenir au début").waitFor();
  const more = await page.locator(".list .who").allTextContents();
  expect(new Set([...listed, ...more]).size).toBe(listed.length + more.length);
  await someone.shot("inbox-next");
  await someone.press(/^Terminées/);
  await page.locator('[aria-current="page"]', { hasText: "Terminées" }).waitFor();
  await someone.shot("inbox-closed");
  await someone.leave();
});
