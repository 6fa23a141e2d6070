import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { ANSWERS } from "../app/followed";
import { type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

/** A request whose prime d'activité was granted far below its estimate. */
async function farFromTheEstimate() {
  const path = `/referrals/${await served.refer({ answers: ANSWERS, aids: ["prime_activite"] })}`;
  const operator = await signedIn(served, "commune-beaurains");
  await operator.press(path, `${path}/start`);
  const granted = {
    outcome: "opened",
    amount: "12,34",
    rhythm: "monthly",
    since: served.dayIn(0).slice(0, 7),
    gap: "income",
  };
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
  const asked = { case_aid: "prime_activite", consented_on: served.dayIn(0) };
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

describe("the situation of a case", () => {
  /** Each kind of thing that a household says. */
  const WIDE = {
    situation_familiale: "veuf",
    isolement_recent: true,
    adultes: [
      {
        ...{
          date_naissance: "1992-04-15",
          activite: "chomeur",
          revenus: { salaire_net: 900, nature_auto_entrepreneur: "vente" },
        },
        ...{
          avant: { jusqu_a: "2026-05", activite: "salarie", revenus: { salaire_net: 1500 } },
          titre_sejour: "pluriannuelle",
        },
        ...{ annees_titre_sejour: 7, taux_incapacite: 0.5, gir: 3, enceinte: false, epargne: { livret_a: 4000 } },
        fin_contrat: { date: "2026-05-15", motif: "fin_cdd", heures_semaine: 35 },
      },
    ],
    enfants: [{ date_naissance: "2018-09-15", scolarite: "primaire" }, { date_naissance: "2020-01-15" }],
    logement: { statut: "locataire_hlm", loyer: 350 },
    aides_percues: [{ aide: "aide_logement", montant: 240 }, { aide: "rsa" }],
    mystere: "x",
  };
  const READ = {
    fr: [
      "Situation familiale: Veuf ou veuve",
      "Parent seul depuis moins de 18 mois: Oui",
      "Personne 1, Date de naissance: avril 1992",
      "Personne 1, Activité: Au chômage",
      "Personne 1, Salaire (net social): 900 €",
      "Personne 1, Nature de la micro: Vente, hébergement, restauration",
      "Personne 1, situation passée 1, Jusqu’au mois de: mai 2026",
      "Personne 1, situation passée 1, Activité: Salarié",
      "Personne 1, situation passée 1, Salaire (net social): 1 500 €",
      "Personne 1, Titre de séjour: Carte pluriannuelle",
      "Personne 1, Années avec droit de travailler (Européen : en France): 7",
      "Personne 1, Taux d’incapacité: 50 à 79 %",
      "Personne 1, GIR: 3",
      "Personne 1, Enceinte: Non",
      "Personne 1, Livret A: 4 000 €",
      "Personne 1, Fin du contrat: mai 2026",
      "Personne 1, Raison: Fin de CDD",
      "Personne 1, Heures par semaine: 35",
      "Enfant 1, Date de naissance: septembre 2018",
      "Enfant 1, Scolarité: Primaire",
      "Enfant 2, Date de naissance: janvier 2020",
      "Logement, Occupation: Locataire HLM, conventionné",
      "Logement, Loyer ou prêt, sans charges: 350 €",
      "Aides déjà reçues, Aide au logement (APL, ALF ou ALS): 240 €",
      "Aides déjà reçues, Revenu de solidarité active (RSA): Oui",
      "Autre précision: Autre précision",
    ],
  };

  /** As a coordinator reads it. */
  async function read(language: "fr" | "en"): Promise<readonly string[]> {
    const served = await serveConsole();
    const reference = await served.refer();
    await served.house.store.transaction(({ evaluation }) =>
      evaluation.proposeCase(
        {
          ...{ id: "wide", aid: "rsa", month: "2026-11", household: JSON.stringify(WIDE), estimated: 1, granted: 2 },
          ...{ cause: null, lawVersion: "1", state: "proposed", proposedBy: "someone" },
        },
        reference,
      ),
    );
    const reader = await signedInAs(served, { role: "coordinator" });
    reader.language = language;
    const { text } = await reader.get("/cases");
    await served.close();
    const [, folded = ""] = /<details>(.*?)<\/details>/s.exec(text) ?? [];
    return [...folded.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label, value]) =>
      `${label}: ${value}`.replace(/&#39;/g, "'").replace(/[\u00a0\u202f]/g, " "),
    );
  }

  test("is read in words, never in the names of fields", async () => {
    expect(await read("fr")).toEqual(READ.fr);
  });

  test("in English as well", async () => {
    const lines = await read("en");
    expect(lines).toHaveLength(READ.fr.length);
    expect(lines.filter((line) => /[a-zé]_[a-zé]|undefined|pro\.|console\./.test(line))).toEqual([]);
    expect(lines.filter((line) => READ.fr.includes(line)).map((line) => line.replace(/.*: /, ""))).toEqual([]);
  });

  test.each(["fr", "en"] as const)("has a word for whatever a question fills: %s", (language) => {
    const words = createWords(loadResources("locales"), language);
    const filled = served.house
      .questionnaire()
      .questions.flatMap(({ field, options }) => [
        ...(field === null ? [] : [field]),
        ...options.flatMap(({ sets }) => Object.keys(sets)),
      ]);
    const unsaid = ["enfants", "aides_percues", "commune_insee", "hors_territoire", "pour_qui"];
    const names = new Set(
      filled.map((field) => field.split(".").at(-1) ?? "").filter((name) => !unsaid.includes(name)),
    );
    expect(names.size).toBeGreaterThan(30);
    expect(
      [...names].filter((name) => !words.has(`pro.fields.${name}`) && !words.has(`console.cases.fields.${name}`)),
    ).toEqual([]);
  });
});

test("who coordinates goes to the cases from anywhere; who decides has no way to them", async () => {
  const link = 'href="/console/cases"';
  expect((await (await signedInAs(served, { role: "coordinator" })).get("/overview")).text).toContain(link);
  expect((await (await signedInAs(served, { role: "territory" })).get("/overview")).text).not.toContain(link);
});

test("a case is not for the administrator, nor for the territory", async () => {
  for (const role of ["administrator", "territory"] as const) {
    const someone = await signedInAs(served, { role });
    for (const path of ["/cases", "/cases/kept"]) expect(await someone.get(path)).toMatchObject({ status: 403 });
  }
});
