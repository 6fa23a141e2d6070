import { expect, test } from "vitest";
import { mailLink } from "../../src/app/access/mailed-link";
import { steppedStore } from "../faults/stepped-store";
import { person, waiting } from "../notify/people";
import { openHouse } from "./house";

/** What a store is asked, in order: the same work takes the same time. */
const LINKS = /^access\.(putLink|spendAttempt)$/;

test("whoever asks for a link, the store does the same work, and mails none but who has an account that is open", async () => {
  const house = await openHouse({ accounts: ["commune-beaurains"], mailOpen: true });
  const beaurains = { role: "operator", structure: "commune-beaurains" } as const;
  await person(house, "open", beaurains);
  await person(house, "closed", beaurains, { state: "disabled" });
  const works: string[][] = [];
  const answers: unknown[] = [];
  for (const who of ["open", "closed", "stranger"]) {
    const steps: string[] = [];
    const store = steppedStore(house.store, (step) => void steps.push(step.replace(LINKS, "a link")));
    const wanted = { email: `${who}@example.org`, language: "fr", to: "/me" };
    answers.push(await mailLink({ ...house, store }, wanted));
    works.push(steps);
  }
  expect(answers).toMatchObject(["sent", { refused: "ACCOUNT_DISABLED" }, { refused: "ACCOUNT_NONE" }]);
  expect(works[0]).toContain("a link");
  expect(works[1]).toEqual(works[0]);
  expect(works[2]).toEqual(works[0]);
  expect(await waiting(house, "mail")).toMatchObject([{ to: "open@example.org" }]);
});
