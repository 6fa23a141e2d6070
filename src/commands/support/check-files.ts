import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flagsProblems } from "../../flags/check";
import { formatMonth, parseMonth } from "../../household/month";
import { factsOf } from "../../law/conditions";
import { figuresOfFormulas } from "../../law/facts";
import { isOverdue, type Parameter } from "../../law/parameters";
import { type FileFault, RulebookError } from "../../rulebook/errors";
import { type Rulebook, readRulebook } from "../../rulebook/rulebook";
import { discontinuities } from "../../territory/lot-holders";
import { WordsError } from "../../words/errors";
import { loadResources } from "../../words/load";
import { parityFaults } from "../../words/parity";
import { wordlessFaults } from "./named-words";

/** Prints every fault of `rules/` and `locales/`, and the figures past their date; true when there is none to mend. */
export function checkFiles(root: string): boolean {
  const faults: FileFault[] = flagsProblems(readFileSync(join(root, "rules/flags.json"), "utf8")).map((problem) => ({
    file: "rules/flags.json",
    ...problem,
  }));
  const resources = attempt(() => loadResources(join(root, "locales")), faults);
  const rulebook = attempt(() => readRulebook(root), faults);
  if (resources)
    faults.push(
      ...parityFaults(resources).map(({ language, key, remedy }) => ({
        file: `locales/${language}`,
        place: key,
        remedy,
      })),
    );
  if (rulebook && resources) faults.push(...wordlessFaults(rulebook, resources));

  for (const { file, place, remedy } of faults) console.log(`${file}${place && ` at ${place}`}: ${remedy}`);
  if (rulebook) report(rulebook, new Date().toISOString().slice(0, 10));
  console.log(faults.length === 0 ? "Everything is valid." : `${faults.length} to mend.`);
  return faults.length === 0;
}

/** What was read, or null once its faults are noted: one bad file does not hide the faults of the others. */
function attempt<T>(read: () => T, faults: FileFault[]): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RulebookError) faults.push(...error.faults);
    else if (error instanceof WordsError)
      faults.push({ file: `locales/${error.where}.json`, place: "", remedy: error.remedy });
    else throw error;
    return null;
  }
}

function report({ law, lawFiles, chapters, territory }: Rulebook, today: string): void {
  const stale = law.parameters.all.filter((parameter) => isOverdue(parameter, today));
  if (stale.length > 0)
    console.log(`Past their revision date in ${formatMonth(parseMonth(today))}; estimates that rest on them say so:`);
  for (const { id, next_revision, values, verified_on } of stale)
    console.log(
      `  ${id}: in force since ${values.at(-1)?.since}, revision due ${next_revision}, verified on ${verified_on}`,
    );
  for (const { id, verified_on } of law.parameters.all.filter((parameter) => isUnverified(parameter, today)))
    console.log(`  ${id}: no revision is due, but it was verified on ${verified_on}; look again at its text`);
  for (const id of unused(law.parameters.all, lawFiles.aids))
    console.log(`  ${id}: no formula and no rule reads this figure`);
  for (const { lot, kind, from, to, structures, communes } of discontinuities(territory)) {
    const what = kind === "gap" ? "nobody holds it" : "held by both, for different times";
    console.log(`  lot ${lot}: ${what} from ${from} to ${to} (${structures.join(", ")}; ${communes.length} communes)`);
  }
  console.log(
    `${law.parameters.all.length} figures, ${law.aids.length} aids, ${chapters.length} chapters of questions, ` +
      `${territory.communes.communes.length} communes, ${territory.structures.length} structures.`,
  );
}

/** What the law may change at any time, and nobody looked at for a year. */
function isUnverified({ next_revision, verified_on }: Parameter, today: string): boolean {
  const year = Number(today.slice(0, 4)) - 1;
  return next_revision === null && verified_on < `${year}${today.slice(4)}`;
}

function unused(parameters: readonly Parameter[], aids: Rulebook["lawFiles"]["aids"]): string[] {
  const inRules = aids.flatMap(({ conditions, amount, range, told_figures }) =>
    [
      ...Object.values(conditions).flatMap((tree) => (tree ? factsOf(tree) : [])),
      ...[amount, range?.max].map((name) => name ?? ""),
      ...told_figures,
    ].map((name) => name.replace(/^figure:/, "")),
  );
  const read = new Set([...figuresOfFormulas(), ...inRules]);
  return parameters.map(({ id }) => id).filter((id) => !read.has(id));
}
