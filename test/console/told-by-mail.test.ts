import { afterAll, beforeAll, expect, test } from "vitest";
import { recipients } from "../../src/app/notify/recipients";
import { person } from "../notify/people";
import { type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

const checked = (text: string) => /value="(\w+)" checked/.exec(text)?.[1];

test("an operator chooses how they are told by e-mail, and finds it again", async () => {
  const operator = await signedIn(served, "ccas-arras");
  expect(checked((await operator.get("/me")).text)).toBe("each");
  const { text } = await operator.press("/me", "/me/told", { preference: "digest" });
  expect(text).toContain("Votre choix est enregistré.");
  expect(checked(text)).toBe("digest");
  expect(checked((await operator.get("/me")).text)).toBe("digest");
});

test("what is no choice, or comes from elsewhere, changes nothing", async () => {
  const operator = await signedIn(served, "commune-beaurains");
  expect((await operator.press("/me", "/me/told", { preference: "always" })).text).not.toContain("est enregistré");
  expect(await operator.post("/me/told", { preference: "none" })).toMatchObject({ status: 403 });
  expect(checked((await operator.get("/me")).text)).toBe("each");
});

test("an administrator is told of nothing, and has nothing to choose", async () => {
  const administrator = await signedInAs(served, { role: "administrator" });
  expect((await administrator.get("/me")).text).not.toContain("told-each");
  expect(await administrator.press("/me", "/me/told", { preference: "none" })).toMatchObject({ status: 403 });
});

test("a choice is of one account", async () => {
  await person(served.house, "colleague", { role: "operator", structure: "ccas-arras" });
  const told = await served.house.store.transaction((records) => recipients(records));
  expect(told.map(({ account, preference }) => [account.id, preference])).toEqual([["colleague", "each"]]);
});
