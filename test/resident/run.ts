import { join } from "node:path";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import { GROUPS } from "./groups";
import { type Measured, measure } from "./measure";
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
const ranked = (members: readonly Measured[], count: (one: Measured) => number, share: number) =>
  rank(
    members.map(count).sort((a, b) => a - b),
    share,
  );
console.log("\n| who | households | told right | questions: median | 90 % | taps | texts typed |");
console.log("|---|---|---|---|---|---|---|");
for (const { name, most, has } of GROUPS) {
  const members = measured.filter(({ home }) => has(home));
  const [median, ninth] = [0.5, 0.9].map((share) => ranked(members, ({ questions }) => questions, share));
  const good = members.filter(({ faults, lawFaults }) => faults.length + lawFaults.length === 0).length;
  const [taps, typed] = [ranked(members, (one) => one.taps, 0.5), ranked(members, (one) => one.typed, 0.5)];
  console.log(
    `| ${name} | ${members.length} | ${percent(good, members.length)} | ${median}${most === null ? "" : ` (wanted: ${most})`} | ${ninth} | ${taps} | ${typed} |`,
  );
}
const lost = measured.filter(({ faults }) => faults.length > 0).length;
const law = measured.filter(({ faults, lawFaults }) => faults.length === 0 && lawFaults.length > 0).length;
console.log(
  `\n${right.length} of ${measured.length} are told what is expected (${percent(right.length, measured.length)}); ${lost} differ by the conversation, ${law} by the law alone; ${measured.reduce((sum, { misread }) => sum + misread, 0)} texts were not understood at first`,
);
process.exitCode = right.length / measured.length >= 0.95 ? 0 : 1;
