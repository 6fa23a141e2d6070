import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { expireOld } from "../../src/app/expire";
import { act, close, handOver, opened, refused } from "../app/outcomes";
import { type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
beforeEach(async () => {
  served = await serveConsole();
});
afterEach(() => served.close());

const BEAURAINS = "commune-beaurains";
/** As it is read, whatever spaces stand in its numbers. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

async function twoRights(): Promise<string> {
  const reference = await handOver(served.house);
  await act(served.house, BEAURAINS, reference, "see", "contact", "start");
  await close(served.house, BEAURAINS, reference, [
    opened("prime_activite", 210.4, "monthly"),
    opened("cheque_energie", 150, "once"),
    refused("rsa", "resources"),
  ]);
  return reference;
}

describe("the coordinator's page", () => {
  test.each(["coordinator", "territory"] as const)(
    "shows a %s two rights opened, their euros, and no name",
    async (role) => {
      const reference = await twoRights();
      const { status, text } = await (await signedInAs(served, { role })).get("/overview");
      const shown = plain(text);
      expect(status).toBe(200);
      // 210,40 € a month: 210 €. Over a year, 12 × 210,40 + 150 = 2 674,80 €: 2 675 €.
      expect(shown).toContain("<strong>2 droits ouverts</strong> pour 1 foyer.");
      expect(shown).toContain("210 € par mois, 2 675 € sur un an.");
      expect(shown).toMatch(/Prime d’activité<\/th><td>1<\/td><td>210 €<\/td><td>2 525 €<\/td>/);
      expect(shown).toMatch(/Chèque énergie<\/th><td>1<\/td><td>0 €<\/td><td>150 €<\/td>/);
      expect(shown).toMatch(/Ressources<\/th><td>1<\/td>/);
      for (const trace of [reference, "Camille", "+33321000000", "03 21 00 00 00", "célibataire", "RSA"])
        expect(shown).not.toContain(trace);
    },
  );

  test.each([{ role: "administrator" }, { role: "operator", structure: BEAURAINS }] as const)(
    "is nothing to a $role",
    async (wanted) => {
      await twoRights();
      const visitor = await signedInAs(served, wanted);
      for (const path of ["/overview", "/overview?period=start", "/documents/results", "/documents/minutes"]) {
        const { status, text } = await visitor.get(path);
        expect([path, status]).toEqual([path, 403]);
        expect(text).not.toContain("droits ouverts");
      }
    },
  );

  test("goes from a period to another by links, and falls back on the week", async () => {
    await twoRights();
    served.house.clock.pass(10 * 86_400_000);
    const coordinator = await signedInAs(served, { role: "coordinator" });
    for (const asked of ["", "?period=week", "?period=nonsense"])
      expect((await coordinator.get(`/overview${asked}`)).text).toContain("Aucun droit ouvert n’a été noté");
    const { text } = await coordinator.get("/overview?period=month");
    expect(text).toContain("2 droits ouverts");
    expect(text).toContain('href="/console/overview?period=month" aria-current="page"');
  });

  test("tells what is late and whom to call, by the names of structures", async () => {
    await handOver(served.house);
    served.house.clock.pass(14 * 86_400_000);
    const { text } = await (await signedInAs(served, { role: "coordinator" })).get("/overview");
    expect(text).toMatch(/Beaurains<\/th><td>1<\/td><td>1<\/td><td>0<\/td>/);
    expect(text).toMatch(/Silencieuses<\/h3>[\s\S]*?<li>[^<]*Beaurains/);
  });

  test("tells how many were erased before their end, by the names of structures", async () => {
    await handOver(served.house);
    const read = async () => (await (await signedInAs(served, { role: "coordinator" })).get("/overview")).text;
    expect(await read()).not.toContain("Effacées sans être allées au bout");
    served.house.clock.pass(served.house.delays.openReferralDays * 86_400_000);
    await expireOld(served.house);
    const text = await read();
    expect(text).toContain("Effacées sans être allées au bout");
    expect(text).toContain("pendant environ 6 mois");
    expect(text).toMatch(/Beaurains<\/th><td>1<\/td><\/tr>/);
  });

  test("speaks English to who reads it", async () => {
    await twoRights();
    const coordinator = await signedInAs(served, { role: "coordinator" });
    coordinator.language = "en";
    const { text } = await coordinator.get("/overview");
    expect(text).toContain("2 rights opened");
    expect(text).not.toMatch(/console\.(overview|directory|follow)\./);
  });

  test("says that the Communauté urbaine supports it, unless it is set not to", async () => {
    const support = "Avec le soutien de la Communauté urbaine d’Arras";
    const pages = async (of: Served) => {
      const coordinator = await signedInAs(of, { role: "coordinator" });
      const paths = [
        "/overview",
        "/documents",
        "/documents/results",
        "/documents/minutes",
        `/documents/report/${BEAURAINS}`,
      ];
      return await Promise.all(paths.map(async (path) => (await coordinator.get(path)).text.includes(support)));
    };
    expect(await pages(served)).toEqual([true, true, true, true, true]);
    const without = await serveConsole({ showSupport: false });
    expect(await pages(without)).toEqual([false, false, false, false, false]);
    await without.close();
  });
});

test("an operator does not see the figures of the territory, nor another structure's report", async () => {
  const operator = await signedIn(served, BEAURAINS);
  expect(await operator.get("/documents/report")).toMatchObject({ status: 200 });
  for (const path of ["/documents/report/ccas-arras", `/documents/report/${BEAURAINS}`, "/documents/minutes"])
    expect(await operator.get(path)).toMatchObject({ status: 403 });
});
