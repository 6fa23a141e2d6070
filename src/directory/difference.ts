import { shownFact } from "../territory/facts";
import type { TerritoryData } from "../territory/schema";

/** A fact of a structure, before and after; null where it was not, or will not be. */
export interface FactChange {
  readonly structure: string;
  readonly name: string;
  readonly champ: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What residents are shown of it, on the day of the difference. */
  readonly shownBefore: string | null;
  readonly shownAfter: string | null;
  /** Set when someone validated another value, which stays. */
  readonly kept: string | null;
}

/** What an import would change. */
export interface Difference {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly removed: readonly { readonly id: string; readonly name: string }[];
  readonly facts: readonly FactChange[];
  readonly services: { readonly added: number; readonly removed: number };
  /** Neighbourhoods that gain, lose or change their outline. */
  readonly outlines: readonly string[];
}

/** What changes between two directories, of the facts of these sources (those of an import and of the one it replaces). */
export function difference(before: TerritoryData, after: TerritoryData, source: string, today: string): Difference {
  const [old, young] = [structuresOf(before), structuresOf(after)];
  const named = ([id, { name }]: [string, Known]) => ({ id, name });
  return {
    added: [...young].filter(([id]) => !old.has(id)).map(named),
    removed: [...old].filter(([id]) => !young.has(id)).map(named),
    facts: [...young].flatMap(([id, now]) => factChanges(id, old.get(id), now, source, today)),
    services: {
      added: missingFrom(before.services, after.services),
      removed: missingFrom(after.services, before.services),
    },
    outlines: after.neighbourhoods.quartiers
      .filter(({ id, contour }) => {
        const was = before.neighbourhoods.quartiers.find((each) => each.id === id)?.contour ?? null;
        return JSON.stringify(was) !== JSON.stringify(contour);
      })
      .map(({ nom }) => nom),
  };
}

type Annotation = TerritoryData["annotations"]["structures"][number];
interface Known {
  readonly name: string;
  readonly faits: Annotation["faits"];
}

function structuresOf({ structures, annotations }: TerritoryData): Map<string, Known> {
  const names = new Map(structures.map(({ id, nom }) => [id, nom]));
  return new Map(annotations.structures.map(({ id, faits }) => [id, { name: names.get(id) ?? id, faits }]));
}

function factChanges(
  structure: string,
  was: Known | undefined,
  now: Known,
  source: string,
  today: string,
): FactChange[] {
  const fields = new Set(
    [...(was?.faits ?? []), ...now.faits].filter((fact) => fact.source === source).map(({ champ }) => champ),
  );
  return [...fields].flatMap((champ) => {
    const told = (known: Known | undefined) =>
      known?.faits.find((fact) => fact.champ === champ && fact.source === source)?.valeur ?? null;
    const shown = (known: Known | undefined) => shownFact(known?.faits ?? [], champ, today)?.value ?? null;
    const change = { before: told(was), after: told(now), shownBefore: shown(was), shownAfter: shown(now) };
    const checked = now.faits.find((fact) => fact.champ === champ && fact.valide_le !== null)?.valeur ?? null;
    const kept = checked !== null && change.after !== null && checked !== change.after ? checked : null;
    const same = change.before === change.after && change.shownBefore === change.shownAfter;
    return same ? [] : [{ structure, name: now.name, champ, ...change, kept }];
  });
}

const missingFrom = (before: readonly { id: string }[], after: readonly { id: string }[]): number => {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !known.has(id)).length;
};
