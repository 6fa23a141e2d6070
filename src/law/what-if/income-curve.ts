import type { Household } from "../../household/household";
import type { Month } from "../../household/month";
import { type Period, periodAt } from "../../household/periods";
import type { Activite } from "../../household/schema";
import type { Law } from "../law";
import { MemoisedComputation } from "../memoised-computation";
import { type Cliff, type CoverEnd, cliffsIn, coverEndsIn, type Point } from "./cliffs";
import { countedAids, incomeIn } from "./income";
import { refine } from "./refine";

/** Disposable income by the wage of one adult, as it settles. */
export interface IncomeCurve {
  /** Evenly spread, from no wage to the highest one. */
  readonly points: readonly Point[];
  readonly cliffs: readonly Cliff[];
  readonly coverEnds: readonly CoverEnd[];
}

export interface CurveOptions {
  /** The adult whose wage varies. */
  readonly who: number;
  /** The highest net wage, EUR a month. */
  readonly max: number;
  readonly points?: number;
  readonly switchedOff?: ReadonlySet<string>;
}

const POINTS = 50;

/**
 * For each wage, what the household has a month once everything has settled: everyone is taken to have earned the same,
 * month after month, for as far back as the law looks. The curve tells what lasts, `yearAfter` what comes first.
 */
export function incomeCurve(law: Law, household: Household, month: Month, options: CurveOptions): IncomeCurve {
  const { who, max, points: count = POINTS, switchedOff } = options;
  const aids = countedAids(law, switchedOff);
  const yearly = new Set(aids.filter(({ aid }) => aid.rhythm === "yearly").map(({ aid }) => aid.id));
  const at = (wage: number): Point => {
    const c = new MemoisedComputation(law, settled(household, month, who, wage), month);
    return { wage, income: incomeIn(c, month, aids) };
  };
  const points = Array.from({ length: count }, (_, index) => at(Math.round((max * index) / (count - 1))));
  const refined = refine(points, at, yearly);
  const formOf = (id: string) => law.aid(id).aid.form_of ?? id;
  return { points, cliffs: cliffsIn(refined), coverEnds: coverEndsIn(refined, formOf) };
}

/** Those who go on being what they are, whatever they earn beside. */
const STAY: ReadonlySet<Activite> = new Set(["retraite", "etudiant", "apprenti"]);

/** The household as if it had always been as it is now, one of its adults with another wage and nothing in place of one. */
function settled(household: Household, month: Month, who: number, wage: number): Household {
  return {
    ...household,
    adultes: household.adultes.map((adult, rank) => {
      const present = periodAt(adult.periodes, month);
      return { ...adult, periodes: [{ ...(rank === who ? earning(present, wage) : present), depuis: null }] };
    }),
  };
}

function earning({ activite, revenus }: Period, wage: number): Omit<Period, "depuis"> {
  const {
    salaire_brut: _b,
    salaire_imposable: _i,
    chomage_net: _c,
    chomage_imposable: _ci,
    indemnites_journalieres_maladie: _s,
    indemnites_journalieres_maternite: _m,
    ...others
  } = revenus;
  return { activite: STAY.has(activite) ? activite : "salarie", revenus: { ...others, salaire_net: wage } };
}
