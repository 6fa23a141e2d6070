import { describe, expect, test } from "vitest";
import {
  grossPension,
  grossSalary,
  microProfit,
  netSalary,
  taxablePension,
  taxableSalary,
  taxableUnemployment,
} from "../../src/household/conversions";

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
    const incomes = { salaire_net: 1613 };
    expect([cents(grossSalary(incomes, rates)), cents(taxableSalary(incomes, rates))]).toEqual([2067.95, 1671.92]);
  });

  test("has a gross and a taxable pension (senior-2127)", () => {
    const incomes = { retraite_nette: 2012 };
    expect([cents(grossPension(incomes, rates)), cents(taxablePension(incomes, rates))]).toEqual([2172.79, 2081.53]);
  });

  test("has nothing levied on a small pension", () => {
    const incomes = { retraite_nette: 900 };
    expect([grossPension(incomes, rates), taxablePension(incomes, rates)]).toEqual([900, 900]);
  });

  test("has a taxable unemployment allowance", () => {
    expect(cents(taxableUnemployment({ chomage_net: 1000 }, rates))).toBe(1031.44);
  });
});

test("a person who only knows the gross has a net salary", () => {
  expect(netSalary({ salaire_brut: 1000 }, rates)).toBe(780);
});

const given = {
  ...{ salaire_net: 1000, salaire_brut: 1300, salaire_imposable: 1020 },
  ...{ chomage_imposable: 510, retraite_nette: 2000, retraite_brute: 2200, retraite_imposable: 2100 },
};

const conversions = [netSalary, grossSalary, taxableSalary, taxableUnemployment, grossPension, taxablePension];

test("figures that are given are kept", () => {
  expect(conversions.map((convert) => convert(given, rates))).toEqual([1000, 1300, 1020, 510, 2200, 2100]);
});

test("no rate is asked for where nothing is converted", () => {
  const none = new Proxy(rates, {
    get: (_, rate) => {
      throw new Error(String(rate));
    },
  });
  expect(conversions.map((convert) => convert({}, none))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(conversions.map((convert) => convert(given, none))).toEqual([1000, 1300, 1020, 510, 2200, 2100]);
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
