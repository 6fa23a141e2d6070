import { localId } from "../territory/structures";
import type { DatedAct } from "./acts";
import type { KeptImport } from "./in-force";
import { typographic } from "./with-typography";

/**
 * The last known name of each structure that an import brought, by its id: once the import is undone, or another takes its
 * place, the requests that were for it say whom they were for.
 */
export function formerNames(
  acts: readonly DatedAct[],
  imports: ReadonlyMap<string, KeptImport>,
): ReadonlyMap<string, string> {
  const brought = acts.flatMap(({ act }) =>
    act.kind === "import_applied" ? (imports.get(act.import)?.contribution.structures ?? []) : [],
  );
  return new Map(brought.map(({ record }) => [localId(record), typographic(record.nom)]));
}
