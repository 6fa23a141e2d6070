/**
 * Of an adult, what is only asked of few: whose contract has just ended, who lived otherwise before, who pays maintenance,
 * who is a foreigner. Its words come once the page is up, and the page waits for them.
 */
export const ASKED_LATER: readonly string[] = [
  "fin_contrat",
  "avant",
  "pension_versee",
  "titre_sejour",
  "titre_depuis",
  "en_france_depuis",
];
