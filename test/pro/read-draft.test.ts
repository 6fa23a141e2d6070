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
          "adultes.1.avant.0.jusqu_a": "8/2026",
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
            avant: [{ jusqu_a: "2026-08", revenus: { salaire_net: 1500 } }],
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
  ])("is waited for, without %s", (_, typed, expected) => {
    expect(missing(draftOf(typed))).toEqual(expected);
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
