import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { activite, beneficeAutoEntrepreneur, salaireNet } from "./situation";

/** Activities that are work. */
export const ACTIVITES_PROFESSIONNELLES: ReadonlySet<string> = new Set(["salarie", "independant", "apprenti"]);

/** Works in the month, even a little beside another activity. */
export const travaille = (c: Computation, m: Month, who: number): boolean =>
  ACTIVITES_PROFESSIONNELLES.has(activite(c, m, who)) ||
  salaireNet(c, m, who) > 0 ||
  beneficeAutoEntrepreneur(c, m, who) > 0;
