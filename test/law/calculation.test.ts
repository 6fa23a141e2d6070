import { describe, expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import { showRight } from "../../src/dialogue/show-right";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { assess } from "../../src/law/rights";
import { contextOf } from "../dialogue/talk";

const context = contextOf();
const month = readMonth("2026-11");

const rightOf = (household: HouseholdInput, aid: string) => {
  const { rights } = assess(context.law, readHousehold(household, month), month);
  const right = rights.find((each) => each.aid === aid);
  if (!right) throw new Error(aid);
  return right;
};
const stepsOf = (household: HouseholdInput, aid: string) =>
  rightOf(household, aid).calculation.map(
    ({ name, value, who }) => [name, Math.round(value * 100) / 100, who] as const,
  );

const alone: HouseholdInput = {
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1980-05-03", nationalite: "FR" }],
  logement: { statut: "heberge_gratuit" },
};
const disabled = { date_naissance: "1980-05-03", nationalite: "FR", taux_incapacite: 0.85 } as const;

describe("how an amount is made up", () => {
  test("is told from what is set to what is left; what is nothing for this household is left out", () => {
    // 651.69 for one person, less 12 % of it, rounded to the cent, for a home that costs nothing.
    expect(stepsOf(alone, "rsa")).toEqual([
      ["forfait", 651.69, null],
      ["logement", 78.2, null],
      ["deduit", 78.2, null],
      ["resultat", 573.49, null],
    ]);
  });

  test("adds up: what is set and added, less what is taken off, is the prime d'activité", () => {
    const worker: HouseholdInput = {
      ...alone,
      adultes: [
        { date_naissance: "1980-05-03", nationalite: "FR", activite: "salarie", revenus: { salaire_net: 1200 } },
      ],
    };
    const steps = new Map(stepsOf(worker, "prime_activite").map(([name, value]) => [name, value]));
    const [forfait = 0, revenus = 0, bonus = 0, deduit = 0] = ["forfait", "revenus", "bonifications", "deduit"].map(
      (name) => steps.get(name),
    );
    expect(forfait).toBe(638.28);
    expect(bonus).toBeGreaterThan(0);
    expect(forfait + revenus + bonus - deduit).toBeCloseTo(steps.get("resultat") ?? 0, 1);
  });

  test("adds up: what one receives, what aids give and what housing counts for are the resources of C2S", () => {
    const couple = (salaire_net: number): HouseholdInput => ({
      ...alone,
      situation_familiale: "marie",
      adultes: [
        { date_naissance: "1980-05-03", activite: "salarie", revenus: { salaire_net } },
        { date_naissance: "1980-05-03" },
      ],
      enfants: [{ date_naissance: "2012-06-03" }, { date_naissance: "2016-05-03" }],
    });
    const steps = stepsOf(couple(1300), "css_gratuite");
    const [revenus = 0, prestations = 0, logement = 0, ressources = 0] = steps.map(([, value]) => value);
    expect(steps.map(([name]) => name)).toEqual(["revenus", "prestations", "logement", "ressources", "plafond"]);
    expect(revenus).toBe(15_600);
    expect(ressources).toBeCloseTo(revenus + prestations + logement, 1);
    // 10 339 for one, half as much for the second, 30 % for the third and the fourth
    expect(steps.at(-1)).toEqual(["plafond", 21_711.9, null]);
    // With a contribution, the ceiling is the one that it is granted under, and what each owes follows.
    const paid = stepsOf(couple(1800), "css_participation");
    expect(paid.map(([name]) => name)).toEqual([...steps.map(([name]) => name), "personnes", "resultat"]);
    expect(paid[4]).toEqual(["plafond", 29_311.07, null]);
  });

  test("is silent on resources that the RSA dispenses from looking at, or that a presumption does", () => {
    expect(stepsOf(alone, "css_gratuite")).toEqual([]);
    const invalid: HouseholdInput = {
      ...alone,
      adultes: [{ date_naissance: "1980-05-03", revenus: { pension_invalidite: 1400 } }],
      aides_percues: [{ aide: "asi" }],
    };
    expect(stepsOf(invalid, "css_participation").map(([name]) => name)).toEqual(["personnes", "resultat"]);
  });

  test.each([
    ["a tenant", { statut: "locataire_vide", loyer: 320 }],
    ["a tenant of a social landlord", { statut: "locataire_hlm", loyer: 320 }],
    ["a rent far above the ceiling", { statut: "locataire_vide", loyer: 800 }],
  ] as const)("adds up: %s has what is counted, less what is taken off", (_, logement) => {
    const { calculation } = rightOf({ ...alone, logement }, "aide_logement");
    const steps = new Map(calculation.map(({ name, value }) => [name, value]));
    const value = (name: string) => steps.get(name) ?? 0;
    const kept = (value("loyer") + value("charges") - value("participation")) * (steps.get("conservee") ?? 1);
    expect(kept - value("minoration") - value("reduction")).toBeCloseTo(value("avant_crds"), 2);
    expect(value("minoration")).toBeGreaterThan(0);
  });

  test("takes the steps of the kind of home", () => {
    const tenant: HouseholdInput = { ...alone, logement: { statut: "locataire_vide", loyer: 400 } };
    const names = stepsOf(tenant, "aide_logement").map(([name]) => name);
    expect(names).toContain("loyer");
    expect(names).not.toContain("mensualite");
  });

  test("is each one's, of an aid that both receive, and says whose", () => {
    const both: HouseholdInput = {
      situation_familiale: "marie",
      adultes: [disabled, disabled],
      logement: { statut: "locataire_hlm", loyer: 300 },
    };
    expect(stepsOf(both, "aah").filter(([name]) => name === "resultat")).toEqual([
      ["resultat", 1041.59, 0],
      ["resultat", 1041.59, 1],
    ]);
    const { sections } = showRight(rightOf(both, "aah"), newConversation("fr"), context);
    const told = sections.find(({ title }) => title.key === "dialogue.sections.calculation")?.lines ?? [];
    expect(new Set(told.map(({ text }) => text.key))).toEqual(
      new Set(["dialogue.calculation.first", "dialogue.calculation.second"]),
    );
  });

  test("is not told of an aid that is refused", () => {
    expect(stepsOf(alone, "aah")).toEqual([]);
  });
});
