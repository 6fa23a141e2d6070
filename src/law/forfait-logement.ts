import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { type Shares, shareOf } from "./echelle";
import { due, figure } from "./facts";
import { avantageLogement, nbEnfants } from "./foyer";

/** CASF R.262-9 and R.262-10, CSS R.844-3: what a home costing nothing, or a housing aid, counts for. */

const aideLogementDue = due("aide_logement");

/** `adults`: those the aid counts; `amount`: its allowance of one person alone, EUR a month. */
type ForfaitLogement = (c: Computation, month: Month, adults: number, amount: number) => number;

/** The flat rate of the aid of that name, EUR a month; a housing aid counts within it. */
export function forfaitLogementOf(aid: string, shares: Shares): ForfaitLogement {
  const onePerson = figure(`${aid}.forfait_logement_une_personne`);
  const twoPersons = figure(`${aid}.forfait_logement_deux_personnes`);
  const threePersons = figure(`${aid}.forfait_logement_trois_personnes`);
  return (c, m, adults, amount) => {
    const aid = avantageLogement(c, m) ? Number.POSITIVE_INFINITY : aideLogementDue(c, m);
    if (aid <= 0) return 0;
    const persons = adults + nbEnfants(c, m);
    const rate = persons === 1 ? onePerson : persons === 2 ? twoPersons : threePersons;
    return Math.min(aid, rate(c, m) * shareOf(shares, c, m, 1, Math.min(persons, 3) - 1, false) * amount);
  };
}
