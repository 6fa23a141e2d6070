import { faultPhrase } from "../../app/directory/fault-phrase";
import type { LookedAtImport } from "../../app/directory/imports";
import type { KnownVisit } from "../../app/directory/visits";
import type { FactChange } from "../../directory/difference";
import type { ImportFault } from "../../directory/imports/faults";
import type { ReviewedStructure } from "../../directory/review";
import type { Words } from "../../words";

/** What is wrong, at its line of the file. */
export const faultLine = (file: string, fault: ImportFault, words: Words): string =>
  `${file}${fault.line === null ? "" : `:${fault.line}`}: ${words.text(faultPhrase(fault))}`;

const MOST = 100;

/** The first of many, and how many follow. */
const some = (lines: readonly string[]): string[] =>
  lines.length <= MOST ? [...lines] : [...lines.slice(0, MOST), `  … and ${lines.length - MOST} more`];

/** What an import would change, or what undoing it would, and how to go on. */
export function importLines({ id, kind, difference, leftAside, notes, state }: LookedAtImport, words: Words): string[] {
  const { added, removed, facts, services, outlines } = difference;
  return [
    `${kind} ${id}: ${state === "in_force" ? "in force; undoing it would change" : "not in force; applying it would change"}`,
    ...some(added.map((each) => `  + ${each.id}  ${each.name}`)),
    ...(added.length > 0 ? ["  residents are sent to a new structure once someone says so in the console"] : []),
    ...some(removed.map((each) => `  - ${each.id}  ${each.name}`)),
    ...some(facts.map(factLine)),
    ...(services.added + services.removed > 0 ? [`  services: +${services.added} -${services.removed}`] : []),
    ...outlines.map((name) => `  outline of ${name}`),
    ...(added.length + removed.length + facts.length + services.added + services.removed + outlines.length === 0
      ? ["  nothing"]
      : []),
    ...some(notes.map((note) => `  left out, ${faultLine("line", note, words)}`)),
    `${leftAside} records of the file are of no concern here.`,
    state === "in_force" ? `npm run directory -- undo ${id}` : `npm run directory -- apply ${id}`,
  ];
}

const factLine = ({ structure, champ, before, after, kept }: FactChange): string =>
  `  ${structure}  ${champ}: ${before ?? "nothing"} -> ${after ?? "nothing"}${kept === null ? "" : ` (what someone validated stays: ${kept})`}`;

/** What comes up to be checked, by structure, then the permanences that are past or have no day. */
export function reviewLines(structures: readonly ReviewedStructure[], visits: readonly KnownVisit[]): string[] {
  const facts = structures.flatMap(({ id, facts }) =>
    facts.flatMap(({ champ, fact, reason }) =>
      reason === null || fact === null
        ? []
        : [[id, champ, reason, fact.valeur, fact.source, fact.valide_le ?? fact.date ?? "no date"].join("  ")],
    ),
  );
  const passages = visits.flatMap(({ visit, state }) =>
    state === "coming"
      ? []
      : [[visit.id, "permanence", state, visit.quoi, visit.source, visit.date ?? "no date"].join("  ")],
  );
  const unknown = structures.reduce((count, structure) => count + structure.unknown, 0);
  return [
    ...facts,
    ...passages,
    `${facts.length + passages.length} to check, in the console; nothing is known of ${unknown} others.`,
  ];
}
