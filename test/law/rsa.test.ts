import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = Partial<HouseholdInput["adultes"][number]>;

interface Situation extends Partial<Omit<HouseholdInput, "adultes" | "logement">> {
  readonly adulte?: Adult;
  readonly conjoint?: Adult;
  readonly logement?: HouseholdInput["logement"];
}

/** A person of 36, alone, without income nor dwelling, unless the situation says otherwise. */
function household({ adulte, conjoint, logement, ...rest }: Situation): HouseholdInput {
  const born = { date_naissance: "1990-01-15" };
  return {
    situation_familiale: conjoint ? "marie" : "celibataire",
    adultes: [{ ...born, ...adulte }, ...(conjoint ? [{ ...born, ...conjoint }] : [])],
    logement: logement ?? { statut: "sans_domicile" },
    ...rest,
  };
}

const estimateOf = (situation: Situation, mois = "2026-11") =>
  estimate(law, readHousehold(household(situation), readMonth(mois)), readMonth(mois));

const child = (date_naissance: string) => ({ date_naissance });
const earning = (salaire_net: number): Adult => ({ activite: "salarie", revenus: { salaire_net } });
const foreigner = (annees_titre_sejour: number): Adult => ({ nationalite: "AUTRE", annees_titre_sejour });
const european = (annees_titre_sejour: number): Adult => ({ nationalite: "EEE", annees_titre_sejour });

describe("who may claim RSA in November 2026", () => {
  const examples: [string, Situation, boolean][] = [
    ["at 25", { adulte: { date_naissance: "2001-10-31" } }, true],
    ["not at 24", { adulte: { date_naissance: "2001-12-02" } }, false],
    ["at 19 with a child", { adulte: { date_naissance: "2007-01-15" }, enfants: [child("2025-01-10")] }, true],
    [
      "at 19 when pregnant, in a couple too",
      { adulte: { date_naissance: "2007-01-15", enceinte: true }, conjoint: { date_naissance: "2007-01-15" } },
      true,
    ],
    ["at 18 after two years of work", { adulte: { date_naissance: "2008-01-15", rsa_jeune_actif: true } }, true],
    ["not at 17, even after work", { adulte: { date_naissance: "2009-01-15", rsa_jeune_actif: true } }, false],
    ["not a student", { adulte: { activite: "etudiant" } }, false],
    [
      "a student raising a child of one alone",
      { adulte: { activite: "etudiant" }, enfants: [child("2025-01-10")] },
      true,
    ],
    [
      "not a student raising a child of ten alone",
      { adulte: { activite: "etudiant" }, enfants: [child("2016-01-10")] },
      false,
    ],
    ["a foreigner after five years", { adulte: foreigner(5) }, true],
    ["not a foreigner before five years", { adulte: foreigner(4.9) }, false],
    ["a refugee from the first day", { adulte: { ...foreigner(0), titre_sejour: "refugie" } }, true],
    ["not a foreign student, however long the stay", { adulte: { ...foreigner(9), titre_sejour: "etudiant" } }, false],
    ["a lone foreign mother before five years", { adulte: foreigner(1), enfants: [child("2025-01-10")] }, true],
    [
      "not without a permit, even alone with a child",
      { adulte: { ...foreigner(0), titre_sejour: "aucun" }, enfants: [child("2025-01-10")] },
      false,
    ],
    ["a European after three months", { adulte: european(0.25) }, true],
    ["not a European before", { adulte: european(0.2) }, false],
    ["a European who works, at once", { adulte: { ...european(0), ...earning(100) } }, true],
  ];

  test.each(examples)("%s", (_who, situation, claims) => {
    expect(estimateOf(situation).rsa_conditions_non_financieres).toBe(claims);
  });

  const raised: [string, Situation, boolean][] = [
    ["in the month that begins before the third birthday", { enfants: [child("2023-11-30")] }, true],
    ["not in the next one", { enfants: [child("2023-10-31")] }, false],
    ["for any child when alone for a short time", { isolement_recent: true, enfants: [child("2015-11-30")] }, true],
    ["not in a couple", { conjoint: {}, enfants: [child("2025-01-10")] }, false],
    [
      "not for a child who earns too much to be counted",
      { isolement_recent: true, enfants: [{ date_naissance: "2008-01-10", activite: "apprenti", salaire_net: 900 }] },
      false,
    ],
    ["in the months before a birth", { enfants: [child("2027-04-10")] }, true],
    ["not earlier", { enfants: [child("2027-05-10")] }, false],
  ];

  test.each(raised)("the allowance of a lone parent is raised %s", (_when, situation, isRaised) => {
    expect(estimateOf(situation).rsa_majore).toBe(isRaised);
  });
});
