import { describe, expect, test } from "vitest";
import { explain } from "../../src/dialogue/explain";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { estimate } from "../../src/law/estimate";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

type Adult = Partial<HouseholdInput["adultes"][number]>;

/** A student of 21 who rents a room. */
const young = (who: Adult = {}, more: Partial<HouseholdInput> = {}): HouseholdInput => ({
  situation_familiale: "celibataire",
  adultes: [{ date_naissance: "2005-05-10", activite: "etudiant", ...who }],
  logement: { statut: "locataire_meuble", loyer: 300, chambre: true },
  ...more,
});
const own = { declaration_fiscale: "propre" } as const;
const parents = { declaration_fiscale: "parents" } as const;

const rightTo = (aid: string, input: HouseholdInput) => {
  const right = assess(law, readHousehold(input, MONTH), MONTH).rights.find((each) => each.aid === aid);
  if (!right) throw new Error(`no aid ${aid}`);
  return right;
};
const statusOf = (aid: string, input: HouseholdInput) => rightTo(aid, input).status;
const told = (aid: string, input: HouseholdInput) =>
  explain(law.aid(aid).aid, rightTo(aid, input).reasons).failed.map(({ key }) => key);

/** Enough to pay a contribution, and to earn nothing. */
const pensioned: Adult = { revenus: { pension_invalidite: 1000 } };

// CSS R861-2
describe.each([
  ["css_gratuite", young],
  ["css_participation", (who: Adult = {}, more = {}) => young({ ...pensioned, ...who }, more)],
] as const)("under 25, %s", (aid, household) => {
  test("is due to who files a tax return of their own, and not to who is on their parents'", () => {
    expect(statusOf(aid, household(own))).toBe("yes");
    expect(statusOf(aid, household(parents))).toBe("no");
    expect(told(aid, household(parents))).toContain(`aids.${aid}.conditions.foyer.not_met`);
  });

  test("is to confirm when that is not known", () => {
    expect(statusOf(aid, household())).toBe("to_confirm");
    expect(told(aid, household())).toEqual(["shared.conditions.declaration.not_met"]);
  });

  test("does not depend on it from 25 on, or with a child", () => {
    expect(statusOf(aid, household({ date_naissance: "2001-11-01" }))).toBe("yes");
    expect(statusOf(aid, household({ date_naissance: "2001-11-02" }))).toBe("to_confirm");
    const child = { enfants: [{ date_naissance: "2025-05-10" }] };
    expect(
      statusOf(
        aid,
        household({ ...parents, revenus: { pension_invalidite: aid === "css_gratuite" ? 0 : 1300 } }, child),
      ),
    ).toBe("yes");
  });

  test("changes nothing in the estimate when it is not known", () => {
    const figures = (who: Adult) => estimate(law, readHousehold(household(who), MONTH), MONTH);
    expect(figures({})).toEqual(figures(own));
  });
});

// CSS L861-2: whoever receives the RSA has it, also under 25 and with their parents.
test("the RSA of a young worker opens the cover, whoever files the tax return", () => {
  const worker = { activite: "inactif", rsa_jeune_actif: true, habite_chez_parents: true } as const;
  const home = { logement: { statut: "heberge_gratuit" } } as const;
  expect(statusOf("css_gratuite", young(worker, home))).toBe("yes");
  expect(statusOf("css_gratuite", young({ ...worker, ...parents }, home))).toBe("yes");
  expect(statusOf("css_gratuite", young({ ...worker, rsa_jeune_actif: false }, home))).toBe("no");
});

// Code de l'énergie R124-1: the tax household; CGI 6, 3.
describe("the energy voucher", () => {
  test("is that of the parents for who is on their tax return", () => {
    expect(statusOf("cheque_energie", young(own))).toBe("yes");
    expect(statusOf("cheque_energie", young(parents))).toBe("no");
    expect(told("cheque_energie", young(parents))).toEqual(["aids.cheque_energie.conditions.declaration.not_met"]);
  });

  test("is to confirm under 25 when that is not known, and counts in the estimate all the same", () => {
    expect(statusOf("cheque_energie", young())).toBe("to_confirm");
    expect(told("cheque_energie", young())).toEqual(["aids.cheque_energie.conditions.declaration_connue.not_met"]);
    expect(estimate(law, readHousehold(young(), MONTH), MONTH).cheque_energie_annuel).toBeGreaterThan(0);
    expect(statusOf("cheque_energie", young({ date_naissance: "2001-11-01" }))).toBe("yes");
  });
});
