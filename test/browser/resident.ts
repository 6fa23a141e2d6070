import type { Frame, Locator, Page } from "playwright-core";

/** How a resident acts on the page: with a pointer, or with the keyboard alone. */
export interface Hand {
  press(button: Locator): Promise<void>;
  write(text: string): Promise<void>;
}

export const pointer = (screen: Frame): Hand => ({
  press: (button) => button.click(),
  async write(text) {
    await screen.locator("#field").fill(text);
    await screen.locator("#send").click();
  },
});

const MOST_TABS = 60;

/** Tab and Shift+Tab to move, Enter and Space to act, letters to write: nothing else. */
export function keyboard(page: Page, screen: Frame): Hand {
  const reach = async (target: Locator) => {
    const handle = await target.elementHandle();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await screen.evaluate((wanted) => document.activeElement === wanted, handle)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("the keyboard cannot reach it");
  };
  return {
    async press(button) {
      await reach(button);
      await page.keyboard.press("Enter");
    },
    async write(text) {
      await reach(screen.locator("#field"));
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
  };
}

/** What this resident answers by writing, by question. */
const WRITES: Readonly<Record<string, string>> = {
  commune: "arras",
  "adultes.0.date_naissance": "3 mai 1985",
  "logement.loyer": "450 €",
  "orientation.nom": "Dominique",
  "orientation.adresse": "06 12 34 56 78",
};

/** What this resident presses, the first that is offered; other questions are met with "je ne sais pas". */
const PRESSES = [
  /^a:confidentialite:oui$/,
  /^a:quartier:aucun$/,
  /:celibataire$/,
  /^a:enfants\.dates:aucun$/,
  /activite:inactif$/,
  /^a:logement\.statut:locataire_vide$/,
  /^a:recapitulatif:oui$/,
  /^a:orientation\.besoin:rights$/,
  /^a:orientation\.mode:call$/,
  /^a:orientation\.message:none$/,
  /^a:orientation\.tutelle:non$/,
  /^a:orientation\.accords:#0$/,
  /^a:orientation\.quand:matin$/,
  /^a:orientation\.\w+:oui$/,
  /#\d+$/,
  /:non$/,
  /:\?$/,
];

/** Where the conversation stands: the buttons that answer, and the question put. */
export async function pending(screen: Frame): Promise<{ question: string; offered: string[] }> {
  return await screen.evaluate(() => ({
    question: document.getElementById("answer")?.dataset.question ?? "",
    offered: [...document.querySelectorAll<HTMLElement>("#turns .live [data-choice]")].map(
      (each) => each.dataset.choice ?? "",
    ),
  }));
}

/** Answers until `stop` holds; gives how many answers it took. `seen` is called on each screen. */
export async function converse(
  screen: Frame,
  hand: Hand,
  stop: (now: { question: string; offered: string[] }) => boolean,
  seen: (question: string) => Promise<void> = async () => {},
): Promise<number> {
  await screen.locator("#turns .live").first().waitFor();
  for (let answers = 0; answers < 60; answers++) {
    const now = await pending(screen);
    await seen(now.question);
    if (stop(now)) return answers;
    const turns = await screen.locator("#turns > li").count();
    const text = WRITES[now.question];
    const id = PRESSES.map((wanted) => now.offered.find((each) => wanted.test(each))).find(
      (each) => each !== undefined,
    );
    if (text !== undefined) await hand.write(text);
    else if (id !== undefined) await hand.press(choice(screen, id));
    else throw new Error(`nothing to answer to ${now.question}: ${now.offered.join(" ")}`);
    await screen.waitForFunction((before) => document.querySelectorAll("#turns > li").length > before, turns);
  }
  throw new Error("the conversation does not end");
}

export const choice = (screen: Frame, id: string): Locator =>
  screen.locator(`#turns .live [data-choice="${id}"]`).last();
