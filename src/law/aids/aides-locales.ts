import { familyFact, figure } from "../facts";
import { grossesse } from "../foyer";
import { aCarteEtudiant, deCetAge, nbMembres } from "../membres";
import { age, ageEnMois, enCouple } from "../situation";
import { nbEnfantsNes } from "./prestations-familiales";

/**
 * Aids of the region, the département, the CUA, the CAF, the MSA and the Crous, as their sheets describe them: the ages
 * that can rule them out, and the bounds of what they give. Whoever delivers them decides.
 */

export const bafaNbJeunes = nbMembres(
  "bafa_caf.nb_jeunes",
  deCetAge(figure("bafa_caf.age_minimum"), figure("bafa_caf.age_maximum")),
);

export const outillageNbJeunes = nbMembres(
  "outillage_caf.nb_jeunes",
  deCetAge(figure("outillage_caf.age_minimum"), figure("outillage_caf.age_maximum")),
);

export const permisMsaNbJeunes = nbMembres(
  "permis_msa.nb_jeunes",
  deCetAge(figure("permis_msa.age_minimum"), figure("permis_msa.age_maximum")),
);

/** CASF L.263-3. */
export const fondsAideJeunesNbJeunes = nbMembres(
  "fonds_aide_jeunes.nb_jeunes",
  deCetAge(figure("fonds_aide_jeunes.age_minimum"), figure("fonds_aide_jeunes.age_maximum")),
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

/** Students and apprentices who were not that old yet on the first of September before. */
export const crousNbJeunes = nbMembres(
  "crous_aide_urgence.nb_jeunes",
  (c, m, who) => aCarteEtudiant(c, m, who) && age(c, m, who) <= CROUS_AGE_LIMITE(c, m),
);

const GARDE_AGE_LIMITE = figure("aide_garde_enfants_region.age_limite");
const GARDE_COUPLE = figure("aide_garde_enfants_region.montant_couple");
const GARDE_PARENT_SEUL = figure("aide_garde_enfants_region.montant_parent_seul");
const GARDE_HANDICAP = figure("aide_garde_enfants_region.supplement_handicap");

/** Children who have not reached the age by the first of the month. */
export const gardeNbEnfants = nbEnfantsNes(
  "aide_garde_enfants_region.nb_enfants",
  (c, m, who) => ageEnMois(c, m, who) < GARDE_AGE_LIMITE(c, m) * 12,
);

/** EUR a month, with the supplements for a disability of each child and of a parent. */
export const gardeMaximum = familyFact(
  "aide_garde_enfants_region.maximum",
  (c, m) =>
    gardeNbEnfants(c, m) * ((enCouple(c, m) ? GARDE_COUPLE(c, m) : GARDE_PARENT_SEUL(c, m)) + 2 * GARDE_HANDICAP(c, m)),
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
