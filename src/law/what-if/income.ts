import type { Month } from "../../household/month";
import { reductionLoyerSolidarite } from "../aids/aide-logement";
import type { CompiledAid } from "../compiled-aid";
import type { Computation } from "../computation";
import { LawError } from "../errors";
import { indemnitesJournalieres } from "../indemnites-journalieres";
import type { Law } from "../law";
import {
  beneficeAutoEntrepreneur,
  chomageNet,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteNette,
  salaireNet,
} from "../situation";

/** What a household has to live on in a month, EUR a month; rent, taxes and what is not money apart. */
export interface Income {
  /** Wages, allowances, pensions and maintenance received, less maintenance paid. */
  readonly resources: number;
  /** By aid. A yearly aid counts for a twelfth; a cover counts, below zero, for what it costs. */
  readonly aids: Readonly<Record<string, number>>;
  readonly total: number;
  /** Covers that hold in the month: worth something, but not money. */
  readonly covers: readonly string[];
  /** Aids that could not be worked out, and count for nothing. */
  readonly failed: readonly string[];
}

/** What the rent is lowered by (CCH L.442-2-1): no aid of its own, but money all the same. */
export const RENT_REDUCTION = "reduction_loyer";

/** Pays for helpers at home, and is not received. */
const IN_KIND: ReadonlySet<string> = new Set(["apa_domicile"]);

/** The aids that count: those that the law decides on, that come again, and that are not switched off. */
export const countedAids = (law: Law, switchedOff: ReadonlySet<string> = new Set()): CompiledAid[] =>
  law.aids.filter(
    ({ aid }) =>
      aid.decided_by === "law" &&
      (aid.rhythm === "monthly" || aid.rhythm === "yearly" || aid.rhythm === "cover") &&
      !IN_KIND.has(aid.id) &&
      !switchedOff.has(aid.id),
  );

/**
 * The income of a month. `lookedAt` gives the month in which the amount of an aid was settled, when it was not in this one.
 * An aid that fails counts for nothing and is named; the others stand.
 */
export function incomeIn(
  c: Computation,
  month: Month,
  aids: readonly CompiledAid[],
  lookedAt: (aid: CompiledAid) => Month = () => month,
): Income {
  const amounts: Record<string, number> = {};
  const covers: string[] = [];
  const failed: string[] = [];
  const resources = resourcesIn(c, month);
  let total = resources;
  for (const each of aids) {
    const { id, rhythm } = each.aid;
    try {
      const when = lookedAt(each);
      if (rhythm === "cover" && each.isOpen(c, when)) covers.push(id);
      const amount = perMonth(each, c, when);
      amounts[id] = amount;
      total += amount;
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      failed.push(id);
    }
  }
  const spared = reductionLoyerSolidarite(c, month);
  amounts[RENT_REDUCTION] = spared;
  return { resources, aids: amounts, total: total + spared, covers, failed };
}

function perMonth(each: CompiledAid, c: Computation, month: Month): number {
  const due = each.due(c, month);
  const { rhythm } = each.aid;
  return rhythm === "yearly" ? due / 12 : rhythm === "cover" ? -due : due;
}

const RECEIVED = [
  salaireNet,
  beneficeAutoEntrepreneur,
  chomageNet,
  indemnitesJournalieres,
  retraiteNette,
  pensionInvalidite,
  pensionAlimentaireRecue,
];

/** What all receive in a month, aids apart, less maintenance paid; EUR. */
function resourcesIn(c: Computation, month: Month): number {
  let sum = 0;
  for (const whos of [c.adults, c.children])
    for (const who of whos) {
      for (const income of RECEIVED) sum += income(c, month, who);
      sum -= pensionAlimentaireVersee(c, month, who);
    }
  return sum;
}
