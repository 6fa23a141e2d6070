import { describe, expect, test } from "vitest";
import { explain } from "../../src/dialogue/explain";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { assess } from "../../src/law/rights";
import { assessWithEngine } from "../../src/law/rights-with-engine";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

type Adult = Partial<HouseholdInput["adultes"][number]>;

/** To whom each aid is due, were the person French. */
const DUE: Record<string, (who: Adult) => HouseholdInput> = {
  rsa: (who) => alone({ date_naissance: "1990-01-15", ...who }),
  aide_logement: (who) => alone({ date_naissance: "1990-01-15", ...who }),
  css_gratuite: (who) => alone({ date_naissance: "1990-01-15", ...who }),
  css_participation: (who) => alone({ revenus: { pension_invalidite: 1000 }, ...who }),
  aah: (who) => alone({ taux_incapacite: 0.8, ...who }),
  mva: (who) => alone({ taux_incapacite: 0.8, ...who }),
  aspa: (who) => alone({ date_naissance: "1955-01-15", ...who }),
  allocations_familiales: (who) => parent(who, ["2012-05-10", "2015-05-10"]),
  asf: (who) => parent(who, ["2012-05-10"]),
  complement_familial: (who) => parent(who, ["2012-05-10", "2015-05-10", "2018-05-10"]),
  paje_base: (who) => parent(who, ["2025-05-10"]),
  ars: (who) => parent(who, ["2015-05-10"]),
  prime_naissance: (who) => parent({ enceinte: true, ...who }, []),
};
const AIDS = Object.keys(DUE);

/** The allowances of jobseekers, whom the law of residence asks for a permit to work and nothing more. */
const DUE_JOBSEEKER: Record<string, (who: Adult) => HouseholdInput> = {
  ass: (who) => alone({ activite: "chomeur", ass_conditions_activite: true, ...who }),
  are: (who) =>
    alone({
      activite: "chomeur",
      fin_contrat: { date: "2026-09-30", motif: "fin_cdd", mois_travailles: 20, salaire_brut_moyen: 2000 },
      ...who,
    }),
};

const alone = (who: Adult): HouseholdInput => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "1990-01-15", ...who }],
  logement: { statut: "locataire_hlm", loyer: 400 },
});
const parent = (who: Adult, dates: readonly string[]): HouseholdInput => ({
  ...alone(who),
  enfants: dates.map((date_naissance) => ({ date_naissance })),
});

async function rightTo(aid: string, input: HouseholdInput) {
  const household = readHousehold(input, MONTH);
  const [compiled, engine] = [assess(law, household, MONTH), await assessWithEngine(law, household, MONTH)];
  const [one, other] = [compiled, engine].map(({ rights }) => rights.find((right) => right.aid === aid));
  // The figures are the same, met in another order.
  expect({ ...other, figures: [] }).toEqual({ ...one, figures: [] });
  if (!one) throw new Error(`no aid ${aid}`);
  return one;
}

const told = async (aid: string, input: HouseholdInput) => {
  const { failed } = explain(law.aid(aid).aid, (await rightTo(aid, input)).reasons);
  return failed.map(({ key }) => key);
};

const european = (years: number, more: Adult = {}): Adult => ({
  nationalite: "EEE",
  annees_titre_sejour: years,
  ...more,
});
const foreigner = (titre_sejour: NonNullable<Adult["titre_sejour"]>, more: Adult = {}): Adult => ({
  nationalite: "AUTRE",
  titre_sejour,
  annees_titre_sejour: 12,
  ...more,
});

// CESEDA L233-1 and L234-1, to which CSS L512-2, R111-3 and L821-1, CASF L262-6 and CCH L822-2 refer.
describe("the right of residence of a European", () => {
  test.each(AIDS)("leaves %s to confirm when nothing shows it", async (aid) => {
    expect(await rightTo(aid, DUE[aid]?.({ nationalite: "FR" }) ?? alone({}))).toMatchObject({ status: "yes" });
    const input = DUE[aid]?.(european(1)) ?? alone({});
    const right = await rightTo(aid, input);
    expect(right).toMatchObject({ status: "to_confirm", amount: { min: 0 } });
    expect(await told(aid, input)).toEqual(["shared.conditions.droit_sejour.not_met"]);
  });

  test.each(AIDS)("is no condition of %s after five years", async (aid) => {
    expect((await rightTo(aid, DUE[aid]?.(european(5)) ?? alone({}))).status).toBe("yes");
    expect((await rightTo(aid, DUE[aid]?.(european(4.99)) ?? alone({}))).status).toBe("to_confirm");
  });

  test.each<[who: string, more: Adult, status: string]>([
    ["who is employed", { activite: "salarie", revenus: { salaire_net: 500 } }, "yes"],
    ["who is self-employed", { activite: "independant" }, "yes"],
    ["who studies and works", { activite: "etudiant", revenus: { salaire_net: 300 } }, "yes"],
    [
      "who is retired and runs a business",
      { activite: "retraite", revenus: { benefice_auto_entrepreneur: 90 } },
      "yes",
    ],
    ["who is unemployed and paid for it", { activite: "chomeur", revenus: { chomage_net: 500 } }, "yes"],
    ["who looks for work without an allowance", { activite: "chomeur" }, "to_confirm"],
    ["who studies", { activite: "etudiant" }, "to_confirm"],
    ["who is retired", { activite: "retraite", revenus: { retraite_nette: 600 } }, "to_confirm"],
  ])("of one %s: %s → %s", async (_, more, status) => {
    expect((await rightTo("asf", parent(european(1, more), ["2012-05-10"]))).status).toBe(status);
  });

  test("is that of one adult, where the aid is the family's", async () => {
    const couple = (one: Adult, other: Adult): HouseholdInput => ({
      ...parent({}, ["2012-05-10", "2015-05-10"]),
      situation_familiale: "marie",
      adultes: [one, other].map((who) => ({ date_naissance: "1990-01-15", ...who })),
    });
    const aid = "allocations_familiales";
    expect((await rightTo(aid, couple(european(1), european(1)))).status).toBe("to_confirm");
    expect((await rightTo(aid, couple(european(1), european(7)))).status).toBe("yes");
    // Who meets the other conditions is not the one whose residence is settled.
    expect((await rightTo(aid, couple(european(1), foreigner("aucun")))).status).toBe("to_confirm");
  });

  test("leaves the allowance of the one to confirm, and not that of the other", async () => {
    const both = ["1990-01-15", "1990-01-15"].map((date_naissance, index) => ({
      date_naissance,
      taux_incapacite: 0.8,
      ...(index === 0 ? european(1) : {}),
    }));
    const right = await rightTo("aah", { ...alone({}), situation_familiale: "marie", adultes: both });
    expect(right).toMatchObject({ status: "yes", amount: { min: 1041.59, max: 2083.18 } });
  });

  test("changes no figure of the estimate", () => {
    const figures = (who: Adult) =>
      estimate(law, readHousehold(parent(who, ["2012-05-10", "2015-05-10"]), MONTH), MONTH);
    expect(figures(european(1))).toEqual(figures({ nationalite: "FR" }));
  });

  test("is no reason of a refusal", async () => {
    const keys = await told("allocations_familiales", parent(european(1), ["2012-05-10"]));
    expect(keys).toEqual(["aids.allocations_familiales.conditions.enfants.not_met"]);
  });
});

// CSS D512-1, 4°, and L821-1; CCH R823-2. CSS R111-3 has its own list for the cover.
describe("the receipt of a request for a permit", () => {
  const renewed = foreigner("recepisse");
  const first = foreigner("recepisse_premiere_demande");

  test.each([
    ["allocations_familiales", "shared.conditions.titre_sejour.not_met"],
    ["asf", "shared.conditions.titre_sejour.not_met"],
    ["complement_familial", "shared.conditions.titre_sejour.not_met"],
    ["paje_base", "shared.conditions.titre_sejour.not_met"],
    ["ars", "shared.conditions.titre_sejour.not_met"],
    ["prime_naissance", "shared.conditions.titre_sejour.not_met"],
    ["aide_logement", "aids.aide_logement.conditions.sejour.not_met"],
    ["aah", "aids.aah.conditions.titre_sejour.not_met"],
    ["rsa", "aids.rsa.conditions.titre_sejour.not_met"],
    ["aspa", "aids.aspa.conditions.titre_sejour.not_met"],
  ])("is enough for %s when it is of a renewal, and not of a first request", async (aid, reason) => {
    expect((await rightTo(aid, DUE[aid]?.(renewed) ?? alone({}))).status).toBe("yes");
    const input = DUE[aid]?.(first) ?? alone({});
    expect((await rightTo(aid, input)).status).toBe("no");
    expect(await told(aid, input)).toContain(reason);
  });

  test.each(["aeeh", "cmg", "ajpa"])("is not enough for %s either, when it is of a first request", async (aid) => {
    const status = async (who: Adult) => (await rightTo(aid, parent(who, ["2023-05-10"]))).status;
    const works = { activite: "salarie", revenus: { salaire_net: 1500 } } as const;
    expect([await status({ ...renewed, ...works }), await status({ ...first, ...works })]).toEqual(["to_ask", "no"]);
  });

  test("of a first request leaves RSA to a lone parent of a young child no more", async () => {
    const young = (who: Adult) => parent(who, ["2025-05-10"]);
    const status = async (who: Adult) => (await rightTo("rsa", young({ ...who, annees_titre_sejour: 1 }))).status;
    expect([await status(renewed), await status(first)]).toEqual(["yes", "no"]);
  });

  test.each(["css_gratuite", "css_participation"])(
    "of a first request leaves %s to the health insurance",
    async (aid) => {
      expect((await rightTo(aid, DUE[aid]?.(renewed) ?? alone({}))).status).toBe("yes");
      const input = DUE[aid]?.(first) ?? alone({});
      expect((await rightTo(aid, input)).status).toBe("to_confirm");
      expect(await told(aid, input)).toEqual(["shared.conditions.recepisse.not_met"]);
    },
  );

  // Code du travail, R5221-48: the receipt that allows work lets one register, and a resident does not always know.
  test.each(["ass", "are"])("of a first request leaves %s to France Travail", async (aid) => {
    expect((await rightTo(aid, DUE_JOBSEEKER[aid]?.(renewed) ?? alone({}))).status).toBe("yes");
    const input = DUE_JOBSEEKER[aid]?.(first) ?? alone({});
    expect((await rightTo(aid, input)).status).toBe("to_confirm");
    expect(await told(aid, input)).toEqual(["shared.conditions.recepisse_travail.not_met"]);
  });
});
