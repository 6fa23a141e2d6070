import type { TerritoryData } from "../territory/schema";
import { localId } from "../territory/structures";
import { type Act, CONSOLE_SOURCE, type DatedAct, type HolderAct } from "./acts";
import type { Contribution, ImportKind } from "./contribution";
import { IMPORT_KINDS } from "./contribution";
import { withContribution } from "./with-contribution";
import { withHolder } from "./with-holder";
import { withTypography } from "./with-typography";
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
  const held = holdersSet(decided).reduce(withHolder, imported);
  return withTypography(withVisits(withVerdicts(held, decided), decided));
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

/** A visit that is added again replaces the one of that id: its day is known now, or another. */
function withVisits(data: TerritoryData, acts: readonly Act[]): TerritoryData {
  const structures = new Set(data.structures.map(localId));
  const communes = new Set(data.communes.communes.map(({ insee }) => insee));
  const passages = new Map(data.visits.passages.map((visit) => [visit.id, visit]));
  for (const act of acts)
    if (act.kind === "visit_withdrawn") passages.delete(act.visit);
    else if (act.kind === "visit_added") {
      const { id, structure, commune, pour } = act.visit;
      const places = [...(commune === null ? [] : [commune]), ...(pour ?? [])];
      const isKnown = (structure === null || structures.has(structure)) && places.every((each) => communes.has(each));
      if (isKnown) passages.set(id, act.visit);
    }
  return { ...data, visits: { ...data.visits, passages: [...passages.values()] } };
}

/** The changes of hands that nobody took back. */
function holdersSet(acts: readonly Act[]): HolderAct[] {
  const kept: HolderAct[] = [];
  for (const act of acts)
    if (act.kind === "holder_set") kept.push(act);
    else if (act.kind === "holder_withdrawn") {
      const { lot, structure, du } = act;
      const at = kept.findLastIndex((set) => set.lot === lot && set.structure === structure && set.du === du);
      if (at >= 0) kept.splice(at, 1);
    }
  return kept;
}
