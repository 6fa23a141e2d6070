import { familyFact, figure } from "../facts";
import { grossesse } from "../foyer";
import { nbDeCetAge, nbMembres, peutEtreEtudiant } from "../membres";
import { age, ageEnMois, enCouple, tauxIncapacite } from "../situation";

/**
 * Aids of the region, the département, the CUA, the CAF, the MSA and the Crous, as their sheets describe them: the ages
 * that can rule them out, and the bounds of what they give. Whoever delivers them decides.
 */

export const bafaNbJeunes = nbDeCetAge(
  "bafa_caf.nb_jeunes",
  figure("bafa_caf.age_minimum"),
  figure("bafa_caf.age_maximum"),
);

export const outillageNbJeunes = nbDeCetAge(
  "outillage_caf.nb_jeunes",
  figure("outillage_caf.age_minimum"),
  figure("outillage_caf.age_maximum"),
);

export const permisMsaNbJeunes = nbDeCetAge(
  "permis_msa.nb_jeunes",
  figure("permis_msa.age_minimum"),
  figure("permis_msa.age_maximum"),
);

/** CASF L.263-3. */
export const fondsAideJeunesNbJeunes = nbDeCetAge(
  "fonds_aide_jeunes.nb_jeunes",
  figure("fonds_aide_jeunes.age_minimum"),
  figure("fonds_aide_jeunes.age_maximum"),
);

const ENFANCE_AGE_LIMITE = figure("aide_financiere_enfance.age_limite");
const enfanceNbJeunesNes = nbMembres(
  "aide_financiere_enfance.nb_jeunes_nes",
  (c, m, who) => age(c, m, who) < ENFANCE_AGE_LIMITE(c, m),
);

/** CASF L.222-2: children, young adults, and a child to be born. */
export const enfanceNbJeunes = familyFact(
  "aide_financiere_enfance.nb_jeunes",
  (c, m) => enfanceNbJeunesNes(c, m) + (grossesse(c, m) ? 1 : 0),
);

const CROUS_AGE_LIMITE = figure("crous_aide_urgence.age_limite");

/** Students who were not that old yet on the first of September before; a disability lifts the limit. */
export const crousNbEtudiants = nbMembres(
  "crous_aide_urgence.nb_etudiants",
  (c, m, who) =>
    peutEtreEtudiant(c, m, who) && (age(c, m, who) <= CROUS_AGE_LIMITE(c, m) || tauxIncapacite(c, m, who) > 0),
);

const GARDE_AGE_LIMITE = figure("aide_garde_enfants_region.age_limite");
const GARDE_COUPLE = figure("aide_garde_enfants_region.montant_couple");
const GARDE_PARENT_SEUL = figure("aide_garde_enfants_region.montant_parent_seul");
const GARDE_HANDICAP = figure("aide_garde_enfants_region.supplement_handicap");

/** Children who have not reached the age by the first of the month. */
export const gardeNbEnfants = familyFact("aide_garde_enfants_region.nb_enfants", (c, m) => {
  let count = 0;
  for (const who of c.children) {
    const months = ageEnMois(c, m, who);
    if (months >= 0 && months < GARDE_AGE_LIMITE(c, m) * 12) count++;
  }
  return count;
});

/** EUR a month, without any disability. */
export const gardeMinimum = familyFact(
  "aide_garde_enfants_region.minimum",
  (c, m) => gardeNbEnfants(c, m) * (enCouple(c, m) ? GARDE_COUPLE(c, m) : GARDE_PARENT_SEUL(c, m)),
);

/** EUR a month, with the supplements for a disability of each child and of a parent. */
export const gardeMaximum = familyFact(
  "aide_garde_enfants_region.maximum",
  (c, m) => gardeMinimum(c, m) + 2 * gardeNbEnfants(c, m) * GARDE_HANDICAP(c, m),
);

const APPRENTIS = [
  figure("carte_generation_apprentis.equipement"),
  figure("carte_generation_apprentis.restauration"),
  figure("carte_generation_apprentis.transport"),
  figure("carte_generation_apprentis.hebergement"),
] as const;

/** EUR a year, when every part of it is given. */
export const carteApprentisMaximum = familyFact("carte_generation_apprentis.maximum", (c, m) =>
  APPRENTIS.reduce((sum, part) => sum + part(c, m), 0),
);
