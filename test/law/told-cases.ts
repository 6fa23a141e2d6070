import { readFileSync } from "node:fs";
import * as z from "zod";
import { explain } from "../../src/dialogue/explain";
import { readHousehold } from "../../src/household/household";
import { parseMonth } from "../../src/household/month";
import type { Law } from "../../src/law/law";
import { assess, type Right } from "../../src/law/rights";

/** Households and what they are told of an aid that whoever delivers it decides on: a `cases.json`. */
const schema = z.strictObject({
  month: z.string(),
  /** Where the figures that the households stand on come from, worked out by hand. */
  sources: z.record(z.string(), z.string()).optional(),
  households: z.record(z.string(), z.unknown()),
  cases: z.array(
    z.strictObject({
      aid: z.string(),
      household: z.string(),
      status: z.enum(["to_ask", "to_confirm", "no"]),
      /** Name of the condition that rules it out. */
      failed: z.string().optional(),
      /** The most that it gives, EUR by its rhythm. */
      most: z.number().optional(),
    }),
  ),
});

type ToldCases = z.output<typeof schema>;
type ToldCase = ToldCases["cases"][number];

export const LOCAL_AIDS = "test/law/local-aids/cases.json";
export const HOUSING_AIDS = "test/law/housing-aids/cases.json";

export const readToldCases = (file: string): ToldCases => schema.parse(JSON.parse(readFileSync(file, "utf8")));

/** What the households of a file are told under a law: each is assessed once. */
export function tellingOf(law: Law, { month, households }: ToldCases) {
  const at = parseMonth(month);
  const assessed = new Map<string, readonly Right[]>();
  const rightOf = (aid: string, household: string): Right => {
    const rights = assessed.get(household) ?? assess(law, readHousehold(households[household], at), at).rights;
    assessed.set(household, rights);
    const right = rights.find((each) => each.aid === aid);
    if (!right) throw new Error(`no aid ${aid}`);
    return right;
  };
  return {
    rightOf,
    /** What is told and what was expected, in one form. */
    told({ aid, household, status, failed, most }: ToldCase) {
      const right = rightOf(aid, household);
      const ruledOut = explain(law.aid(aid).aid, right.reasons).failed.map(({ key }) => key);
      return {
        ours: { status: right.status, ruledOut, amount: most === undefined ? null : right.amount },
        wanted: {
          status,
          ruledOut: failed === undefined ? [] : [`aids.${aid}.conditions.${failed}.not_met`],
          amount: most === undefined ? null : { min: 0, max: most },
        },
      };
    },
  };
}
