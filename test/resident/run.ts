import { join } from "node:path";
import type { Right } from "../../src/law/rights";
import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import { converse } from "./conversation";
import { GROUPS, MORE_AT_NINTH } from "./groups";
import { type Measured, measure } from "./measure";
import { MISTAKES } from "./mistaken";
import type { Home } from "./people";
import { median, percent, percentile } from "./percentiles";
import { learnCommunes } from "./resident";
import { compare, forgetful, rightsOf } from "./unsure";
import { AFTER, widthAfter } from "./widths";

/**
 * Simulated residents: every reference household talks its way to its rights through the neutral messages in French.
 * Prints the share that is told the right amounts, the others with their cause, and how many questions it took;
 * `--every 10` takes one in ten.
 */
const every = Number(process.argv[process.argv.indexOf("--every") + 1]) || 1;
const context = contextOf();
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources(join(process.cwd(), "locales")), "fr");
const people = oracleCases.filter((_, index) => index % every === 0);
const homeOf = ({ household }: (typeof people)[number]) => household as unknown as Home; // its form is in test/oracle/README.md

const measured = people.map((one) => measure(one, context, words));
const isRight = ({ faults, lawFaults }: Measured) => faults.length + lawFaults.length === 0;

for (const { id, faults, lawFaults, otherStatus, otherAmount, broken } of measured) {
  const misses = [...faults, ...lawFaults, ...otherStatus, ...otherAmount, ...broken];
  if (misses.length > 0) console.log(`${id}\n  ${misses.join("\n  ")}`);
}

console.log("\n| who | households | told right | questions: median | 90 % | taps | values typed | on cards |");
console.log("|---|---|---|---|---|---|---|---|");
for (const { name, most, has } of GROUPS) {
  const members = measured.filter(({ home }) => has(home));
  const of = (count: (one: Measured) => number) => median(members.map(count));
  const ninth = percentile(
    members.map(({ questions }) => questions),
    0.9,
  );
  const wanted = (bound: number) => (most === null ? "" : ` (at most ${bound})`);
  console.log(
    `| ${[
      name,
      members.length,
      percent(members.filter(isRight).length, members.length),
      `${of(({ questions }) => questions)}${wanted(most ?? 0)}`,
      `${ninth}${wanted((most ?? 0) + MORE_AT_NINTH)}`,
      of(({ taps }) => taps),
      of(({ typed }) => typed),
      of(({ refined }) => refined),
    ].join(" | ")} |`,
  );
}
const count = (of: (one: Measured) => number) => measured.reduce((sum, one) => sum + of(one), 0);
const sameStatus = measured.filter(({ otherStatus }) => otherStatus.length === 0).length;
const [amounts, parted] = [count((one) => one.amounts), count(({ otherAmount }) => otherAmount.length)];
console.log(
  `\n${measured.filter(isRight).length} of ${measured.length} are told what the reference expects (${percent(measured.filter(isRight).length, measured.length)}); ` +
    `${sameStatus} of ${measured.length} are told the same yes and no as the household fully known (${percent(sameStatus, measured.length)}), ` +
    `${amounts - parted} of ${amounts} amounts within 1 EUR (${percent(amounts - parted, amounts)}); ${count(({ misread }) => misread)} texts were not understood at first`,
);

const promised = count((one) => one.promised);
const broken = count((one) => one.broken.length);
console.log(
  `${promised - broken} of ${promised} rights that were told to be certain on the way are due in the end (${percent(promised - broken, promised)})`,
);

const told = (home: Home) => converse(home, context, words).conversation;
// One household in ten: each of these conversations is held once more for each mistake.
const sample = people.filter((_, index) => index % 10 === 0);
const endings = sample.map((one) => told(homeOf(one)));

console.log("\n| some answer wrong | of | told another yes or no | on | EUR a month apart, median of those |");
console.log("|---|---|---|---|---|");
const monthly = ({ aid, status, amount }: Right) =>
  status === "yes" && context.law.aid(aid).aid.rhythm === "monthly" ? amount.max : 0;
for (const mistake of MISTAKES) {
  const effects = sample.flatMap((one, index) => {
    const ending = endings[index];
    const wrong = mistake.told(homeOf(one));
    if (!ending || JSON.stringify(wrong) === JSON.stringify(homeOf(one))) return [];
    const rights = rightsOf(ending, context).rights;
    const others = rightsOf(told(wrong), context).rights;
    const changed = rights.filter(({ aid, status }) => others.find((each) => each.aid === aid)?.status !== status);
    const sum = (all: readonly Right[]) => all.reduce((total, right) => total + monthly(right), 0);
    return [{ changed: changed.length, apart: Math.abs(sum(rights) - sum(others)) }];
  });
  const changed = effects.filter((each) => each.changed > 0);
  console.log(
    `| ${mistake.name} | ${effects.length} | ${changed.length} | ${effects.reduce((sum, each) => sum + each.changed, 0)} rights | ${Math.round(median(effects.map(({ apart }) => apart).filter((apart) => apart > 0)))} |`,
  );
}

const widths = AFTER.map((answers) => endings.map((ending) => widthAfter(answers, ending, context)));
console.log("\n| width of what the monthly rights may come to, EUR | median | 90 % |");
console.log("|---|---|---|");
for (const [index, answers] of AFTER.entries()) {
  const found = widths[index] ?? [];
  console.log(`| after ${answers} answers | ${Math.round(median(found))} | ${Math.round(percentile(found, 0.9))} |`);
}

const ONE_IN = [2, 4, 6, 8] as const;
const compared = people.map((one, index) => {
  const oneIn = ONE_IN[index % ONE_IN.length] ?? 2;
  return { id: one.id, oneIn, ...compare(homeOf(one), context, words, forgetful(one.id, oneIn)) };
});
console.log(
  "\n| one answer unknown in | households | contradicted in a yes or a no | amounts | outside the range shown |",
);
console.log("|---|---|---|---|---|");
const lines = [
  ...ONE_IN.map((oneIn) => [`${oneIn}`, compared.filter((each) => each.oneIn === oneIn)] as const),
  ["all", compared] as const,
];
for (const [name, members] of lines) {
  const sum = (of: (each: (typeof compared)[number]) => number) => members.reduce((total, each) => total + of(each), 0);
  const [amounts, outside] = [sum((each) => each.amounts), sum((each) => each.outside.length)];
  const contradicted = members.filter(({ contradictions }) => contradictions.length > 0).length;
  console.log(
    `| ${name} | ${members.length} | ${contradicted} | ${amounts} | ${outside} (${percent(outside, amounts)}) |`,
  );
}
for (const { id, contradictions, outside: misses } of compared)
  for (const miss of [...contradictions, ...misses]) console.log(`  ${id}  ${miss}`);

const asWanted =
  measured.filter(isRight).length / measured.length >= 0.95 &&
  sameStatus === measured.length &&
  parted / (amounts || 1) <= 0.01 &&
  broken === 0 &&
  compared.every(({ contradictions }) => contradictions.length === 0);
process.exitCode = asWanted ? 0 : 1;
