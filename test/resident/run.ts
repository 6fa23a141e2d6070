import { join } from "node:path";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import { converse } from "./conversation";
import { GROUPS } from "./groups";
import { type Measured, measure } from "./measure";
import { mistaken } from "./mistaken";
import type { Home } from "./people";
import { learnCommunes } from "./resident";
import { compare, forgetful, rightsOf } from "./unsure";

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

// One household in ten for what follows: each of these conversations weighs up to a hundred households.
const sample = oracleCases.flatMap(
  ({ id, household }, index) => (index % 10 === 0 ? [{ id, home: household as unknown as Home }] : []), // the file's form is described in test/oracle/README.md
);
const changed = sample.map(({ home }) => {
  const rights = (one: Home) => rightsOf(converse(one, context, words).conversation, context).rights;
  const told = rights(mistaken(home));
  return rights(home).filter(({ aid, status }) => told.find((each) => each.aid === aid)?.status !== status).length;
});
console.log(
  `with the charges in the rent and the bank's net as wage, ${changed.filter((count) => count > 0).length} of ${sample.length} are told another yes or no, on ${changed.reduce((sum, count) => sum + count, 0)} rights in all`,
);

const compared = sample.map(({ id, home }, index) => ({
  id,
  ...compare(home, context, words, forgetful(id, 2 + (index % 4) * 2)),
}));
const amounts = compared.reduce((sum, each) => sum + each.amounts, 0);
const misses = compared.flatMap(({ id, contradictions, outside }) =>
  [...contradictions, ...outside].map((miss) => `${id}  ${miss}`),
);
const contradicted = compared.filter(({ contradictions }) => contradictions.length > 0).length;
console.log(
  `with random answers unknown, ${contradicted} of ${compared.length} are told a yes or a no that the household fully known contradicts; ${compared.reduce((sum, { outside }) => sum + outside.length, 0)} of ${amounts} amounts lie outside the range shown`,
);
for (const miss of misses) console.log(`  ${miss}`);

process.exitCode = right.length / measured.length >= 0.95 ? 0 : 1;
