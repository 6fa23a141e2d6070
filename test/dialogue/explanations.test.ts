import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AnswerValue, type Conversation, newConversation } from "../../src/dialogue/conversation";
import { mergeWorlds } from "../../src/dialogue/missing";
import { showRight } from "../../src/dialogue/show-right";
import { readWorlds } from "../../src/dialogue/worlds";
import { readHousehold } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { assess } from "../../src/law/rights";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { typed } from "../support/typography";
import { contextOf } from "./talk";

const context = contextOf();
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");

const alone: HouseholdInput = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1980-05-03", nationalite: "FR" }],
  logement: { statut: "locataire_hlm", loyer: 400 },
};
const retired: HouseholdInput = {
  ...alone,
  adultes: [
    { date_naissance: "1954-05-03", nationalite: "FR", activite: "retraite", revenus: { retraite_nette: 900 } },
  ],
};
const disabled: HouseholdInput = {
  ...alone,
  adultes: [{ date_naissance: "1980-05-03", nationalite: "FR", taux_incapacite: 0.85 }],
};
const childless: HouseholdInput = {
  ...alone,
  situation_familiale: "marie",
  adultes: [{ date_naissance: "1980-05-03" }, { date_naissance: "1981-05-03" }],
};
const buying: HouseholdInput = {
  ...alone,
  logement: { statut: "proprietaire_accedant", loyer: 450, date_pret: "2015-10-01" },
};
const inHostel: HouseholdInput = { ...alone, logement: { statut: "foyer", loyer: 400 } };
const foreigner: HouseholdInput = {
  ...alone,
  adultes: [{ date_naissance: "1980-05-03", nationalite: "AUTRE", titre_sejour: "temporaire", annees_titre_sejour: 6 }],
};

const rightOf = (household: HouseholdInput, aid: string) => {
  const { rights } = assess(context.law, readHousehold(household, context.month), context.month);
  const right = rights.find((each) => each.aid === aid);
  if (!right) throw new Error(aid);
  return right;
};
/** All that is read of an aid, opened. */
const told = (household: HouseholdInput, aid: string): string => {
  const { text, sections } = showRight(rightOf(household, aid), newConversation("fr"), context);
  const lines = [...text, ...sections.flatMap(({ lines }) => lines.map((line) => line.text))];
  return typed(lines.map((line) => words.text(line)).join("\n"));
};

describe("what cannot be worked out here is to confirm", () => {
  test("the housing aid in a hostel, told with whom to ask, without an amount", () => {
    expect(rightOf(inHostel, "aide_logement").status).toBe("to_confirm");
    expect(told(inHostel, "aide_logement")).toMatch(/Demandez à l'accueil du foyer ou à la CAF/);
    expect(told(inHostel, "aide_logement")).toMatch(/Montant à confirmer/);
  });
});

describe("a condition that could not fail for this person says nothing", () => {
  test.each<[string, HouseholdInput, string, RegExp]>([
    ["parents, at 72", retired, "css_gratuite", /parents/],
    ["a permit, to a French national", alone, "css_gratuite", /séjour permet/],
    ["a grant of foreign students, to a French national", alone, "aide_logement", /étudiants étrangers|séjour permet/],
    ["how long one has lived here, to a French national", alone, "rsa", /titre de séjour depuis|vivez en France/],
    ["being alone, to who has no child", childless, "asf", /vivent seuls/],
    ["how many children, to who has none", alone, "complement_familial", /vous en avez/],
    ["a ceiling of a grant, to who has no pupil", alone, "bourse_college", /revenu fiscal/],
    ["days worked, to whose contract has not ended", alone, "are", /nous en comptons|démission/],
    ["work or a home, to who has no disability", alone, "mva", /logement indépendant|revenu du travail/],
    [
      "a deduction of nothing",
      { ...alone, logement: { statut: "heberge_gratuit" } },
      "rsa",
      /[^\d]0 € (?:sont|est) déduit/,
    ],
  ])("%s", (_, household, aid, silent) => expect(told(household, aid)).not.toMatch(silent));

  test("and one that could have failed does", () => {
    expect(told(foreigner, "rsa")).toMatch(/Vous avez un titre de séjour depuis assez longtemps \(5 ans demandés\)/);
    expect(told(foreigner, "css_gratuite")).toMatch(/séjour permet/);
  });
});

describe("what « je ne sais pas » leaves open is named", () => {
  const conversation = (unknown: Record<string, AnswerValue>): Conversation => ({
    ...newConversation("fr"),
    answers: Object.entries({
      commune: "62041",
      situation_familiale: "celibataire",
      "enfants.dates": [],
      "adultes.0.date_naissance": "1980-05-03",
      "adultes.0.activite": "inactif",
      "adultes.0.nationalite": "FR",
      "logement.statut": "locataire_hlm",
      "logement.loyer": 250,
      ...unknown,
    }).map(([question, value]) => ({ question, value })),
  });
  const opened = (of: Conversation, aid: string): string => {
    const worlds = readWorlds(of, context);
    const merged = mergeWorlds(
      worlds,
      worlds.map(({ household }) => assess(context.law, household, context.month)),
      context,
    );
    const right = merged.rights.find((each) => each.aid === aid);
    if (!right) throw new Error(aid);
    return typed(
      showRight(right, of, context)
        .text.map((text) => words.text(text))
        .join("\n"),
    );
  };

  test("the rent, on the housing aid and not on the RSA", () => {
    const unknown = conversation({ "logement.loyer": null });
    expect(opened(unknown, "aide_logement")).toContain("Nous ne connaissons pas : « Loyer sans charges ».");
    expect(opened(unknown, "ass")).not.toContain("Nous ne connaissons pas");
  });

  test("only the answer that weighs, of several", () => {
    const unknown = conversation({ "adultes.0.date_naissance": null, "logement.loyer": null });
    expect(opened(unknown, "aspa")).toContain("Nous ne connaissons pas : « Date de naissance ».");
  });

  test("nothing, when all is known", () => {
    expect(opened(conversation({}), "aide_logement")).not.toContain("Nous ne connaissons pas");
  });
});

describe("figures say what they are", () => {
  test("an amount beside its name", () => {
    expect(told(retired, "css_participation")).toContain("participation à partir de 70 ans 30 €");
  });

  test("those that may have changed are named, on the aid they belong to alone", () => {
    expect(told(buying, "aide_logement")).toContain("Attention, ce chiffre a pu changer : forfait de charges");
    expect(told(alone, "aide_logement")).not.toContain("a pu changer");
    expect(told(alone, "css_gratuite")).toContain("ce chiffre a pu changer : plafond de ressources de la C2S.");
    expect(told(alone, "rsa")).not.toContain("a pu changer");
    expect(told(disabled, "mva")).not.toContain("a pu changer");
    expect(told(inHostel, "aide_logement")).not.toContain("Attention");
  });
});

test("a year is told as a year, and an amount as euros", () => {
  expect(told(alone, "rsa")).toMatch(/Vous avez 25 ans ou plus/);
  expect(told(retired, "css_gratuite")).toMatch(/Vos ressources sur douze mois \([\d ]+(?:,\d\d)? €\)/);
});
