import { join } from "node:path";
import { expect, test } from "vitest";
import { agenda, isForHandoff } from "../../src/dialogue/agenda";
import type { AnswerValue, Conversation } from "../../src/dialogue/conversation";
import { mergeWorlds, withLeftOpen } from "../../src/dialogue/step";
import { readWorlds } from "../../src/dialogue/worlds";
import { assess, type RightStatus } from "../../src/law/rights";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { converse } from "../resident/conversation";
import type { Home } from "../resident/people";
import { learnCommunes } from "../resident/resident";
import { contextOf } from "./talk";

/** "Je ne sais pas" never becomes a refusal of an aid that whoever delivers it decides on. */

const context = contextOf();

type Answers = Readonly<Record<string, AnswerValue>>;

const conversationOf = (answers: Answers): Conversation => ({
  v: 2,
  language: "fr",
  answers: Object.entries(answers).map(([question, value]) => ({ question, value })),
});

function statuses(answers: Answers): Map<string, RightStatus> {
  const conversation = conversationOf(answers);
  const worlds = readWorlds(conversation, context);
  // More is asked first: nothing is told yet.
  if (worlds.length === 0) return new Map();
  const merged = mergeWorlds(
    worlds,
    worlds.map(({ household }) => assess(context.law, household, context.month)),
    context,
  );
  return new Map(withLeftOpen(merged, conversation, context).rights.map(({ aid, status }) => [aid, status]));
}

const ALONE: Answers = {
  commune: "62041",
  situation_familiale: "celibataire",
  "enfants.dates": [],
  "adultes.0.date_naissance": "1990-05-05",
  "adultes.0.activite": "inactif",
  cas: [],
  "logement.statut": "locataire_vide",
  "logement.loyer": 400,
  "logement.cas": [],
  aides_percues: [],
};

test.each<[what: string, answers: Answers, aids: readonly string[]]>([
  ["the dwelling", { "logement.statut": null }, ["domiciliation", "ma_prime_renov", "prevention_expulsion"]],
  ["what applies", { cas: null }, ["ame", "asi"]],
  [
    "the activity, at 22",
    { "adultes.0.date_naissance": "2004-05-05", "adultes.0.activite": null },
    ["crous_repas", "crous_logement", "bourse_superieur", "bourse_mermoz", "carte_generation_apprentis"],
  ],
  [
    "the children",
    { "enfants.dates": null },
    [
      "cmg",
      "aeeh",
      "bafa_caf",
      "outillage_caf",
      "carte_generation_lycee",
      "aide_garde_enfants_region",
      "contrat_engagement_jeune",
      "bourse_superieur",
    ],
  ],
  [
    "what a child of 17 does",
    { "enfants.dates": ["2009-05-05"], "enfants.garde_alternee": [], "enfants.0.occupation": null },
    ["contrat_engagement_jeune", "carte_generation_apprentis", "mobili_jeune"],
  ],
  ["the other incomes", { cas: ["autres_revenus"], "adultes.0.autres_revenus": null }, ["asi"]],
  ["the residence permit", { cas: ["etranger"], "adultes.0.titre_sejour": null }, ["ame"]],
  [
    "the amount of a pension",
    { "adultes.0.activite": "retraite", "adultes.0.date_naissance": "1963-05-05", "adultes.0.retraite": null },
    ["asi"],
  ],
  ["the commune", { commune: null }, ["velo_electrique_cua", "transport_mobia", "domiciliation", "fsl_energie"]],
  [
    "anything",
    Object.fromEntries(Object.keys(ALONE).map((question) => [question, null])),
    ["ame", "asi", "domiciliation", "ma_prime_renov", "cmg", "bourse_superieur", "crous_repas", "bafa_caf"],
  ],
])("who does not know %s is not refused what it might open", (_, answers, aids) => {
  const found = statuses({ ...ALONE, ...answers });
  expect(aids.map((aid) => [aid, found.get(aid)])).toEqual(aids.map((aid) => [aid, "to_ask"]));
});

test("what no answer opens stays refused", () => {
  const found = statuses({ ...ALONE, "logement.loyer": null });
  expect([found.get("domiciliation"), found.get("crous_repas")]).toEqual(["no", "no"]);
});

test("who lives elsewhere is told of no aid of the territory", () => {
  const found = statuses({ ...ALONE, commune: "ailleurs" });
  const local = ["tarif_artis", "transport_mobia", "velo_electrique_cua", "ter_hauts_de_france", "fsl_energie"];
  expect(local.map((aid) => found.get(aid))).toEqual(local.map(() => "no"));
});

test("who knows everything is told as before", () => {
  const found = statuses(ALONE);
  expect([found.get("ame"), found.get("bafa_caf")]).toEqual(["no", "no"]);
});

test("a foreigner who does not know the permit is promised nothing that rests on one", () => {
  const found = statuses({
    ...ALONE,
    cas: ["etranger"],
    "adultes.0.titre_sejour": null,
    "adultes.0.titre_depuis": null,
    "adultes.0.en_france_depuis": null,
  });
  expect([found.get("css_gratuite"), found.get("aide_logement")]).toEqual(["to_confirm", "to_confirm"]);
});

/** Reference households far apart, told in a real conversation. */
const households = oracleCases.filter((_, index) => index % 75 === 0);

test("whichever answer is unknown, no reference household is refused what it could ask for", () => {
  learnCommunes(context.snapshot.communes);
  const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");
  const refused: string[] = [];
  let asked = 0;
  for (const { household } of households) {
    const { answers } = converse(household as unknown as Home, context, words).conversation; // its form is in test/oracle/README.md
    const known = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
    const toAsk = [...statuses(known)].filter(([, status]) => status === "to_ask").map(([aid]) => aid);
    for (const { id, question } of agenda(new Map(Object.entries(known)), context)) {
      if (isForHandoff(question)) continue;
      asked++;
      const found = statuses({ ...known, [id]: null });
      for (const aid of toAsk) if (found.get(aid) === "no") refused.push(`${aid} without ${id}`);
    }
  }
  expect(asked).toBeGreaterThan(50);
  expect([...new Set(refused)]).toEqual([]);
});
