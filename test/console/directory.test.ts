import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayOf } from "../../src/app/calendar";
import { typed } from "../support/typography";
import { snapshotOf } from "../territory/beffroi";
import { signedInNamed } from "./named";
import { type Operator, type Served, serveConsole } from "./served";

let served: Served;
beforeEach(async () => {
  served = await serveConsole();
});
afterEach(() => served.close());

const coordinator = () => signedInNamed(served, "Claire Petit", { role: "coordinator" });
const ACQ = "/directory/structures/mairie-acq";
const phoneOfAcq = () => served.house.snapshot().structures.find(({ id }) => id === "mairie-acq")?.telephone ?? null;
/** What residents are shown on the day that the clock of the house says, as `main.ts` publishes it. */
const phoneOfAcqNow = () => {
  const { directory, clock } = served.house;
  const { structures } = snapshotOf(directory.data(), { date: dayOf(clock.now()) });
  return structures.find(({ id }) => id === "mairie-acq")?.telephone ?? null;
};
const validate = (who: Operator, fields: Record<string, string>, page = ACQ) =>
  who.press(page, `${page}/validate`, { champ: "telephone", until: "", ...fields });

describe("what is said of a structure", () => {
  test("comes up with its value, source and date when it is unverified or old", async () => {
    const { text } = await (await coordinator()).get("/directory");
    const said = typed(text);
    expect(said).toContain("<b>Téléphone</b> 03 21 60 64 75");
    expect(said).toContain("Jamais vérifié, Mairie de Sainte-Catherine, bulletin de janvier 2018, janvier 2018");
    expect(said).toMatch(/Plus de six mois, [^<]+, 25 septembre 2025</);
    expect(said).toContain("1 permanence est passée, ou n'a pas de date.");
    const structure = await (await coordinator()).get("/directory/structures/mairie-sainte-catherine");
    expect(typed(structure.text)).toContain("Les habitants ne voient rien.");
  });

  test("is validated by a named person, then shown to residents with its day, and withdrawn", async () => {
    const claire = await coordinator();
    const done = await validate(claire, { valeur: "01 99 00 00 01" });
    expect([done.status, done.headers.get("location")]).toEqual([303, `/console${ACQ}?done=validated`]);
    expect(phoneOfAcq()).toEqual({ value: "01 99 00 00 01", date: served.dayIn(0), checked: true });
    const page = typed((await claire.get(`${ACQ}?done=validated`)).text);
    expect(page).toContain("C'est validé, et montré aux habitants.");
    expect(page).toMatch(/Les habitants voient : 01 99 00 00 01 \(vérifié le/);
    expect(page).toMatch(/Claire Petit : Téléphone, « 01 99 00 00 01 » validé/);
    const withdraw = { champ: "telephone", valeur: "01 99 00 00 01" };
    expect(await claire.press(ACQ, `${ACQ}/withdraw`, withdraw)).toMatchObject({ status: 303 });
    expect(phoneOfAcq()).toBeNull();
  });

  test("comes up again when it was validated more than six months ago, and residents still see it with its day", async () => {
    await validate(await coordinator(), { valeur: "01 99 00 00 01" });
    const day = served.dayIn(0);
    const comesUp = async () => {
      const { text } = await (await coordinator()).get("/directory");
      return typed(text).includes("<b>Téléphone</b> 01 99 00 00 01");
    };
    expect(await comesUp()).toBe(false);
    served.house.clock.pass(185 * 24 * 3_600_000);
    expect(await comesUp()).toBe(true);
    expect(phoneOfAcqNow()).toEqual({ value: "01 99 00 00 01", date: day, checked: true });
  });

  test("is shown to residents until its last day and no more, then comes up", async () => {
    const last = served.dayIn(2);
    await validate(await coordinator(), { valeur: "01 99 00 00 01", until: last });
    expect(phoneOfAcqNow()?.value).toBe("01 99 00 00 01");
    served.house.clock.pass(3 * 24 * 3_600_000);
    expect(phoneOfAcqNow()).toBeNull();
    const { text } = await (await coordinator()).get("/directory");
    expect(typed(text)).toContain("<b>Téléphone</b> 01 99 00 00 01");
  });

  test.each([
    { champ: "telephone", valeur: "à la mairie", says: "un numéro s'écrit avec des chiffres seulement" },
    { champ: "horaires_accueil", valeur: "tous les matins", says: "Ces horaires ne sont pas lisibles" },
  ])("is refused beside its field when it cannot be: $champ « $valeur »", async ({ champ, valeur, says }) => {
    const { status, text } = await validate(await coordinator(), { champ, valeur });
    expect(status).toBe(422);
    expect(typed(text)).toContain(says);
    expect(typed(text)).toContain(`name="valeur" value="${valeur}"`);
    expect(served.house.directory.version()).toBe(0);
  });

  test("is not changed from a page that is older than the directory", async () => {
    const claire = await coordinator();
    const stale = { version: "0" };
    await validate(claire, { valeur: "01 99 00 00 01" });
    const late = await validate(claire, { valeur: "01 99 00 00 02", ...stale });
    expect(late.status).toBe(409);
    expect(typed(late.text)).toContain("L'annuaire a changé pendant que vous regardiez cette page");
    expect(phoneOfAcq()?.value).toBe("01 99 00 00 01");
  });

  test("is not signed by an account without a name, which is told why", async () => {
    const nobody = await signedInNamed(served, null, { role: "coordinator" });
    const page = await nobody.get(ACQ);
    expect(typed(page.text)).toContain("signé d'un nom, et votre compte n'en a pas");
    expect(page.text).not.toContain('<form method="post" action="/console/directory');
    expect(await validate(nobody, { valeur: "01 99 00 00 01", version: "0" })).toMatchObject({ status: 403 });
    expect(phoneOfAcq()).toBeNull();
  });
});

describe("an operator", () => {
  test("answers for their own structure, sees no other, and decides on nobody's place", async () => {
    const ada = await signedInNamed(served, "Ada Roy", { role: "operator", structure: "mairie-acq" });
    const list = await ada.get("/directory");
    expect(list.text).toContain("/structures/mairie-acq");
    expect(list.text).not.toContain("/structures/mairie-agny");
    expect(list.text).not.toContain("/directory/imports");
    expect(await validate(ada, { valeur: "01 99 00 00 01" })).toMatchObject({ status: 303 });
    expect(phoneOfAcq()?.value).toBe("01 99 00 00 01");
    const agny = "/directory/structures/mairie-agny";
    expect(await ada.get(agny)).toMatchObject({ status: 404 });
    const form = { champ: "telephone", valeur: "01 99 00 00 02", until: "", version: "1" };
    expect(await ada.press(ACQ, `${agny}/validate`, form)).toMatchObject({ status: 404 });
    for (const action of ["show", "hide"])
      expect(await ada.press(ACQ, `${ACQ}/${action}`)).toMatchObject({ status: 403 });
    expect(served.house.directory.version()).toBe(1);
  });
});

test("who decides and evaluates does not change the directory, and does not come to it", async () => {
  const territory = await signedInNamed(served, "Théo", { role: "territory" });
  expect(await territory.get("/directory")).toMatchObject({ status: 403 });
  expect(await territory.press("/me", `${ACQ}/hide`, { version: "0" })).toMatchObject({ status: 403 });
  expect(served.house.directory.version()).toBe(0);
});

test("a structure that someone hides is not proposed any more, until someone shows it again", async () => {
  const root = await signedInNamed(served, "Ana", { role: "administrator" });
  const restos = "/directory/structures/restos-coeur-arrageois";
  const isNamed = () =>
    served.house.snapshot().routes.some(({ structures }) => structures.includes("restos-coeur-arrageois"));
  expect(isNamed()).toBe(true);
  expect(await root.press(restos, `${restos}/hide`)).toMatchObject({ status: 303 });
  expect(isNamed()).toBe(false);
  expect(typed((await root.get(restos)).text)).toContain("Ana : plus personne n'y est adressé");
  expect(await root.press(restos, `${restos}/show`)).toMatchObject({ status: 303 });
  expect(isNamed()).toBe(true);
});

describe("a lot", () => {
  const LOTS = "/directory/lots";
  const PIMMS = { lot: "2", structure: "pimms-artois-gohelle", du: "2026-06-01", au: "" }; // fictitious
  const holders = () =>
    served.house.directory
      .data()
      .lots.lots.find(({ lot }) => lot === 2)
      ?.titulaires.map(({ du, au }) => [du, au]);

  test("changes hands from a day on, says who holds it, and is given back", async () => {
    const claire = await coordinator();
    expect(await claire.press(LOTS, LOTS, PIMMS)).toMatchObject({ status: 303 });
    const year = Number(served.dayIn(0).slice(0, 4)) + 10;
    const next = { ...PIMMS, structure: "maison-emploi-metiers", du: `${year}-01-01`, au: `${year}-12-31` };
    expect(await claire.press(LOTS, LOTS, next)).toMatchObject({ status: 303 });
    expect(holders()).toEqual([
      ["2026-06-01", `${year - 1}-12-31`],
      [`${year}-01-01`, `${year}-12-31`],
    ]);
    const page = typed((await claire.get(LOTS)).text);
    expect(page).toContain(`du 1er juin 2026 au 31 décembre ${year - 1}</span> <span class="tag">Aujourd'hui</span>`);
    expect(page).toContain(`du 1er janvier ${year} au 31 décembre ${year}`);
    expect(await claire.press(LOTS, `${LOTS}/withdraw`, next)).toMatchObject({ status: 303 });
    expect(holders()).toEqual([["2026-06-01", null]]);
  });

  test("is not given for days that are none: what was typed stays", async () => {
    const refused = await (await coordinator()).press(LOTS, LOTS, { ...PIMMS, au: "2026-05-31" });
    expect(refused.status).toBe(422);
    expect(typed(refused.text)).toContain("Choisissez un lot et une structure");
    expect(refused.text).toContain('value="2026-05-31"');
    expect(holders()).toEqual([]);
  });
});

describe("a permanence", () => {
  const VISITS = "/directory/visits";
  const FORUM = `${VISITS}/forum-acces-aux-droits-2026`;
  const told = (date: string) => ({
    ...{ quoi: "forum", structure: "cua", commune: "62041", near: "everyone", lieu: "Salle fictive", date },
    ...{ de: "09:00", a: "17:00" },
  });
  const passages = () => served.house.directory.data().visits.passages;

  test("without a day is dated, told, and withdrawn", async () => {
    const claire = await coordinator();
    expect(typed((await claire.get(VISITS)).text)).toContain('<span class="tag todo">Sans date</span>');
    expect(await claire.press(FORUM, FORUM, told(served.dayIn(1)))).toMatchObject({ status: 303 });
    expect(passages()).toMatchObject([{ date: served.dayIn(1), lieu: "Salle fictive", pour: null }]);
    expect(typed((await claire.get(VISITS)).text)).toContain("À venir");
    expect(await claire.press(FORUM, `${FORUM}/withdraw`)).toMatchObject({ status: 303 });
    expect(passages()).toEqual([]);
  });

  test("is announced by a form that keeps what was typed when it cannot be", async () => {
    const claire = await coordinator();
    const wrong = await claire.press(`${VISITS}/new`, `${VISITS}/new`, told("2020-01-01"));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Salle fictive"');
    expect(await claire.press(`${VISITS}/new`, `${VISITS}/new`, told(served.dayIn(1)))).toMatchObject({ status: 303 });
    expect(passages()).toHaveLength(2);
  });
});
