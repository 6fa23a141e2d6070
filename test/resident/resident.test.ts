import { join } from "node:path";
import { expect, test } from "vitest";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import { measure } from "./measure";
import { learnCommunes } from "./resident";

test("nineteen residents in twenty are told the right amounts by the conversation alone", () => {
  const context = contextOf();
  learnCommunes(context.snapshot.communes);
  const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");
  // One in five here; `npm run resident` has them all.
  const sample = oracleCases.filter((_, index) => index % 5 === 0);
  const misled = sample
    .map((one) => measure(one, context, words))
    .filter(({ faults, lawFaults }) => faults.length + lawFaults.length > 0);
  expect(misled.length / sample.length, JSON.stringify(misled, null, 1)).toBeLessThanOrEqual(0.05);
});
