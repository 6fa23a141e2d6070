import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHousehold } from "../../../src/household/household";
import { parseMonth } from "../../../src/household/month";
import type { HouseholdInput } from "../../../src/household/schema";
import { loadLaw } from "../../../src/law/law";
import { MemoisedComputation } from "../../../src/law/memoised-computation";
import { readLaw } from "../../../src/rulebook/rulebook";
import { households } from "../../support/households";

const { files } = readLaw(".");
const MONTH = parseMonth("2026-11");

/** The law of one aid alone: every other aid is due nothing, and so is held fixed. */
function lawOf(id: string) {
  const law = loadLaw({ ...files, aids: files.aids.filter((aid) => aid.id === id) });
  return (input: HouseholdInput) =>
    law.due(id, new MemoisedComputation(law, readHousehold(input, MONTH), MONTH), MONTH);
}

type Adult = HouseholdInput["adultes"][number];

/** The same household with a tenth of its incomes: one that may be paid RSA. */
const poorer = (input: HouseholdInput): HouseholdInput =>
  JSON.parse(JSON.stringify(input), (key, value: unknown) =>
    /^(salaire|chomage|retraite|benefice|pension)_/.test(key) && typeof value === "number" ? value / 10 : value,
  );

/** `more` EUR a month of wages on top, in every month that is known of the adult: those of the quarter as well. */
function withMore(adult: Adult, more: number): Adult {
  const raise = (revenus: Adult["revenus"]) => ({ ...revenus, salaire_net: (revenus?.salaire_net ?? 0) + more });
  const { avant } = adult;
  return {
    ...adult,
    revenus: raise(adult.revenus),
    ...(avant && !Array.isArray(avant) ? { avant: { ...avant, revenus: raise(avant.revenus) } } : {}),
  };
}

describe("other aids held fixed", () => {
  // From the first euro on: a European who begins to work may claim at once (CASF L.262-6), which opens RSA.
  test("more wages never raise RSA", () => {
    const rsa = lawOf("rsa");
    let paid = 0;
    fc.assert(
      fc.property(households, fc.nat(1), fc.integer({ min: 1, max: 80_000 }), (random, who, cents) => {
        const input = poorer(random);
        const working = { ...input, adultes: input.adultes.map((adult) => withMore(adult, 1)) };
        const more = {
          ...working,
          adultes: working.adultes.map((adult, index) =>
            index === who % working.adultes.length ? withMore(adult, cents / 100) : adult,
          ),
        };
        const before = rsa(working);
        if (before > 0) paid += 1;
        expect(rsa(more)).toBeLessThanOrEqual(before + 1e-6);
      }),
      { numRuns: 1500 },
    );
    expect(paid).toBeGreaterThan(100);
  });

  test("one more child never lowers the allocations familiales", () => {
    const af = lawOf("allocations_familiales");
    const born = fc.integer({ min: 2006, max: 2026 }).map((year) => `${year}-05-20`);
    let paid = 0;
    fc.assert(
      fc.property(households, born, fc.boolean(), (input, date_naissance, garde_alternee) => {
        const before = af(input);
        if (before > 0) paid += 1;
        const after = af({ ...input, enfants: [...(input.enfants ?? []), { date_naissance, garde_alternee }] });
        expect(after).toBeGreaterThanOrEqual(before - 1e-6);
      }),
      { numRuns: 1500 },
    );
    expect(paid).toBeGreaterThan(100);
  });
});
