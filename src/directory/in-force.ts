import type { TerritoryData } from "../territory/schema";
import { localId } from "../territory/structures";
import { type ActOf, CONSOLE_SOURCE, type DatedAct } from "./acts";
import type { Contribution, ImportKind } from "./contribution";
import { IMPORT_KINDS } from "./contribution";
import { withContribution } from "./with-contribution";
import { withHolder } from "./with-holder";
import { withVerdicts } from "./with-verdicts";

/** An import that was kept. */
export interface KeptImport {
  readonly kind: ImportKind;
  readonly contribution: Contribution;
}

/**
 * The directory in force on a day: the files, then the latest import of each kind that is not undone, then what people
 * decided, which no import changes. An act about something that is there no more does nothing.
 */
export function inForce(
  files: TerritoryData,
  acts: readonly DatedAct[],
  imports: ReadonlyMap<string, KeptImport>,
  today: string,
): TerritoryData {
  const contributions = importsInForce(acts, imports).flatMap((id) => imports.get(id)?.contribution ?? []);
  const console = { id: CONSOLE_SOURCE, titre: "Console de Beffroi", url: null, date: null };
  const base = { ...files, sources: { sources: [...files.sources.sources, console] } };
  const imported = contributions.reduce((data, each) => withContribution(data, each, today), base);
  const decided = acts.map(({ act }) => act);
  const held = decided.reduce((data, act) => (act.kind === "holder_set" ? withHolder(data, act) : data), imported);
  return withVisits(withVerdicts(held, decided), decided);
}

/** Of each kind the latest that was applied and not undone, in the order in which they build on each other. */
export function importsInForce(
  acts: readonly DatedAct[],
  imports: ReadonlyMap<string, { readonly kind: ImportKind }>,
): readonly string[] {
  const applied: string[] = [];
  for (const { act } of acts) {
    if (act.kind !== "import_applied" && act.kind !== "import_undone") continue;
    const at = applied.indexOf(act.import);
    if (at >= 0) applied.splice(at, 1);
    if (act.kind === "import_applied") applied.push(act.import);
  }
  return IMPORT_KINDS.flatMap((kind) => applied.findLast((id) => imports.get(id)?.kind === kind) ?? []);
}

function withVisits(data: TerritoryData, acts: readonly DatedAct["act"][]): TerritoryData {
  const isVisit = (act: DatedAct["act"]): act is ActOf<"visit_added"> => act.kind === "visit_added";
  const withdrawn = new Set(acts.flatMap((act) => (act.kind === "visit_withdrawn" ? [act.visit] : [])));
  const known = new Set(data.visits.passages.map(({ id }) => id));
  const structures = new Set(data.structures.map(localId));
  const communes = new Set(data.communes.communes.map(({ insee }) => insee));
  const added = acts
    .filter(isVisit)
    .map(({ visit }) => visit)
    .filter(({ id, structure, commune, pour }) => {
      const places = [...(commune === null ? [] : [commune]), ...(pour ?? [])];
      return (
        !known.has(id) &&
        (structure === null || structures.has(structure)) &&
        places.every((each) => communes.has(each))
      );
    });
  const passages = [...data.visits.passages, ...added].filter(({ id }) => !withdrawn.has(id));
  return { ...data, visits: { ...data.visits, passages } };
}
