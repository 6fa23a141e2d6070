import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { figure } from "./facts";

/** CASF R.262-1 and CSS D.843-1: how many times the amount of one person alone a household is granted. */
export interface Shares {
  readonly secondPerson: Figure;
  readonly thirdPerson: Figure;
  /** Each child from the third one. */
  readonly furtherChild: Figure;
  readonly isolated: Figure;
  readonly isolatedPerChild: Figure;
}

type Figure = (c: Computation, month: Month) => number;

const sharesOf = (aid: string): Shares => ({
  secondPerson: figure(`${aid}.majoration_deuxieme_personne`),
  thirdPerson: figure(`${aid}.majoration_troisieme_personne`),
  furtherChild: figure(`${aid}.majoration_personne_supplementaire`),
  isolated: figure(`${aid}.isolement_base`),
  isolatedPerChild: figure(`${aid}.isolement_par_enfant`),
});

export const RSA_SHARES = sharesOf("rsa");
export const PRIME_ACTIVITE_SHARES = sharesOf("prime_activite");

export function shareOf(
  shares: Shares,
  c: Computation,
  m: Month,
  adults: number,
  children: number,
  isolated: boolean,
): number {
  if (isolated) return shares.isolated(c, m) + shares.isolatedPerChild(c, m) * children;
  const persons = adults + children;
  if (persons === 1) return 1;
  const further = Math.max(0, children - 2);
  return (
    1 +
    shares.secondPerson(c, m) +
    shares.thirdPerson(c, m) * (persons - 2 - further) +
    shares.furtherChild(c, m) * further
  );
}
