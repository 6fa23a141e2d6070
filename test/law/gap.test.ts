import { describe, expect, test } from "vitest";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import { amountIn } from "../../src/law/gap/candidates";
import { causesOfGap } from "../../src/law/gap/causes";
import { readRulebook } from "../../src/rulebook/rulebook";

const { law } = readRulebook(process.cwd());
const month = parseMonth("2026-11");

const adult = (salaire_net: number, rest = {}) => ({
  date_naissance: "1988-03-10",
  activite: "salarie",
  revenus: { salaire_net },
  ...rest,
});
const home = { statut: "locataire_hlm", loyer: 380, commune_insee: "62041" };
const child = (date_naissance: string, garde_alternee = false) => ({ date_naissance, garde_alternee });
const PEOPLE = {
  alone: { situation_familiale: "celibataire", adultes: [adult(1200)], enfants: [], logement: home },
  earning: { situation_familiale: "celibataire", adultes: [adult(1650)], enfants: [], logement: home },
  changed: {
    situation_familiale: "celibataire",
    adultes: [adult(1300, { avant: { jusqu_a: "2026-07", activite: "salarie", revenus: { salaire_net: 700 } } })],
    enfants: [],
    logement: home,
  },
  family: {
    situation_familiale: "marie",
    adultes: [adult(1500), adult(900)],
    enfants: [child("2014-05-02"), child("2017-09-20"), child("2020-01-11")],
    logement: home,
  },
  nothing: {
    situation_familiale: "celibataire",
    adultes: [{ date_naissance: "1985-01-01", activite: "inactif" }],
    enfants: [],
    logement: home,
  },
} as const;

const householdOf = (who: keyof typeof PEOPLE) => readHousehold(PEOPLE[who], month);
const due = (who: keyof typeof PEOPLE, aid: string, at = month) =>
  amountIn({ law, household: householdOf(who), month, aid }, householdOf(who), at) ?? Number.NaN;
const causes = (who: keyof typeof PEOPLE, aid: string, granted: number, stale = false) =>
  causesOfGap(law, { household: householdOf(who), month, aid }, granted, { stale })?.causes ?? [];

describe("a gap between what is granted and what is estimated", () => {
  test("is none to the euro", () => {
    const estimated = due("alone", "prime_activite");
    expect(estimated).toBeGreaterThan(50);
    expect(causes("nothing", "rsa", Math.round(due("nothing", "rsa")))).toEqual([]);
  });

  test("is the CRDS when it is its half percent", () => {
    const granted = due("family", "allocations_familiales") * 0.995;
    expect(due("family", "allocations_familiales") - granted).toBeGreaterThan(1);
    expect(causes("family", "allocations_familiales", granted)).toEqual([{ kind: "crds", fits: true }]);
  });

  test.each([1, 2])("is the quarter when it is the amount of a declaration made %s month(s) before", (back) => {
    const before = due("changed", "prime_activite", month - back);
    expect(Math.abs(before - due("changed", "prime_activite"))).toBeGreaterThan(5);
    for (const granted of [before, before * 0.995])
      expect(causes("changed", "prime_activite", granted)[0]).toEqual({
        kind: "earlier_quarter",
        fits: true,
        month: month - back,
      });
  });

  test("is shared custody when the amount is that of one child, or of all, in shared custody", () => {
    for (const shared of [[1], [0, 1, 2]]) {
      const enfants = PEOPLE.family.enfants.map((each, rank) => ({ ...each, garde_alternee: shared.includes(rank) }));
      const household = readHousehold({ ...PEOPLE.family, enfants }, month);
      const granted = amountIn({ law, household, month, aid: "allocations_familiales" }, household, month) ?? 0;
      expect(causes("family", "allocations_familiales", granted)[0]).toMatchObject({
        kind: "shared_custody",
        fits: true,
      });
    }
  });

  test("is arrears when it is several months", () => {
    expect(causes("nothing", "rsa", 3 * due("nothing", "rsa"))[0]).toEqual({ kind: "arrears", fits: true, months: 3 });
  });

  test("is the amount before the last revision when it is", () => {
    const april = parseMonth("2026-04");
    const granted = due("nothing", "rsa", april - 1);
    expect(due("nothing", "rsa") - granted).toBeGreaterThan(1);
    expect(causes("nothing", "rsa", granted)[0]).toEqual({ kind: "before_revision", fits: true, month: april });
  });

  test("says which income would explain it, when nothing simpler does", () => {
    const household = readHousehold({ ...PEOPLE.earning, adultes: [adult(1800)] }, month);
    const granted = amountIn({ law, household, month, aid: "prime_activite" }, household, month) ?? 0;
    const income = causes("earning", "prime_activite", granted).find(({ kind }) => kind === "income");
    expect(income).toMatchObject({ kind: "income", fits: true });
    expect(income?.kind === "income" && income.difference).toBeCloseTo(150, -1);
  });

  test("has its usual causes when nothing worked out fits, the most common first", () => {
    const kinds = (...asked: Parameters<typeof causes>) => causes(...asked).map(({ kind }) => kind);
    expect(kinds("nothing", "rsa", 412.37)).toEqual(["recovered_debt", "earlier_quarter", "income", "first_months"]);
    expect(kinds("alone", "aide_logement", 0).slice(0, 2)).toEqual(["paid_to_landlord", "recovered_debt"]);
    expect(kinds("nothing", "rsa", 700)).toEqual(["earlier_quarter", "income", "arrears"]);
    expect(kinds("family", "allocations_familiales", 123.4)).toContain("shared_custody");
    expect(kinds("nothing", "rsa", 412.37, true).at(-1)).toBe("stale_figure");
  });
});
