/** Which branch of a rule applies, and not something to meet: what the branch asks for is told beside it. */
const BRANCH = "says which branch applies; what that branch asks for has a name beside it";
/** A presumption only ever helps; the allowance that opens it, and what is earned, are told beside it. */
const ALONE = "a presumption for whoever lives alone without a child; the ceiling and the allowance are told beside it";
const DAY = "the day from which the law presumes; the allowance that opens it is told beside it";
const STOPPED = "when it fails, income stopped: rsa.neutralisation, its alternative, tells that CAF may leave it out";

/**
 * The comparisons that no name tells, each with why a resident would learn nothing from them. All the others explain
 * themselves, met or not.
 */
export const UNTOLD: Readonly<Record<string, string>> = {
  'personne.nationalite equal "FR"': BRANCH,
  'personne.nationalite notEqual "FR"': BRANCH,
  'personne.nationalite equal "AUTRE"': BRANCH,
  'personne.nationalite notEqual "AUTRE"': BRANCH,
  "aah.avantages equal 0": BRANCH,
  "aah.avantages greaterThan 0": BRANCH,
  "aah.du_personne equal 0": BRANCH,
  "aah.du_personne greaterThan 0": BRANCH,
  'aide_logement.secteur equal "aucun"': BRANCH,
  'aide_logement.secteur notEqual "accession"': BRANCH,
  'aide_logement.secteur notIn ["location","accession"]': BRANCH,
  "aide_logement.sous_location_partielle equal false": BRANCH,
  "aide_logement.part_conservee equal 1":
    "whoever pays a rent under the ceiling loses nothing, and is told of the ceiling",
  "css.nb_enfants equal 0": ALONE,
  "famille.en_couple equal false": ALONE,
  "figure:css.presomption_aah equal 1": DAY,
  "figure:css.presomption_asi equal 1": DAY,
  "figure:css.presomption_ass equal 1": DAY,
  'rsa.montant greaterThanInclusive {"fact":"figure:rsa.minimum_verse"}': STOPPED,
  "rsa.revenus_interrompus equal 0": STOPPED,
};
