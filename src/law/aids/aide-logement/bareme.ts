import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { figure } from "../../facts";
import { compteCouple, personnesACharge } from "./menage";

/** Figures that depend on the composition of the household: alone, couple, with dependants, and for each one more. */
export interface Bareme {
  readonly seul: Lecture;
  readonly couple: Lecture;
  readonly personnes: readonly Lecture[];
  readonly parPersonne: Lecture;
}
type Lecture = (c: Computation, month: Month) => number;

/** The scale whose figures are `<id>_seul`, `_couple`, `_1_personne` to `_<last>_personnes` and `_par_personne`. */
export function bareme(id: string, last: number): Bareme {
  const names = Array.from({ length: last }, (_, index) => `${index + 1}_personne${index > 0 ? "s" : ""}`);
  return {
    seul: figure(`${id}_seul`),
    couple: figure(`${id}_couple`),
    personnes: names.map((name) => figure(`${id}_${name}`)),
    parPersonne: figure(`${id}_par_personne`),
  };
}

/** What a scale gives the household in `m`, from the figures in force in `at`. */
export function selonComposition(scale: Bareme, c: Computation, m: Month, at: Month = m): number {
  const dependants = personnesACharge(c, m);
  const listed = scale.personnes[Math.min(dependants, scale.personnes.length) - 1];
  if (!listed) return compteCouple(c, m) ? scale.couple(c, at) : scale.seul(c, at);
  return listed(c, at) + Math.max(0, dependants - scale.personnes.length) * scale.parPersonne(c, at);
}
