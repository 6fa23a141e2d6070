import { afterAll, beforeAll, expect, test } from "vitest";
import { ANSWERS } from "../app/followed";
import { type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

const today = () => new Date(served.house.clock.now()).toISOString().slice(0, "2026-11-28".length);

/** A request whose prime d'activité was granted far below its estimate. */
async function farFromTheEstimate() {
  const path = `/referrals/${await served.refer({ answers: ANSWERS, aids: ["prime_activite"] })}`;
  const operator = await signedIn(served, "commune-beaurains");
  await operator.press(path, `${path}/start`);
  const granted = { outcome: "opened", amount: "12,34", rhythm: "monthly", since: today().slice(0, 7), gap: "income" };
  const form = Object.fromEntries(Object.entries(granted).map(([field, value]) => [`prime_activite.${field}`, value]));
  await operator.press(path, `${path}/close`, form);
  return { path, operator };
}

test("the amount granted stands beside the estimate, with how far it is and why", async () => {
  const { path, operator } = await farFromTheEstimate();
  const { text } = await operator.get(path);
  expect(text).toMatch(/[\d,]+.€ de moins que l’estimation\. Cause.: revenus comptés autrement\./);
});

test("with the person's consent a case is proposed, and a second person alone reads and keeps it", async () => {
  const { path, operator } = await farFromTheEstimate();
  const asked = { case_aid: "prime_activite", consented_on: today() };
  expect(await operator.press(path, `${path}/case`, { ...asked, consented_on: "" })).toMatchObject({ status: 422 });
  expect(await operator.press(path, `${path}/case`, asked)).toMatchObject({ status: 303 });
  expect((await operator.get(path)).text).toContain("une deuxième personne le relira");
  const again = await operator.press(path, `${path}/case`, asked);
  expect(again).toMatchObject({ status: 422 });
  expect(again.text).toContain("déjà été proposé");
  expect((await operator.get("/cases")).text).toContain("Aucun cas");

  const reader = await signedInAs(served, { role: "coordinator" });
  const { text } = await reader.get("/cases");
  expect(text).toContain("Prime d’activité");
  expect(text).not.toMatch(/Camille|Beaurains|1992-04-10/);
  const keep = /action="\/console(\/cases\/[^"]*\/keep)"/.exec(text)?.[1] ?? "";
  expect(await operator.press("/cases", keep)).toMatchObject({ status: 404 });
  expect(await reader.post(keep, { form_token: "forged" })).toMatchObject({ status: 403 });
  expect(await reader.press("/cases", keep)).toMatchObject({ status: 303 });
  const kept = await reader.get("/cases/kept");
  expect(JSON.parse(kept.text)).toMatchObject({ aid: "prime_activite", granted: 12, cause: "income" });
});

test("a case is not for the administrator, nor for the territory", async () => {
  for (const role of ["administrator", "territory"] as const) {
    const someone = await signedInAs(served, { role });
    for (const path of ["/cases", "/cases/kept"]) expect(await someone.get(path)).toMatchObject({ status: 403 });
  }
});
