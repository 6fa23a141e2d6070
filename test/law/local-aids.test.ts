import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { leavesOf } from "../../src/law/conditions";
import { readLaw, readRulebook } from "../../src/rulebook/rulebook";
import { LOCAL_AIDS, readToldCases, tellingOf } from "./told-cases";

/** Aids of the territory: whoever delivers them decides, and what is known can only rule them out. */

const { law } = readLaw(".");
const file = readToldCases(LOCAL_AIDS);
const { cases } = file;
const { rightOf, told } = tellingOf(law, file);

test.each(cases)("$aid of $household is $status, for $failed", (one) => {
  const { ours, wanted } = told(one);
  expect(ours).toEqual(wanted);
});

describe("the cases", () => {
  const group = law.aids.map(({ aid }) => aid).filter(({ order }) => order >= 200 && order < 300);

  test("cover each aid, and each condition that rules one out", () => {
    const named = group.flatMap(({ id, conditions }) =>
      Object.values(conditions).flatMap((tree) =>
        tree ? [...JSON.stringify(tree).matchAll(/"name":"([^"]+)"/g)].map(([, name = ""]) => name) : [`${id}.?`],
      ),
    );
    const failed = new Set(cases.map((each) => `${each.aid}.${each.failed}`));
    const asked = new Set(cases.filter(({ status }) => status === "to_ask").map(({ aid }) => aid));
    expect(group.length).toBeGreaterThanOrEqual(20);
    expect(named.filter((name) => !failed.has(name))).toEqual([]);
    expect(group.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });
});

test("an aid of the CUA knows its 46 communes", () => {
  const communes = readRulebook(".")
    .territory.communes.communes.map(({ insee }) => insee)
    .toSorted();
  const lists = law.aids.flatMap(({ aid }) =>
    Object.values(aid.conditions).flatMap((tree) =>
      tree
        ? leavesOf(tree).flatMap(({ fact, value }) =>
            fact === "lieu.commune" && Array.isArray(value) ? [[aid.id, value]] : [],
          )
        : [],
    ),
  );
  expect(communes).toHaveLength(46);
  // And does not refuse who lives in a commune that is not known.
  expect(lists.filter(([aid]) => aid !== "aide_logement")).toEqual([
    ["transport_mobia", [...communes, ""]],
    ["velo_electrique_cua", [...communes, ""]],
  ]);
  // And the scale of housing aid, whose zone is theirs, wherever it is asked for.
  const settled = lists.filter(([aid]) => aid === "aide_logement");
  expect(settled.length).toBeGreaterThan(0);
  for (const [, list] of settled) expect(list).toEqual([...communes, ""]);
});

describe("what is given", () => {
  test.each([
    ["aide_garde_enfants_region", "the parent of a toddler", 0, 50],
    ["aide_garde_enfants_region", "a couple with a toddler", 0, 40],
    ["bafa_caf", "the parent of a lycée pupil", 0, 200],
    ["carte_generation_lycee", "the parent of a lycée pupil", 0, 100],
    ["outillage_caf", "the retired parent of an apprentice", 0, 400],
    ["permis_msa", "a student of Lille", 0, 400],
    ["carte_generation_apprentis", "an apprentice of Arras", 0, 580],
    ["velo_electrique_cua", "a pensioner of Arras", 0, 300],
    ["crous_aide_urgence", "a student of Arras", 0, 3071],
    ["fsl_energie", "an employee of Arras", 0, 0],
  ])("%s to %s lies between %d and %d EUR", (aid, household, min, max) => {
    expect(rightOf(aid, household).amount).toEqual({ min, max });
  });
});

describe("the sheets", () => {
  const { sheets } = z
    .strictObject({
      source: z.string(),
      sheets: z.array(
        z.strictObject({
          sheet: z.string(),
          date: z.iso.date(),
          aid: z.string().optional(),
          part_of: z.string().optional(),
          left_out: z.string().optional(),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync("test/law/local-aids/sheets.json", "utf8")));

  test.each(sheets)("$sheet is an aid, is told with one, or has a reason to be left out", (sheet) => {
    const { aid, part_of, left_out } = sheet;
    expect([aid, part_of, left_out].filter((each) => each !== undefined)).toHaveLength(1);
    const told = aid ?? part_of;
    expect(told === undefined || law.aid(told).aid.id === told).toBe(true);
  });

  test("date the aids that rest on them: each has the day of its oldest sheet", () => {
    const dates = new Map<string, string>();
    for (const { aid, date } of sheets)
      if (aid !== undefined && law.aid(aid).aid.decided_by === "deliverer")
        dates.set(aid, [dates.get(aid) ?? date, date].toSorted()[0] ?? date);
    expect(dates.size).toBeGreaterThan(15);
    expect([...dates.keys()].map((id) => [id, law.aid(id).aid.sheet_date])).toEqual([...dates]);
  });
});
