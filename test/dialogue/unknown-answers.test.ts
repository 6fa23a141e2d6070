import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorlds } from "../../src/dialogue/worlds";
import { assess } from "../../src/law/rights";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { oracleCases } from "../oracle/cases";
import { converse } from "../resident/conversation";
import type { Home } from "../resident/people";
import { learnCommunes } from "../resident/resident";
import { compareRights, rightsOf } from "../resident/unsure";
import { contextOf } from "./talk";

const context = contextOf();
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");

/** Reference households far apart, told in a real conversation, and what is told of them when all is known. */
const told = oracleCases
  .filter((_, index) => index % 200 === 100)
  .flatMap(({ id, household }) => {
    const { conversation } = converse(household as unknown as Home, context, words); // its form is in test/oracle/README.md
    const [world] = readWorlds(conversation, context);
    return world ? [{ id, conversation, known: assess(context.law, world.household, context.month) }] : [];
  });

test("whichever answers are not known, no yes and no no is contradicted by them", () => {
  const found = { sampled: 0, certain: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...told), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (one, forgets) => {
      const { answers } = one.conversation;
      const unsure = {
        ...one.conversation,
        answers: answers.map((answer, rank) =>
          // The notice and the recapitulation are no answers about the household.
          rank > 0 && rank < answers.length - 1 && forgets[rank] ? { ...answer, value: null } : answer,
        ),
      };
      const [world] = readWorlds(unsure, context);
      if (!world) return; // more is asked first: nothing is told yet
      const rights = rightsOf(unsure, context);
      const { contradictions } = compareRights(one.known, rights, []);
      expect([one.id, contradictions]).toEqual([one.id, []]);
      if (world.unseen === null) return;
      found.sampled++;
      found.certain += rights.rights.filter(({ aid, status }) => status === "no" && isByLaw(aid)).length;
    }),
    { numRuns: 30 },
  );
  // Of most, a sample is all that can be looked at; and it still tells what is certain.
  expect(found.sampled).toBeGreaterThan(10);
  expect(found.certain / found.sampled).toBeGreaterThan(1);
}, 120_000);

const isByLaw = (aid: string): boolean => context.law.aid(aid).aid.decided_by === "law";
