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

for (const { id, faults, lawFaults, otherStatus, otherAmount } of measured) {
  const misses = [...faults, ...lawFaults, ...otherStatus, ...otherAmount];
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

// One household in ten for what follows: each of these conversations weighs up to a hundred households.
const sample = people.filter((_, index) => index % 10 === 0);
const told = (home: Home) => converse(home, context, words).conversation;
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
console.log(
  `\nwidth of what the monthly rights may come to: ${AFTER.map((answers, index) => `${Math.round(median(widths[index] ?? []))} EUR after ${answers} answers`).join(", ")} (median)`,
);

const compared = sample.map((one, index) => ({
  id: one.id,
  ...compare(homeOf(one), context, words, forgetful(one.id, 2 + (index % 4) * 2)),
}));
const ranges = compared.reduce((sum, each) => sum + each.amounts, 0);
const outside = compared.reduce((sum, each) => sum + each.outside.length, 0);
const contradicted = compared.filter(({ contradictions }) => contradictions.length > 0).length;
console.log(
  `with random answers unknown, ${contradicted} of ${compared.length} are told a yes or a no that the household fully known contradicts; ${outside} of ${ranges} amounts lie outside the range shown (${percent(outside, ranges)})`,
);
for (const { id, contradictions, outside: misses } of compared)
  for (const miss of [...contradictions, ...misses]) console.log(`  ${id}  ${miss}`);

const asWanted =
  measured.filter(isRight).length / measured.length >= 0.95 &&
  sameStatus === measured.length &&
  parted / (amounts || 1) <= 0.01 &&
  contradicted === 0;
process.exitCode = asWanted ? 0 : 1;
