import type { Month } from "../../household/month";
import type { Computation } from "../computation";
import { dueTo, familyFact, figure, type PersonFact, personFact, personReading } from "../facts";
import { indemnitesJournalieres } from "../indemnites-journalieres";
import { somme } from "../revenu-imposable";
import { titreRegulier } from "../sejour";
import {
  adultOf,
  age,
  anneesTitreSejour,
  autreEpargne,
  beneficeAutoEntrepreneur,
  chomageNet,
  enCouple,
  livretA,
  nationalite,
  pensionAlimentaireRecue,
  pensionAlimentaireVersee,
  pensionInvalidite,
  retraiteBrute,
  salaireBrut,
  tauxIncapacite,
  titreSejour,
} from "../situation";

/** Allocation de solidarité aux personnes âgées: CSS L.815-1 to L.815-9, L.816-1, R.815-1, R.815-22 to R.815-29, D.815-1, D.815-2. */

const AGE = figure("aspa.age");
const AGE_INAPTITUDE = figure("aspa.age_inaptitude");
const TAUX_INCAPACITE = figure("aspa.taux_incapacite");
const TITRE_SEJOUR_DUREE = figure("aspa.titre_sejour_duree");
const MONTANT_SEUL = figure("aspa.montant_seul");
const MONTANT_COUPLE = figure("aspa.montant_couple");
const ABATTEMENT_SEUL = figure("aspa.abattement_salaires_seul");
const ABATTEMENT_COUPLE = figure("aspa.abattement_salaires_couple");
const REVENU_BIENS_TAUX = figure("aspa.revenu_biens_taux");
const SMIC = figure("commun.smic_horaire_brut");
const HEURES = figure("commun.heures_mensuelles_temps_plein");

const aahDue = dueTo("aah");
const assDue = dueTo("ass");
const asiDue = dueTo("asi");

const MONTHS_A_YEAR = 12;
/** R.815-29: resources are those of the three months before, or of the year before. */
const TRIMESTRE = 3;

/** L.815-3: recognised unfit for work. */
export const inapteTravail = personReading(
  "personne.inapte_travail",
  (c, _m, who) => adultOf(c, who)?.inapte_travail ?? false,
);

/** R.815-1: 65, or the age of a pension for unfitness (L.351-8); years. */
export const ageRequis = personFact("aspa.age_requis", (c, m, who) =>
  inapteTravail(c, m, who) || tauxIncapacite(c, m, who) >= TAUX_INCAPACITE(c, m) ? AGE_INAPTITUDE(c, m) : AGE(c, m),
);

const PROTEGES: ReadonlySet<string> = new Set(["refugie", "apatride", "protection_subsidiaire"]);

/** L.816-1: years of a permit that allows work, asked of a foreigner from outside the EEA who is not under protection. */
export const anneesTitreRequises = personFact("aspa.annees_titre_requises", (c, m, who) =>
  nationalite(c, m, who) === "AUTRE" && !PROTEGES.has(titreSejour(c, m, who)) ? TITRE_SEJOUR_DUREE(c, m) : 0,
);

/** Of age and with the permit asked for: a definition, since D.815-1 and L.821-1 ask who of the two could claim. */
const beneficiaire = (c: Computation, m: Month, who: number): boolean =>
  age(c, m, who) >= ageRequis(c, m, who) &&
  titreRegulier(c, m, who) &&
  anneesTitreSejour(c, m, who) >= anneesTitreRequises(c, m, who);

/** Adults who receive it together (D.815-1 b). */
export const nbBeneficiaires = familyFact("aspa.nb_beneficiaires", (c, m) => {
  let count = 0;
  for (const who of c.adults) if (beneficiaire(c, m, who)) count++;
  return count;
});

/** The AAH ends for who may claim a pension, and completes it (L.821-1): it does not count then. */
const aahRetenue = (c: Computation, m: Month, who: number): boolean =>
  !beneficiaire(c, m, who) && pensionInvalidite(c, m, who) === 0;

/** R.815-25: what savings are deemed to bring in, whatever they are; EUR a month. */
export const revenusBiens = personFact(
  "aspa.revenus_biens",
  (c, m, who) => ((livretA(c, m, who) + autreEpargne(c, m, who)) * REVENU_BIENS_TAUX(c, m)) / MONTHS_A_YEAR,
);

const RESSOURCES = [
  retraiteBrute,
  pensionInvalidite,
  chomageNet,
  indemnitesJournalieres,
  beneficeAutoEntrepreneur,
  pensionAlimentaireRecue,
];

/** Mean over those months, EUR a month. */
const moyenne = (fact: PersonFact<number>, c: Computation, m: Month, who: number, months: number): number =>
  somme(fact, c, m - months, m - 1, who) / months;

/** R.815-22 to R.815-28: what a person receives but wages, less maintenance paid; allowances are those of the quarter. */
const autres = (c: Computation, m: Month, who: number, months: number): number => {
  let sum = revenusBiens(c, m, who) - moyenne(pensionAlimentaireVersee, c, m, who, months);
  for (const fact of RESSOURCES) sum += moyenne(fact, c, m, who, months);
  sum += moyenne(assDue, c, m, who, TRIMESTRE);
  return aahRetenue(c, m, who) ? sum + moyenne(aahDue, c, m, who, TRIMESTRE) : sum;
};

/** Those of the quarter, EUR a month. */
export const autresRessources = personFact("aspa.autres_ressources", (c, m, who) => autres(c, m, who, TRIMESTRE));

/** R.815-29: what is left out of the wages of a quarter, with the SMIC of January; EUR a month. */
const abattement = (c: Computation, m: Month): number => {
  const january = m - (m % MONTHS_A_YEAR);
  const share = enCouple(c, m) ? ABATTEMENT_COUPLE(c, m) : ABATTEMENT_SEUL(c, m);
  return (share * SMIC(c, january) * HEURES(c, m)) / TRIMESTRE;
};

/** L.815-9, R.815-22: resources of the person, or of the couple, over those months; EUR a month. */
const total = (c: Computation, m: Month, months: number): number => {
  let wages = -abattement(c, m);
  for (const who of c.adults) wages += moyenne(salaireBrut, c, m, who, months);
  let sum = Math.max(0, wages);
  for (const who of c.adults) sum += autres(c, m, who, months);
  return Math.max(0, sum);
};

/** D.815-2: resources, allowance included, may not exceed the maximum of one person or of a couple; EUR a month. */
export const plafond = familyFact(
  "aspa.plafond",
  (c, m) => (enCouple(c, m) ? MONTANT_COUPLE(c, m) : MONTANT_SEUL(c, m)) / MONTHS_A_YEAR,
);

/** A partner receives the allowance for disabled people under pension age (D.815-1). */
const conjointAsi = (c: Computation, m: Month): boolean => c.adults.some((who) => asiDue(c, m, who) > 0);

/** R.815-29: those of the quarter or, when they are over the ceiling, those of the year if they are lower; EUR a month. */
export const ressources = familyFact("aspa.ressources", (c, m) => {
  const quarter = total(c, m, TRIMESTRE);
  return quarter > plafond(c, m) ? Math.min(quarter, total(c, m, MONTHS_A_YEAR)) : quarter;
});

/** D.815-1: the most that may be paid to one, to two, or to the one whose partner has the ASI; EUR a month. */
export const montantMaximal = familyFact("aspa.montant_maximal", (c, m) => {
  if (nbBeneficiaires(c, m) === 2) return MONTANT_COUPLE(c, m) / MONTHS_A_YEAR;
  return (conjointAsi(c, m) ? MONTANT_COUPLE(c, m) / 2 : MONTANT_SEUL(c, m)) / MONTHS_A_YEAR;
});

/** L.815-9: the maximum, less what makes resources exceed the ceiling; EUR a month. */
export const montant = familyFact("aspa.montant", (c, m) =>
  Math.max(0, Math.min(montantMaximal(c, m), plafond(c, m) - ressources(c, m))),
);
