import { dayAfter } from "../territory/days";
import { type Fact, isRecent, SHOWN_FIELDS, shownFact } from "../territory/facts";
import type { TerritoryData } from "../territory/schema";
import type { DatedFact } from "../territory/snapshot";
import { localId } from "../territory/structures";

/** Why a fact comes up to be validated, corrected or withdrawn; the first that holds. */
export type ReviewReason =
  /** Past the last day it holds. */
  | "expired"
  /** Never checked, and not recent enough to be shown. */
  | "unverified"
  /** Checked, or dated, more than six months ago. */
  | "old"
  /** Nothing is known of it. */
  | "unknown"
  /** Another value, more recent than the one that was validated. */
  | "contradicted";

export interface ReviewedFact {
  readonly champ: string;
  /** The value that is shown, or else the latest; null when nothing is known. */
  readonly fact: Fact | null;
  /** Shown to residents now, with this date. */
  readonly shown: DatedFact | null;
  readonly reason: ReviewReason | null;
  /** Other values, from other sources. */
  readonly others: readonly Fact[];
}

export interface ReviewedStructure {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly forResidents: boolean;
  readonly facts: readonly ReviewedFact[];
  /** How many facts come up, those that nothing is known of apart. */
  readonly toReview: number;
  readonly unknown: number;
}

/** Half a year, in days. */
const SIX_MONTHS = 183;

/** Every structure with what comes up of it on a day. */
export function review(data: TerritoryData, today: string): ReviewedStructure[] {
  const annotations = new Map(data.annotations.structures.map((annotation) => [annotation.id, annotation]));
  return data.structures.flatMap((structure) => {
    const annotation = annotations.get(structure.id);
    if (!annotation) return [];
    const facts = SHOWN_FIELDS.map((champ) => reviewedFact(champ, annotation.faits, today));
    const reasons = facts.map(({ reason }) => reason);
    const unknown = reasons.filter((reason) => reason === "unknown").length;
    return [
      {
        ...{ id: localId(structure), name: structure.nom, network: annotation.reseau, facts, unknown },
        forResidents: annotation.pour_les_habitants,
        toReview: reasons.filter((reason) => reason !== null).length - unknown,
      },
    ];
  });
}

function reviewedFact(champ: string, faits: readonly Fact[], today: string): ReviewedFact {
  const known = faits.filter((fact) => fact.champ === champ);
  const shown = shownFact(faits, champ, today);
  const fact = known.find((each) => each.valeur === shown?.value && dayOf(each) === shown.date) ?? latest(known);
  return {
    ...{ champ, fact, shown },
    reason: reasonOf(fact, known, shown !== null, today),
    others: known.filter((each) => each !== fact && each.valeur !== fact?.valeur),
  };
}

const dayOf = ({ valide_le, date }: Fact): string => valide_le ?? date ?? "";

const latest = (facts: readonly Fact[]): Fact | null =>
  facts.reduce<Fact | null>((best, each) => (best && dayOf(best) >= dayOf(each) ? best : each), null);

function reasonOf(fact: Fact | null, known: readonly Fact[], shown: boolean, today: string): ReviewReason | null {
  if (!fact) return "unknown";
  if (fact.expire_le !== null && fact.expire_le < today) return "expired";
  if (!shown) return "unverified";
  const checked = fact.valide_le;
  const newer = known.some(
    (each) =>
      each.valeur !== fact.valeur &&
      checked !== null &&
      (each.date ?? "") > checked &&
      isRecent(each.date ?? "", today),
  );
  if (newer) return "contradicted";
  return dayOf(fact) < dayAfter(today, -SIX_MONTHS) ? "old" : null;
}
