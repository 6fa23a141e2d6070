import type { TerritoryData } from "./schema";
import type { DatedFact } from "./snapshot";

export type Fact = TerritoryData["annotations"]["structures"][number]["faits"][number];

/** What a resident may be shown of a structure, by the name of the fact. */
export const SHOWN_FIELDS = ["adresse", "telephone", "courriel", "horaires_accueil", "site"] as const;

export type ShownField = (typeof SHOWN_FIELDS)[number];

export const isShownField = (field: string): field is ShownField => SHOWN_FIELDS.some((each) => each === field);

const RECENT_YEARS = 2;

/** Less than two years old, and of a day that has come: a slip of the finger is not recent for ever. */
export const isRecent = (date: string, today: string): boolean =>
  date <= today && date >= `${Number(today.slice(0, 4)) - RECENT_YEARS}${today.slice(4)}`;

/**
 * The fact that may be shown on a day, with its own day: one that was checked, else the latest of the recent ones. A
 * wrong number is worse than none: what is past its last day, or was rated recent more than two years ago, is not shown.
 */
export function shownFact(facts: readonly Fact[], field: string, today: string): DatedFact | null {
  const current = facts.filter(({ champ, expire_le }) => champ === field && (expire_le === null || today <= expire_le));
  const checked = latest(current, ({ valide_le }) => valide_le);
  if (checked) return { ...checked, checked: true };
  return latest(
    current.filter(({ fiabilite, date }) => fiabilite === "recente" && isRecent(date ?? "", today)),
    ({ date }) => (date?.length === "YYYY-MM-DD".length ? date : null),
  );
}

function latest(facts: readonly Fact[], dayOf: (fact: Fact) => string | null): DatedFact | null {
  const dated = facts.flatMap((fact) => {
    const date = dayOf(fact);
    return date === null ? [] : [{ value: fact.valeur, date }];
  });
  return dated.reduce<DatedFact | null>((best, each) => (best && best.date >= each.date ? best : each), null);
}
