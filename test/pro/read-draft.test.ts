import { describe, expect, test } from "vitest";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import { type Draft, newDraft, removeRow } from "../../src/pro/draft";
import { readDraft } from "../../src/pro/read-draft";

const NOVEMBER = parseMonth("2026-11");
const draftOf = (typed: Record<string, string>, rows: Partial<Pick<Draft, "children" | "past">> = {}): Draft => {
  const draft = newDraft("2026-11");
  for (const [path, value] of Object.entries({ ...ALONE, ...typed })) draft.values.set(path, value);
  return { ...draft, ...rows };
};
const SALARY = "adultes.0.revenus.salaire_net";
const ALONE = {
  "adultes.0.date_naissance": "12/04/1991",
  "adultes.0.activite": "salarie",
  "adultes.0.revenus.salaire_net": "1 050,50 €",
  "logement.statut": "locataire_vide",
  "logement.loyer": "480",
};
const missing = (draft: Draft) => {
  const reading = readDraft(draft, NOVEMBER);
  return reading.kind === "missing" ? reading.fields.map(({ path }) => path) : [];
};
const refused = (draft: Draft) => {
  const reading = readDraft(draft, NOVEMBER);
  return reading.kind === "refused" ? (reading.field?.path ?? "household") : "nothing";
};

describe("what a professional types", () => {
  test("is the household that the API would be sent", () => {
    const reading = readDraft(
      draftOf(
        {
          situation_familiale: "marie",
          "adultes.1.date_naissance": "1990-02-01",
          "adultes.1.activite": "chomeur",
          "adultes.1.revenus.chomage_net": "0",
          "adultes.1.avant.0.jusqu_a": "8/2026",
          "adultes.1.avant.0.activite": "salarie",
          "adultes.1.avant.0.revenus.salaire_net": "1500",
          "adultes.1.taux_incapacite": "0.5",
          "adultes.1.rsdae": "true",
          "enfants.0.date_naissance": "03092017",
          "enfants.0.garde_alternee": "true",
          "logement.commune_insee": "62041",
          "aides_percues.rsa": "true",
        },
        { children: 1, past: [0, 1] },
      ),
      NOVEMBER,
    );
    const expected = readHousehold(
      {
        situation_familiale: "marie",
        rsa_deja_percu: true,
        adultes: [
          { date_naissance: "1991-04-12", activite: "salarie", revenus: { salaire_net: 1050.5 }, nationalite: "FR" },
          {
            date_naissance: "1990-02-01",
            activite: "chomeur",
            nationalite: "FR",
            revenus: { chomage_net: 0 },
            avant: [{ jusqu_a: "2026-08", activite: "salarie", revenus: { salaire_net: 1500 } }],
            taux_incapacite: 0.5,
            rsdae: true,
          },
        ],
        enfants: [{ date_naissance: "2017-09-03", garde_alternee: true }],
        logement: { statut: "locataire_vide", loyer: 480, commune_insee: "62041" },
        aides_percues: [{ aide: "rsa" }],
      },
      NOVEMBER,
    );
    expect(reading).toEqual({
      kind: "read",
      household: expected,
      month: NOVEMBER,
      received: new Set(["rsa"]),
    });
  });

  test.each([
    ["1.500", 1500],
    ["1,500", 1500],
    ["1 500,25 €", 1500.25],
    ["1\u202f500", 1500],
    ["1,500.25", 1500.25],
    ["1050.5", 1050.5],
    ["620,50", 620.5],
    ["12 600 par an", 1050],
    ["800 + 250", 1050],
    ["0", 0],
  ])("is read as the conversation reads amounts: %s", (typed, expected) => {
    const reading = readDraft(draftOf({ "adultes.0.revenus.salaire_net": typed }), NOVEMBER);
    const read = reading.kind === "read" ? reading.household.adultes[0]?.periodes[0]?.revenus.salaire_net : reading;
    expect(read).toBe(expected);
  });

  test.each([
    ["its date of birth", { "adultes.0.date_naissance": "" }, ["adultes.0.date_naissance"]],
    ["the home", { "logement.statut": " " }, ["logement.statut"]],
    [
      "the other person of a couple",
      { situation_familiale: "pacse" },
      ["adultes.1.date_naissance", "adultes.1.activite"],
    ],
    ["the salary of who is employed", { [SALARY]: "" }, [SALARY]],
    ["that of an apprentice", { "adultes.0.activite": "apprenti", [SALARY]: "" }, [SALARY]],
    ["the allowance of who is out of work", { "adultes.0.activite": "chomeur" }, ["adultes.0.revenus.chomage_net"]],
    ["the pension of who is retired", { "adultes.0.activite": "retraite" }, ["adultes.0.revenus.retraite_nette"]],
    [
      "the turnover of who works on their own account",
      { "adultes.0.activite": "independant" },
      ["adultes.0.revenus.chiffre_affaires_auto_entrepreneur"],
    ],
    [
      "what that turnover is of",
      { "adultes.0.activite": "independant", "adultes.0.revenus.chiffre_affaires_auto_entrepreneur": "1200" },
      ["adultes.0.revenus.nature_auto_entrepreneur"],
    ],
    ["the rent of a tenant", { "logement.statut": "locataire_hlm", "logement.loyer": "" }, ["logement.loyer"]],
    [
      "the loan of an owner",
      { "logement.statut": "proprietaire_accedant", "logement.loyer": "" },
      ["logement.loyer", "logement.date_pret"],
    ],
    [
      "the permit of a foreigner, and its years",
      { "adultes.0.nationalite": "AUTRE" },
      ["adultes.0.titre_sejour", "adultes.0.annees_titre_sejour"],
    ],
    ["the years of a European", { "adultes.0.nationalite": "EEE" }, ["adultes.0.annees_titre_sejour"]],
    [
      "what an ended contract was",
      { "adultes.0.activite": "chomeur", "adultes.0.fin_contrat.date": "30/09/2026" },
      ["motif", "salaire_brut_moyen", "mois_travailles"].map((name) => `adultes.0.fin_contrat.${name}`),
    ],
  ])("is waited for, without %s", (_, typed, expected) => {
    expect(missing(draftOf(typed))).toEqual(expected);
  });

  test.each([
    ["no salary", { [SALARY]: "0" }],
    ["no rent", { "logement.loyer": "0" }],
    [
      "no turnover",
      { "adultes.0.activite": "independant", "adultes.0.revenus.chiffre_affaires_auto_entrepreneur": "0" },
    ],
    ["no income to tell", { "adultes.0.activite": "inactif", [SALARY]: "" }],
    ["a permit whose years do not count", { "adultes.0.nationalite": "AUTRE", "adultes.0.titre_sejour": "refugie" }],
  ])("is read with %s", (_, typed) => {
    expect(readDraft(draftOf(typed), NOVEMBER).kind).toBe("read");
  });

  test("is waited for in an earlier situation and of a child who works", () => {
    const draft = draftOf(
      {
        "adultes.0.avant.0.jusqu_a": "06/2026",
        "adultes.0.avant.0.activite": "chomeur",
        "enfants.0.date_naissance": "03/09/2008",
        "enfants.0.activite": "apprenti",
      },
      { children: 1, past: [1, 0] },
    );
    expect(missing(draft)).toEqual(["adultes.0.avant.0.revenus.chomage_net", "enfants.0.salaire_net"]);
  });

  test.each([
    ["an amount", { "adultes.0.revenus.salaire_net": "beaucoup" }, "adultes.0.revenus.salaire_net"],
    ["a gross amount", { "adultes.0.revenus.salaire_net": "1500 brut" }, "adultes.0.revenus.salaire_net"],
    ["two amounts", { "logement.loyer": "400 ou 500" }, "logement.loyer"],
    ["an amount below nothing", { "logement.loyer": "-5" }, "logement.loyer"],
    ["a date cut short", { "adultes.0.date_naissance": "12/04" }, "adultes.0.date_naissance"],
    ["a day that does not exist", { "adultes.0.date_naissance": "31/02/1990" }, "adultes.0.date_naissance"],
    ["a month", { mois: "13/2026" }, "mois"],
    ["a month too far back", { mois: "10/2025" }, "mois"],
    ["a month too far ahead", { mois: "2027-12" }, "mois"],
    ["a birth to come", { "adultes.0.date_naissance": "01/01/2030" }, "adultes.0.date_naissance"],
  ])("is told where it makes no sense: %s", (_, typed, path) => {
    expect(refused(draftOf(typed))).toBe(path);
  });

  test("counts only what is shown: what no longer makes sense is left out", () => {
    const reading = readDraft(
      draftOf({
        "logement.statut": "heberge_gratuit",
        "adultes.0.titre_sejour": "visiteur",
        "adultes.1.date_naissance": "nonsense",
      }),
      NOVEMBER,
    );
    expect(reading).toMatchObject({ kind: "read", household: { logement: { loyer: 0 } } });
    expect(reading.kind === "read" && reading.household.adultes[0]?.titre_sejour).toBeUndefined();
  });

  test("tells who lives elsewhere than in the communes listed", () => {
    const reading = readDraft(draftOf({ "logement.commune_insee": "ailleurs" }), NOVEMBER);
    expect(reading.kind === "read" && reading.household.logement).toMatchObject({ hors_territoire: true });
    expect(reading.kind === "read" && reading.household.logement.commune_insee).toBeUndefined();
  });

  test("moves up when a row before it is taken out", () => {
    const draft = draftOf(
      {
        "enfants.0.date_naissance": "01/01/2010",
        "enfants.0.garde_alternee": "true",
        "enfants.1.date_naissance": "01/01/2015",
      },
      { children: 2 },
    );
    removeRow(draft, "enfants", 0);
    const reading = readDraft({ ...draft, children: 1 }, NOVEMBER);
    expect(reading.kind === "read" && reading.household.enfants).toEqual([
      { date_naissance: "2015-01-01", garde_alternee: false },
    ]);
  });
});
