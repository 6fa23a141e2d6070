import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { explain } from "../../src/dialogue/explain";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

/** Aids to house oneself: whoever delivers them decides, and what is known can only rule them out. */

const { law } = readLaw(".");
const { month, households, cases } = z
  .strictObject({
    month: z.string(),
    /** Where the figures that the households stand on come from, worked out by hand. */
    sources: z.record(z.string(), z.string()),
    households: z.record(z.string(), z.unknown()),
    cases: z.array(
      z.strictObject({
        aid: z.string(),
        household: z.string(),
        status: z.enum(["to_ask", "to_confirm", "no"]),
        failed: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("test/law/housing-aids/cases.json", "utf8")));
const MONTH = parseMonth(month);

function rightOf(aid: string, household: string) {
  const right = assess(law, readHousehold(households[household], MONTH), MONTH).rights.find((each) => each.aid === aid);
  if (!right) throw new Error(`no aid ${aid}`);
  return right;
}

test.each(cases)("$aid of $household is $status, for $failed", ({ aid, household, status, failed }) => {
  const right = rightOf(aid, household);
  const ruledOut = explain(law.aid(aid).aid, right.reasons).failed.map(({ key }) => key);
  expect([right.status, ruledOut]).toEqual([
    status,
    failed === undefined ? [] : [`aids.${aid}.conditions.${failed}.not_met`],
  ]);
});

describe("what is given", () => {
  test.each([
    ["loca_pass", "a tenant of 40, in a job", 0, 1200],
    ["mobili_jeune", "an apprentice of 19", 0, 100],
    ["visale", "an apprentice of 19", 0, 0],
    ["ma_prime_renov", "an owner without income", 0, 0],
  ])("%s to %s lies between %d and %d EUR", (aid, household, min, max) => {
    expect(rightOf(aid, household).amount).toEqual({ min, max });
  });
});

test.each([
  ["ma_prime_renov", "an owner without income", ["ma_prime_renov.plafond_1_personne"]],
  [
    "ma_prime_renov",
    "six in a home, 83 264 EUR",
    ["ma_prime_renov.plafond_5_personnes", "ma_prime_renov.plafond_par_personne"],
  ],
  ["logement_social", "one person, 23 403 EUR", ["logement_social.plafond_categorie_1"]],
])("%s of %s tells the ceilings that count, and no other", (aid, household, figures) => {
  const ids = rightOf(aid, household).figures.map(({ id }) => id);
  expect(ids.filter((id) => id.includes(".plafond_") && id.startsWith(aid))).toEqual(figures);
});
