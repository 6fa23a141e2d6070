import { expect } from "vitest";
import { browsing } from "./browsing";
import { choice, converse, pointer } from "./resident";
import { browserTest, complaints } from "./support";

const here = browsing();

browserTest("what the page does not open with comes before it is read: other aids, and who receives", async () => {
  const page = await here.browser.newPage({ locale: "fr-FR", reducedMotion: "reduce" });
  await page.goto(`${here.served.url}/chat/62041`);
  const heard = complaints(page);
  const screen = page.mainFrame();
  const hand = pointer(screen);
  await converse(screen, hand, ({ offered }) => offered.includes("c:what_if"));

  await hand.press(choice(screen, "c:refused_aids"));
  await page.getByText("Voici les autres aides que j’ai regardées").waitFor();
  await hand.press(choice(screen, "c:rights"));

  await hand.press(choice(screen, "c:more_aids"));
  await page.getByText("Ces aides ne se calculent pas d’avance").waitFor();
  await hand.press(choice(screen, "c:more_aids:logement"));
  await page.getByText("Logement : voici ce que vous pouvez demander.").waitFor();

  await hand.press(choice(screen, "c:human"));
  await hand.press(choice(screen, "a:orientation.besoin:food"));
  await page.getByText("115 : urgence sociale, jour et nuit").waitFor();
  await hand.press(choice(screen, "a:quartier:aucun"));
  await page.getByText("Restos du Cœur - Arrageois-Ternois").waitFor();
  await page.getByText("n’ont pas encore été vérifiés").first().waitFor();
  expect(await page.locator("body").innerText()).not.toMatch(/\bdialogue\.|\brouting\./);
  expect(heard).toEqual([]);
  await page.close();
});
