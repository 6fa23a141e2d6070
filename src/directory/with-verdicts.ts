import type { TerritoryData } from "../territory/schema";
import { localId } from "../territory/structures";
import { type Act, type ActOf, CONSOLE_SOURCE } from "./acts";

type Annotation = TerritoryData["annotations"]["structures"][number];
type Fact = Annotation["faits"][number];

/** What people decided of one structure. */
interface Verdicts {
  /** By the name of the fact: the value that was validated last. */
  readonly validated: Map<string, ActOf<"fact_validated">>;
  /** `champ` and value. */
  readonly withdrawn: Set<string>;
  shown: boolean | null;
}

/** The directory with what people validated, corrected or withdrew: it stands over every file and import. */
export function withVerdicts(data: TerritoryData, acts: readonly Act[]): TerritoryData {
  const verdicts = verdictsOf(acts);
  if (verdicts.size === 0) return data;
  const hidden = new Set([...verdicts].flatMap(([id, { shown }]) => (shown === false ? [id] : [])));
  const annotations = {
    ...data.annotations,
    structures: data.annotations.structures.map((annotation) => {
      const found = verdicts.get(annotation.id);
      return found ? judged(annotation, found) : annotation;
    }),
  };
  return { ...withoutHidden(data, hidden), annotations };
}

/** Nobody is sent to a structure that someone hid, not even by a step of the cascade or a lot that names it. */
function withoutHidden(data: TerritoryData, ids: ReadonlySet<string>): TerritoryData {
  const hidden = new Set(data.structures.filter(({ id }) => ids.has(id)).map(localId));
  const etapes = data.routes.etapes.map((step) =>
    "structures" in step ? { ...step, structures: step.structures.filter((id) => !hidden.has(id)) } : step,
  );
  const lots = data.lots.lots.map((lot) => ({
    ...lot,
    titulaires: lot.titulaires.filter(({ structure }) => !hidden.has(structure)),
  }));
  return { ...data, routes: { ...data.routes, etapes }, lots: { ...data.lots, lots } };
}

function verdictsOf(acts: readonly Act[]): Map<string, Verdicts> {
  const all = new Map<string, Verdicts>();
  const of = (structure: string): Verdicts => {
    const known = all.get(structure) ?? { validated: new Map(), withdrawn: new Set(), shown: null };
    all.set(structure, known);
    return known;
  };
  for (const act of acts)
    switch (act.kind) {
      case "fact_validated":
        of(act.structure).validated.set(act.champ, act);
        of(act.structure).withdrawn.delete(keyOf(act));
        break;
      case "fact_withdrawn": {
        const { validated, withdrawn } = of(act.structure);
        withdrawn.add(keyOf(act));
        if (validated.get(act.champ)?.valeur === act.valeur) validated.delete(act.champ);
        break;
      }
      case "structure_shown":
      case "structure_hidden":
        of(act.structure).shown = act.kind === "structure_shown";
        break;
    }
  return all;
}

const keyOf = ({ champ, valeur }: { readonly champ: string; readonly valeur: string }): string => `${champ} ${valeur}`;

function judged(annotation: Annotation, { validated, withdrawn, shown }: Verdicts): Annotation {
  const left = annotation.faits.filter((fact) => !withdrawn.has(keyOf(fact)));
  const checked = [...validated.values()].map(({ champ, valeur, on, until }): Fact => {
    const same = left.find((fact) => fact.champ === champ && fact.valeur === valeur);
    const told = same ?? { champ, valeur, source: CONSOLE_SOURCE, date: on, fiabilite: "recente" as const };
    return { ...told, valide_le: on, expire_le: until };
  });
  const keys = new Set(checked.map(keyOf));
  // A value that someone checked replaces what was checked before it, here or in the files.
  const others = left
    .filter((fact) => !keys.has(keyOf(fact)))
    .map((fact) => (validated.has(fact.champ) ? { ...fact, valide_le: null } : fact));
  return {
    ...annotation,
    pour_les_habitants: shown ?? annotation.pour_les_habitants,
    faits: [...checked, ...others],
  };
}
