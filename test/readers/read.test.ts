import { describe, expect, test } from "vitest";
import { type Reading, readText, type Wanted } from "../../src/dialogue/readers/read";
import type { Snapshot } from "../../src/territory/snapshot";

const commune = (insee: string, name: string) => ({
  insee,
  name,
  spellings: [],
  postalCodes: [],
  lots: [1],
  neighbourhoods: [],
  zoneApl: 3 as const,
});
const snapshot: Snapshot = {
  date: "2026-11-20",
  holidays: [],
  visits: [],
  communes: [commune("62041", "Arras"), commune("62099", "Beaurains")],
  elsewhere: [],
  neighbourhoods: [],
  structures: [],
  routes: [],
  desk: null,
  switchedOffAids: {},
  handoffOff: [],
};
const housing = [
  { id: "locataire_vide", spellings: ["Locataire d’un logement vide", "locataire", "je loue"] },
  { id: "locataire_hlm", spellings: ["Locataire en HLM (logement social)"] },
  { id: "sous_locataire", spellings: ["Sous-locataire"] },
  { id: "proprietaire", spellings: ["Propriétaire"] },
  { id: "heberge_gratuit", spellings: ["Hébergé(e) gratuitement", "chez mes parents"] },
];
const couple = [
  { id: "celibataire", spellings: ["Célibataire"] },
  { id: "marie", spellings: ["Marié(e)"] },
  { id: "divorce", spellings: ["Divorcé(e)"] },
  { id: "pacse", spellings: ["Pacsé(e)"] },
];
const read = (text: string, kind: Wanted["kind"], rest: Partial<Wanted> = {}): Reading =>
  readText(text, { kind, today: "2026-11-20", snapshot, language: "fr", ...rest });
const answerOf = (reading: Reading) => (reading.kind === "value" ? reading.value : reading);
const whyOf = (reading: Reading) => ("why" in reading ? reading.why : reading);

describe("an amount is EUR a month", () => {
  test.each([
    ["1 200,50 €", 1200.5],
    ["1 200,50 €", 1200.5],
    ["1200.5", 1200.5],
    ["1.200,50", 1200.5],
    ["1,200.50", 1200.5],
    ["1.200", 1200],
    ["1200€50", 1200.5],
    ["12 euros 50", 12.5],
    ["€1200", 1200],
    ["1200e", 1200],
    ["1200 balles", 1200],
    ["1,2k", 1200],
    ["2 mille", 2000],
    ["mille deux cents", 1200],
    ["neuf cent cinquante euros", 950],
    ["twelve hundred", 1200],
    ["environ 900", 900],
    ["je touche à peu près 900 euros par mois", 900],
    ["800 par mois", 800],
    ["800 € par mois depuis 3 mois", 800],
    ["800/mois", 800],
    ["14 400 par an", 1200],
    ["14400 euros à l'année", 1200],
    ["450 pour 3 pièces", 450],
    ["je ne sais pas trop, environ 900", 900],
    ["800 + 150", 950],
    ["rien", 0],
    ["zéro", 0],
    ["0", 0],
    ["je gagne rien", 0],
    ["aucun revenu", 0],
    ["pas de loyer", 0],
    ["1 500 net", 1500],
    ["bonjour alors je dirais que ça doit faire dans les 900 à peu près", 900],
    ["alors le mois dernier avec les heures en plus et le treizième mois ça faisait quelque chose comme 1450 €", 1450],
  ])("%s", (text, expected) => expect(answerOf(read(text, "amount"))).toBe(expected));

  test.each([
    ["beaucoup", "amount"],
    ["le smic", "amount"],
    ["😀", "amount"],
    ["1e309", "amount"],
    ["03/05/1985", "amount"],
    ["entre 800 et 900", "amount_several"],
    ["2 fois 500 €", "amount_several"],
    ["11 € de l'heure", "amount_period"],
    ["200 par semaine", "amount_period"],
    ["1800 brut", "amount_gross"],
    ["-200", "amount_min"],
    ["99999999999999", "amount_max"],
    ["<script>alert(1)</script>", "amount"],
    ["{{1}}", "amount"],
    ['{"a": 12}', "amount"],
    [
      "alors c'est compliqué parce que depuis la séparation en 2019 on est 3 à la maison et le petit dort chez sa mère",
      "amount",
    ],
  ])("%s is asked again", (text, why) => expect(whyOf(read(text, "amount"))).toBe(why));
});

describe("a whole number", () => {
  test.each([
    ["2 enfants", 2],
    ["deux", 2],
    ["aucun", 0],
    ["pas d'enfant", 0],
    ["un seul", 1],
    ["2 filles et un garçon", 3],
    ["2 enfants de 3 et 5 ans", 2],
    ["three kids", 3],
    ["j'en ai 4", 4],
  ])("%s", (text, expected) => expect(answerOf(read(text, "integer"))).toBe(expected));
  test.each([
    ["2,5", "integer"],
    ["plein", "integer"],
    ["-3", "integer_min"],
    ["2 ou 3", "integer_several"],
  ])("%s is asked again", (text, why) => expect(whyOf(read(text, "integer"))).toBe(why));
  test("bounds are the question's", () =>
    expect(read("25", "integer", { max: 20 })).toEqual({ kind: "out_of_bounds", why: "integer_max", bound: 20 }));
});

describe("a date has a day, and is never guessed", () => {
  test.each([
    ["le 3 mai 1985", "1985-05-03"],
    ["03/05/1985", "1985-05-03"],
    ["3.5.85", "1985-05-03"],
    ["3-5-1985", "1985-05-03"],
    ["1985-05-03", "1985-05-03"],
    ["03051985", "1985-05-03"],
    ["1er janvier 2001", "2001-01-01"],
    ["née le 12 fevrié 1990", "1990-02-12"],
    ["le trois mai mille neuf cent quatre-vingt-cinq", "1985-05-03"],
    ["3 mai 85", "1985-05-03"],
    ["3/5/25", "2025-05-03"],
    ["May 3, 1985", "1985-05-03"],
    ["3rd of May 1985", "1985-05-03"],
    ["hier", "2026-11-19"],
  ])("%s", (text, expected) => expect(answerOf(read(text, "date"))).toBe(expected));
  test.each([
    ["né en 1985", "date_day"],
    ["mai 1985", "date_day"],
    ["3 mai", "date_year"],
    ["j'ai 40 ans", "date_age"],
    ["31/02/1985", "date_impossible"],
    ["bientôt", "date"],
    ["3 mai 2030", "date_future"],
    ["3 mai 1785", "date_min"],
  ])("%s is asked again", (text, why) => expect(whyOf(read(text, "date"))).toBe(why));
  test("a date to come is allowed when the question says until when", () =>
    expect(answerOf(read("3 mars 2027", "date", { latest: "2027-08-31" }))).toBe("2027-03-03"));
  test("two dates are offered", () =>
    expect(read("3 mai 1985 ou 4 mai 1985", "date")).toEqual({
      kind: "several",
      values: ["1985-05-03", "1985-05-04"],
    }));
});

describe("several dates", () => {
  test.each([
    ["12/03/2015 et 4 juin 2018", ["2015-03-12", "2018-06-04"]],
    ["12/03/2015, 04/06/2018, 1er mai 2020", ["2015-03-12", "2018-06-04", "2020-05-01"]],
    ["Léa le 12 mars 2015 et Tom le 4 juin 2018", ["2015-03-12", "2018-06-04"]],
    ["12/03/2015 12/03/2015", ["2015-03-12", "2015-03-12"]],
    ["12/03/2015", ["2015-03-12"]],
  ])("%s", (text, expected) => expect(answerOf(read(text, "dates"))).toEqual(expected));
  test("one of them without its day is asked again", () =>
    expect(whyOf(read("12/03/2015 et 2018", "dates"))).toBe("dates_one_incomplete"));
  test("their number is bounded", () => expect(whyOf(read("12/03/2015", "dates", { min: 2 }))).toBe("dates_min"));
});

describe("a month", () => {
  test.each([
    ["mars 2025", "2025-03"],
    ["03/2025", "2025-03"],
    ["2025-03", "2025-03"],
    ["le 12 mars 2025", "2025-03"],
    ["mars", "2026-03"],
    ["décembre", "2025-12"],
    ["le mois dernier", "2026-10"],
    ["il y a 3 mois", "2026-08"],
    ["last month", "2026-10"],
  ])("%s", (text, expected) => expect(answerOf(read(text, "month"))).toBe(expected));
  test.each([
    ["en 2024", "month_missing"],
    ["mars 2030", "month_future"],
    ["13/2025", "month"],
  ])("%s is asked again", (text, why) => expect(whyOf(read(text, "month"))).toBe(why));
});

describe("yes or no", () => {
  test.each(["oui", "Oui !", "ouais", "OK", "bien sûr", "c'est ça", "yes", "👍", "oui je crois"])("%s is yes", (text) =>
    expect(answerOf(read(text, "yes_no"))).toBe(true),
  );
  test.each(["non", "Nan", "pas du tout", "jamais", "je n'en ai pas", "no", "👎", "non merci", "pas encore"])(
    "%s is no",
    (text) => expect(answerOf(read(text, "yes_no"))).toBe(false),
  );
  test.each(["oui et non", "peut-être", "42"])("%s is asked again", (text) =>
    expect(whyOf(read(text, "yes_no"))).toBe("yes_no"),
  );
});

describe("one of the choices", () => {
  test.each([
    ["2", "locataire_hlm"],
    ["le 3", "sous_locataire"],
    ["numéro deux", "locataire_hlm"],
    ["PROPRIETAIRE", "proprietaire"],
    ["proprietere", "proprietaire"],
    ["je suis propriétaire", "proprietaire"],
    ["hlm", "locataire_hlm"],
    ["sous locataire", "sous_locataire"],
    ["je suis hébergée", "heberge_gratuit"],
    ["je vis chez mes parents", "heberge_gratuit"],
    ["je ne suis pas propriétaire, je loue", "locataire_vide"],
  ])("%s", (text, expected) => expect(answerOf(read(text, "choice", { options: housing }))).toBe(expected));
  test.each([
    ["marié", "marie"],
    ["mariée", "marie"],
    ["on est mariés", "marie"],
    ["pacsés", "pacse"],
    ["divorcee", "divorce"],
  ])("%s", (text, expected) => expect(answerOf(read(text, "choice", { options: couple }))).toBe(expected));
  test("two that fit are offered", () =>
    expect(read("divorcé puis pacsé", "choice", { options: couple })).toEqual({
      kind: "several",
      values: ["divorce", "pacse"],
    }));
  test.each(["9", "bleu", "0"])("%s is asked again", (text) =>
    expect(read(text, "choice", { options: housing }).kind).toBe("not_understood"),
  );
});

test.each([
  ["1, 3 et 4", ["celibataire", "divorce", "pacse"]],
  ["marié et pacsé", ["marie", "pacse"]],
  ["aucun", []],
  ["rien de tout ça", []],
  ["2", ["marie"]],
  ["Marié(e)", ["marie"]],
])("several choices: %s", (text, expected) =>
  expect(answerOf(read(text, "multiple", { options: couple }))).toEqual(expected),
);

test.each([
  ["je m'appelle Zoé D’Artagnan", "Zoé D'Artagnan"],
  ["Mme Lefèvre", "Mme Lefèvre"],
  ["<b>Jean</b>", "b Jean /b"],
])("a name: %s", (text, expected) => expect(answerOf(read(text, "name"))).toBe(expected));

describe("how to reach someone", () => {
  test.each([
    ["06 12 34 56 78", "+33612345678"],
    ["mon numéro : 06.12.34.56.78 merci", "+33612345678"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["0033612345678", "+33612345678"],
    ["+32 470 12 34 56", "+32470123456"],
  ])("by telephone: %s", (text, expected) => expect(answerOf(read(text, "phone"))).toBe(expected));
  test.each([
    ["Zoe.Martin@Exemple.FR", "zoe.martin@exemple.fr"],
    ["c'est zoe(at)exemple.fr", "zoe@exemple.fr"],
  ])("by e-mail: %s", (text, expected) => expect(answerOf(read(text, "email"))).toBe(expected));
  test.each([
    ["phone", "06 12 34", "contact_phone"],
    ["phone", "zoe@exemple.fr", "phone"],
    ["phone", "chez moi", "phone"],
    ["email", "zoe@exemple", "contact_email"],
    ["email", "06 12 34 56 78", "email"],
    ["email", "chez moi", "email"],
  ] as const)("%s: %s is asked again", (kind, text, why) => expect(whyOf(read(text, kind))).toBe(why));
});

describe("commands are heard before answers, and steal none", () => {
  test.each([
    ["retour", "back"],
    ["je me suis trompé", "back"],
    ["oups je me suis trompée", "back"],
    ["recommencer", "restart"],
    ["recomencer", "restart"],
    ["stop", "stop"],
    ["arrête", "stop"],
    ["je veux arrêter svp", "stop"],
    ["aide", "help"],
    ["je comprends pas", "help"],
    ["parler à quelqu'un", "human"],
    ["est-ce que je peux parler à un conseiller ?", "human"],
    ["je veux un humain", "human"],
    ["conseiller", "human"],
    ["I want to talk to a human", "human"],
    ["effacer mes données", "erase"],
    ["mes réponses", "recap"],
    ["confidentialité", "privacy"],
    ["/aide", "help"],
    ["/stop@BeffroiBot", "stop"],
    ["english", { language: "en" }],
    ["Français", { language: "fr" }],
  ])("%s", (text, command) => {
    for (const kind of ["amount", "choice", "date", "yes_no", "text"] as const)
      if (kind !== "text" || text !== "recomencer")
        expect(read(text, kind, { options: housing })).toEqual({ kind: "command", command });
  });
  test.each([
    "retour à l'emploi",
    "retraite",
    "arrêt maladie",
    "non",
    "aide au logement",
    "conseiller en vente",
    "stop ou encore",
  ])("%s is none", (text) => expect(read(text, "text")).toEqual({ kind: "value", value: text }));
});

test.each([
  "je ne sais pas",
  "jsp",
  "j sais pas",
  "chais pas",
  "aucune idée",
  "?",
  "I don't know",
  "je sais plus",
  "je ne m'en souviens pas",
])("%s is an answer that is not known", (text) => {
  for (const kind of ["amount", "integer", "date", "month", "yes_no", "choice", "commune", "phone", "email"] as const)
    expect(read(text, kind, { options: housing }), kind).toEqual({ kind: "unknown" });
});

test("distress comes before everything", () => {
  for (const kind of ["amount", "choice", "date", "yes_no", "text", "name"] as const)
    expect(read("stop je veux mourir 800", kind)).toEqual({ kind: "distress", topic: "suicide" });
});
