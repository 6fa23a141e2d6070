import type { Month } from "../household/month";
import type { Computation } from "./computation";
import { type FamilyFact, familyFact } from "./facts";
import { activite, age, ageEnMois, childOf } from "./situation";

/**
 * Members of the household, adults and children alike: an aid of the territory is asked for by whichever of them it is
 * for. What the answers leave open is counted: these numbers serve only to rule an aid out.
 */

/** Youngest and oldest pupils of a lycée, and youngest students, that are met with. */
const AGES_LYCEE = { from: 14, to: 21 } as const;
const AGE_ETUDES_SUPERIEURES = 16;

function countMembers(c: Computation, m: Month, is: (who: number) => boolean): number {
  let count = 0;
  for (const group of [c.adults, c.children])
    for (const who of group) if (ageEnMois(c, m, who) >= 0 && is(who)) count++;
  return count;
}

const sansEmploi: ReadonlySet<string> = new Set(["chomeur", "inactif"]);

/** Studies, as far as is known: a child does, unless it is said to do something else. */
const etudie = (c: Computation, m: Month, who: number): boolean =>
  activite(c, m, who) === "etudiant" && childOf(c, who)?.scolarite !== null;

export const nbApprentis = familyFact("membres.nb_apprentis", (c, m) =>
  countMembers(c, m, (who) => activite(c, m, who) === "apprenti"),
);

export const nbSalaries = familyFact("membres.nb_salaries", (c, m) =>
  countMembers(c, m, (who) => activite(c, m, who) === "salarie"),
);

/** Without a job, looking for one or not. */
export const nbSansEmploi = familyFact("membres.nb_sans_emploi", (c, m) =>
  countMembers(c, m, (who) => sansEmploi.has(activite(c, m, who))),
);

/** Who may be a pupil of a lycée. */
export const nbLyceens = familyFact("membres.nb_lyceens", (c, m) =>
  countMembers(c, m, (who) => {
    if (!etudie(c, m, who)) return false;
    const years = age(c, m, who);
    return childOf(c, who)?.scolarite === "lycee" || (years >= AGES_LYCEE.from && years <= AGES_LYCEE.to);
  }),
);

/** Who may be in higher education. */
export const nbEtudiants = familyFact("membres.nb_etudiants", (c, m) =>
  countMembers(c, m, (who) => peutEtreEtudiant(c, m, who)),
);

export const peutEtreEtudiant = (c: Computation, m: Month, who: number): boolean =>
  etudie(c, m, who) && age(c, m, who) >= AGE_ETUDES_SUPERIEURES;

type Limit = (c: Computation, m: Month) => number;

/** Declares `name` as how many members are, some day of the month, from `min` to `max` years old, both included. */
export const nbDeCetAge = (name: string, min: Limit, max: Limit): FamilyFact<number> =>
  familyFact(name, (c, m) =>
    countMembers(c, m, (who) => {
      const months = ageEnMois(c, m, who);
      return months + 1 >= min(c, m) * 12 && months < (max(c, m) + 1) * 12;
    }),
  );

/** How many members meet `is`, for a fact of one aid. */
export const nbMembres = (name: string, is: (c: Computation, m: Month, who: number) => boolean): FamilyFact<number> =>
  familyFact(name, (c, m) => countMembers(c, m, (who) => is(c, m, who)));
