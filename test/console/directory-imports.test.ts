import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { typed } from "../support/typography";
import { signedInNamed } from "./named";
import { Operator, type Served, serveConsole, signedIn } from "./served";

let served: Served;
let claire: Operator;
beforeEach(async () => {
  served = await serveConsole();
  claire = await signedInNamed(served, "Claire Petit", { role: "coordinator" });
});
afterEach(() => served.close());

const PAGE = "/directory/imports";
const fileOf = (name: string) => new Blob([readFileSync(new URL(`../territory/imports/${name}`, import.meta.url))]);
const send = (who: Operator, kind: string, file: Blob, date = "") =>
  who.upload(PAGE, PAGE, { kind, listed: date }, file);
/** The page of an import that was just read. */
const sent = async (kind: string, file: string, date = "") => {
  const { status, headers } = await send(claire, kind, fileOf(file), date);
  expect(status).toBe(303);
  return (headers.get("location") ?? "").replace("/console", "").replace("?done=read", "");
};
const phoneOfAcq = () =>
  served.house.snapshot().structures.find(({ id }) => id === "mairie-acq")?.telephone?.value ?? null;
const read = async (path: string) => typed((await claire.get(path)).text);

describe("a file that is sent", () => {
  test("shows what it would change, waits, is applied, then undone, each by whom", async () => {
    const page = await sent("annuaire", "annuaire.json");
    const shown = await read(page);
    expect(shown).toContain("Mairie d'Acq, Téléphone : rien → 01 99 00 00 07");
    expect(shown).toContain("Ligne 3 : Le champ « courriel » ne peut pas être repris (il n'a pas la forme attendue).");
    expect(phoneOfAcq()).toBeNull();
    expect(await claire.press(page, `${page}/apply`)).toMatchObject({ status: 303 });
    expect(phoneOfAcq()).toBe("01 99 00 00 07");
    expect(await read(PAGE)).toMatch(/par Claire Petit<\/span>\s*<span class="tag">En vigueur/);
    expect(await read(page)).toMatch(/Claire Petit : mis en vigueur/);
    expect(await claire.press(page, `${page}/undo`)).toMatchObject({ status: 303 });
    expect(phoneOfAcq()).toBeNull();
    expect(await read(PAGE)).toContain("Plus en vigueur");
  });

  test("keeps what someone validated, and says so", async () => {
    const acq = "/directory/structures/mairie-acq";
    await claire.press(acq, `${acq}/validate`, { champ: "telephone", valeur: "01 99 00 00 01", until: "" });
    const page = await sent("annuaire", "annuaire.json");
    expect(await read(page)).toContain("(reste, validé à la main : 01 99 00 00 01)");
    await claire.press(page, `${page}/apply`);
    expect(phoneOfAcq()).toBe("01 99 00 00 01");
    expect(await read(acq)).toContain("01 99 00 00 07");
  });

  test("tells what residents would see of it, and what they see today", async () => {
    const shown = await read(await sent("structures", "structures.json"));
    const [, ccas = ""] = /(Centre communal d'action sociale d'Arras, Adresse.*?)<\/li>/.exec(shown) ?? [];
    expect(ccas).toContain("Les habitants verront : 2 rue de l&#39;Essai, 62000 Arras (aujourd'hui : 62 rue des Trois");
  });

  test("leaves their last known name to the requests that were for those it brought, once it is undone", async () => {
    const page = await sent("structures", "structures.json");
    await claire.press(page, `${page}/apply`);
    const reference = await served.refer();
    await served.house.store.transaction(async ({ referrals }) => {
      const found = await referrals.find(reference);
      if (found) await referrals.change(found, { structure: "dora--fictif-1" });
    });
    await claire.press(page, `${page}/undo`);
    const operator = await signedIn(served, "commune-beaurains");
    for (const path of [`/referrals/${reference}`, ""]) {
      const { text } = await operator.get(path);
      expect(text).toContain("Épicerie fictive des Essais");
      expect(text).not.toContain("dora--fictif-1");
    }
  });

  test("brings structures that wait for someone to say that residents may be sent there", async () => {
    const page = await sent("structures", "structures.json");
    await claire.press(page, `${page}/apply`);
    const undecided = (await read("/directory")).split("Personne n'y est adressé : à décider")[1]?.split("<h2>")[0];
    expect(undecided).toContain("/directory/structures/dora--fictif-1");
    const epicerie = "/directory/structures/dora--fictif-1";
    expect(await claire.press(epicerie, `${epicerie}/show`)).toMatchObject({ status: 303 });
    const left = (await read("/directory")).split("Personne n'y est adressé : à décider")[1]?.split("<h2>")[0];
    expect(left).not.toContain("/directory/structures/dora--fictif-1");
  });

  test("is not applied from a page that is older than the directory", async () => {
    const [one, other] = [
      await sent("annuaire", "annuaire.json"),
      await sent("france-services", "liste-fs.csv", "2026-11-01"),
    ];
    await claire.press(one, `${one}/apply`);
    expect(await claire.press(other, `${other}/apply`, { version: "0" })).toMatchObject({ status: 409 });
    expect(served.house.directory.imports()).toHaveLength(1);
  });

  test.each([
    {
      what: "another kind",
      kind: "structures",
      file: fileOf("annuaire.json"),
      says: "Aucune liste d'enregistrements ici",
    },
    { what: "no day", kind: "france-services", file: fileOf("liste-fs.csv"), says: "indiquez le jour de la liste" },
    { what: "nothing", kind: "annuaire", file: new Blob([]), says: "Ce fichier est vide." },
    {
      what: "an unknown kind",
      kind: "cadastre",
      file: fileOf("annuaire.json"),
      says: "Ce fichier ne peut pas être importé",
    },
    {
      ...{ what: "an id twice", kind: "structures", file: new Blob(['[\n{"id": "a--1"},\n{"id": "a--1"}\n]']) },
      says: "Ligne 3 : L'identifiant « a--1 » est déjà celui de la ligne 2.",
    },
    {
      ...{ what: "Latin 1", kind: "structures", file: new Blob([Buffer.from('[\n{"nom": "É"}]', "latin1")]) },
      says: "Ligne 2 : Ce fichier n'est pas en UTF-8",
    },
  ])("with $what is refused at its lines, and nothing of it is kept", async ({ kind, file, says }) => {
    const { status, text } = await send(claire, kind, file);
    expect(status).toBe(422);
    expect(typed(text)).toContain(says);
    expect(await read(PAGE)).toContain("Aucun pour le moment.");
  });

  test("may be of 20 MB, not more, and only from someone who is signed in", async () => {
    const spaces = (bytes: number) => new Blob([" ".repeat(bytes)]);
    const answer = (who: Operator, bytes: number) => send(who, "annuaire", spaces(bytes)).then(({ status }) => status);
    expect(await answer(claire, 19 * 2 ** 20)).toBe(422);
    expect(await answer(claire, 21 * 2 ** 20)).toBe(413);
    expect(await answer(new Operator(served.base), 10_000)).toBe(401);
    expect(await answer(new Operator(served.base), 100_000)).toBe(413);
  });

  test("is taken from a coordinator or an administrator, and from nobody else", async () => {
    const file = fileOf("annuaire.json");
    const ana = await signedInNamed(served, "Ana", { role: "administrator" });
    expect(await send(ana, "annuaire", file)).toMatchObject({ status: 303 });
    for (const wanted of [{ role: "territory" }, { role: "operator", structure: "mairie-acq" }] as const) {
      const other = await signedInNamed(served, "Théo", wanted);
      expect(await other.upload("/me", PAGE, { kind: "annuaire", listed: "" }, file)).toMatchObject({ status: 403 });
      expect(await other.get(PAGE)).toMatchObject({ status: 403 });
    }
    expect(served.house.directory.version()).toBe(0);
  });
});
