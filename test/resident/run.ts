import { join } from "node:path";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import { measure } from "./measure";
import { learnCommunes } from "./resident";

/**
 * Simulated residents: every reference household talks its way to its rights through the neutral messages in French.
 * Prints the share that is told the right amounts, the others with their cause, and how many questions it took.
 */
const verbose = process.argv.includes("--all");
const context = contextOf();
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");

const measured = oracleCases.map((one) => measure(one, context, words));
const right = measured.filter(({ faults, lawFaults }) => faults.length + lawFaults.length === 0);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

for (const { id, faults, lawFaults } of measured
  .filter((each) => each.faults.length + each.lawFaults.length > 0)
  .slice(0, verbose ? 9999 : 40))
  console.log(`${id}\n  ${[...faults, ...lawFaults].join("\n  ")}`);

const rank = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const groups = [...new Set(measured.map(({ groupe }) => groupe))];
console.log("\ngroup                              people  right   questions: median  90 %");
for (const groupe of [...groups, "all"]) {
  const members = measured.filter((each) => groupe === "all" || each.groupe === groupe);
  const counts = members.map(({ questions }) => questions).sort((a, b) => a - b);
  const good = members.filter(({ faults, lawFaults }) => faults.length + lawFaults.length === 0).length;
  console.log(
    groupe.padEnd(34),
    String(members.length).padStart(6),
    percent(good, members.length).padStart(8),
    String(rank(counts, 0.5)).padStart(12),
    String(rank(counts, 0.9)).padStart(8),
  );
}
const lost = measured.filter(({ faults }) => faults.length > 0).length;
const law = measured.filter(({ faults, lawFaults }) => faults.length === 0 && lawFaults.length > 0).length;
console.log(
  `\n${right.length} of ${measured.length} are told what is expected (${percent(right.length, measured.length)}); ${lost} differ by the conversation, ${law} by the law alone; ${measured.reduce((sum, { misread }) => sum + misread, 0)} texts were not understood at first`,
);
process.exitCode = right.length / measured.length >= 0.95 ? 0 : 1;
