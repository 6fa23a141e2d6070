import { describe, expect, test } from "vitest";
import { parseMonth } from "../../src/household/month";
import type { Right, Rights } from "../../src/law/rights";
import { mergeRights } from "../../src/law/worlds";

const right = (status: Right["status"], amount = 0): Right => ({
  aid: "rsa",
  status,
  amount: { min: amount, max: amount },
  variant: null,
  reasons: [],
  calculation: [],
  figures: [],
  stale: false,
  nearThreshold: false,
  fault: status === "failed" ? "LAW_CYCLE" : null,
});
const world = (one: Right): Rights => ({ month: parseMonth("2026-11"), lawVersion: "test", rights: [one] });
const merged = (...rights: Right[]) => mergeRights(rights.map(world)).rights[0];

describe("the rights of several possible households", () => {
  test.each<[string, Right["status"][], Right["status"]]>([
    ["yes when all say yes", ["yes", "yes"], "yes"],
    ["no when all say no", ["no", "no"], "no"],
    ["to confirm when they part", ["yes", "no"], "to_confirm"],
    ["to confirm when they part, in any order", ["no", "yes", "yes"], "to_confirm"],
    ["failed when one failed", ["yes", "failed"], "failed"],
  ])("are %s", (_, statuses, expected) => {
    expect(merged(...statuses.map((status) => right(status, status === "yes" ? 100 : 0)))?.status).toBe(expected);
  });

  test("are to confirm, and unlikely when none has them, where what they agree on may be otherwise elsewhere", () => {
    const guessed = (one: Right) => mergeRights([world(one), world(one)], () => false).rights[0];
    expect(guessed(right("yes", 100))).toMatchObject({ status: "to_confirm", amount: { min: 0, max: 100 } });
    expect(guessed(right("yes", 100))?.unlikely).toBeUndefined();
    expect(guessed(right("no"))).toMatchObject({ status: "to_confirm", unlikely: true, amount: { min: 0, max: 0 } });
  });

  test("have the range of their amounts", () => {
    expect(merged(right("yes", 120), right("yes", 80), right("yes", 100))?.amount).toEqual({ min: 80, max: 120 });
    expect(merged(right("yes", 120), right("no"))?.amount).toEqual({ min: 0, max: 120 });
  });

  test("tell how an amount is made up only when it is so in every one of them", () => {
    const step = (value: number) => ({ name: "resultat", fact: "rsa.montant", unit: "EUR" as const, who: null, value });
    const of = (value: number) => ({ ...right("yes", value), calculation: [step(value)] });
    expect(merged(of(120), of(120))?.calculation).toEqual([step(120)]);
    expect(merged(of(120), of(80))?.calculation).toEqual([]);
    expect(merged(of(120), right("no"))?.calculation).toEqual([]);
  });

  test("are near a threshold when they are in every one of them", () => {
    const near = { ...right("to_confirm"), nearThreshold: true };
    expect(merged(near, near)).toMatchObject({ status: "to_confirm", nearThreshold: true });
    expect(merged(near, right("yes", 100))).toMatchObject({ status: "to_confirm", nearThreshold: false });
    expect(merged(right("no"), near)).toMatchObject({ status: "to_confirm", nearThreshold: false });
  });

  test("are those of the one household when there is one, and nothing without any", () => {
    const one = world(right("yes", 5));
    expect(mergeRights([one])).toBe(one);
    expect(() => mergeRights([])).toThrow(RangeError);
  });
});
