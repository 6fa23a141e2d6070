import { describe, expect, test } from "vitest";
import { microProfit, pension, salary, unemployment } from "../../src/household/conversions";

/** The conventions of the reference cases: see test/oracle. */
const rates = {
  salaire_net_sur_brut: 0.78,
  csg_crds_imposable: 0.029,
  assiette_csg: 0.9825,
  chomage_net_sur_brut: 0.9062,
  retraite_seuil_exoneration: 1100,
  retraite_nette_sur_brute: 0.926,
  retraite_imposable_sur_brute: 0.958,
};
const cents = (amount: number) => Math.round(amount * 100) / 100;

describe("a person who only knows the net", () => {
  test("has a gross and a taxable salary (jeune-0000)", () => {
    const { brut, imposable } = salary({ salaire_net: 1613 }, rates);
    expect([cents(brut), cents(imposable)]).toEqual([2067.95, 1671.92]);
  });

  test("has a gross and a taxable pension (senior-2127)", () => {
    const { brute, imposable } = pension({ retraite_nette: 2012 }, rates);
    expect([cents(brute), cents(imposable)]).toEqual([2172.79, 2081.53]);
  });

  test("has nothing levied on a small pension", () => {
    expect(pension({ retraite_nette: 900 }, rates)).toEqual({ nette: 900, brute: 900, imposable: 900 });
  });

  test("has a taxable unemployment allowance", () => {
    expect(cents(unemployment({ chomage_net: 1000 }, rates).imposable)).toBe(1031.44);
  });
});

test("figures that are given are kept", () => {
  expect(salary({ salaire_net: 1000, salaire_brut: 1300, salaire_imposable: 1020 }, rates)).toEqual({
    net: 1000,
    brut: 1300,
    imposable: 1020,
  });
});

test("a turnover becomes a profit by the deduction of its kind, and a profit that is given is kept", () => {
  const shares = { vente: 0.71, services: 0.5, liberal: 0.34 };
  expect(
    microProfit({ chiffre_affaires_auto_entrepreneur: 1000, nature_auto_entrepreneur: "vente" }, shares),
  ).toBeCloseTo(290);
  expect(
    microProfit({ chiffre_affaires_auto_entrepreneur: 1000, nature_auto_entrepreneur: "liberal" }, shares),
  ).toBeCloseTo(660);
  expect(microProfit({ chiffre_affaires_auto_entrepreneur: 1000 }, shares)).toBe(500);
  expect(microProfit({ benefice_auto_entrepreneur: 355 }, shares)).toBe(355);
  expect(microProfit({}, shares)).toBe(0);
});
