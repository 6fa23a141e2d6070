import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { typed } from "../support/typography";
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
const today = () => new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Paris" });
const validate = (who: Operator, fields: Record<string, string>, page = ACQ) =>
  who.press(page, `${page}/validate`, { champ: "telephone", until: "", ...fields });

describe("what is said of a structure", () => {
  test("comes up with its value, source and date when it is unverified or old", async () => {
    const { text } = await (await coordinator()).get("/directory");
    const said = typed(text);
    expect(said).toContain("<b>Téléphone</b> 03 21 60 64 75");
    expect(said).toContain("Jamais vérifié, janvier 2018");
    expect(said).toContain("Plus de six mois, 25 septembre 2025");
    expect(said).toContain("1 permanence est passée, ou n'a pas de date.");
    const structure = await (await coordinator()).get("/directory/structures/mairie-sainte-catherine");
    expect(typed(structure.text)).toContain("Les habitants ne voient rien.");
  });

  test("is validated by a named person, then shown to residents with its day, and withdrawn", async () => {
    const claire = await coordinator();
    const done = await validate(claire, { valeur: "01 99 00 00 01" });
    expect([done.status, done.headers.get("location")]).toEqual([303, `/console${ACQ}?done=validated`]);
    expect(phoneOfAcq()).toEqual({ value: "01 99 00 00 01", date: today(), checked: true });
    const page = typed((await claire.get(`${ACQ}?done=validated`)).text);
    expect(page).toContain("C'est validé, et montré aux habitants.");
    expect(page).toMatch(/Les habitants voient : 01 99 00 00 01 \(vérifié le/);
    expect(page).toMatch(/Claire Petit : Téléphone, « 01 99 00 00 01 » validé/);
    const withdraw = { champ: "telephone", valeur: "01 99 00 00 01" };
    expect(await claire.press(ACQ, `${ACQ}/withdraw`, withdraw)).toMatchObject({ status: 303 });
    expect(phoneOfAcq()).toBeNull();
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
