import { expect } from "vitest";
import { proposeCase } from "../../src/app/reference-cases";
import { dayOf } from "../../src/referral/local-time";
import { ANSWERS } from "../app/followed";
import { act, close, handOver, opened } from "../app/outcomes";
import { browsing } from "../browser/browsing";
import { browserTest } from "../browser/support";
import { AtKeyboard, SIZES } from "./by-keyboard";
import { serveConsole } from "./served";

const here = browsing(serveConsole);

const BEAURAINS = "commune-beaurains";

/** Someone was granted far less than was estimated, and agreed to help others with it. */
async function proposed(): Promise<void> {
  const { house } = here.served;
  const reference = await handOver(house, { answers: ANSWERS, aids: ["prime_activite"] });
  await act(house, BEAURAINS, reference, "see", "contact", "start");
  await close(house, BEAURAINS, reference, [opened("prime_activite", 12, "monthly")]);
  const agreed = { aid: "prime_activite", consentedOn: dayOf(house.clock.now()) };
  expect(await proposeCase(house, { id: "op", structure: BEAURAINS }, reference, agreed)).toBe("done");
}

browserTest.for(SIZES)(
  "a second person reads a reference case and keeps it with the keyboard alone: %o",
  async (size) => {
    await proposed();
    const someone = await AtKeyboard.open(here.browser, size);
    const { page } = someone;
    await page.goto(await here.served.linkOf({ role: "coordinator" }));
    await someone.shot("sign-in");
    await someone.press("Entrer");
    await someone.go("Cas à relire");
    await someone.unfold("Lire la situation");
    await someone.shot("cases");
    await someone.press("Garder ce cas");
    await page.getByText("Aucun cas n’attend votre lecture").waitFor();
    await someone.leave();
  },
);
