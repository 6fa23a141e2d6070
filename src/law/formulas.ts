import * as aah from "./aids/aah";
import * as actionLogement from "./aids/action-logement";
import * as aeeh from "./aids/aeeh";
import * as agepi from "./aids/agepi";
import * as aideJuridictionnelle from "./aids/aide-juridictionnelle";
import * as aideLogement from "./aids/aide-logement";
import * as aidesLocales from "./aids/aides-locales";
import * as ajpa from "./aids/ajpa";
import * as allocationsFamiliales from "./aids/allocations-familiales";
import * as apaDomicile from "./aids/apa-domicile";
import * as are from "./aids/are";
import * as ars from "./aids/ars";
import * as asf from "./aids/asf";
import * as asi from "./aids/asi";
import * as aspa from "./aids/aspa";
import * as ass from "./aids/ass";
import * as bourseSuperieur from "./aids/bourse-superieur";
import * as bourses from "./aids/bourses";
import * as chequeEnergie from "./aids/cheque-energie";
import * as cmg from "./aids/cmg";
import * as complementFamilial from "./aids/complement-familial";
import * as contratEngagementJeune from "./aids/contrat-engagement-jeune";
import * as css from "./aids/css";
import * as logementSocial from "./aids/logement-social";
import * as maPrimeRenov from "./aids/ma-prime-renov";
import * as mva from "./aids/mva";
import * as pajeBase from "./aids/paje-base";
import * as prestationsFamiliales from "./aids/prestations-familiales";
import * as primeActivite from "./aids/prime-activite";
import * as primeNaissance from "./aids/prime-naissance";
import * as rsa from "./aids/rsa";
import type { Fact } from "./facts";
import * as foyer from "./foyer";
import * as indemnitesJournalieres from "./indemnites-journalieres";
import * as lieu from "./lieu";
import * as membres from "./membres";
import * as prestationsComptees from "./prestations-comptees";
import * as revenuFiscalReference from "./revenu-fiscal-reference";
import * as revenuImposable from "./revenu-imposable";
import * as sejour from "./sejour";
import * as situation from "./situation";
import { factSlots } from "./slots";

const MODULES: readonly Readonly<Record<string, unknown>>[] = [
  situation,
  foyer,
  sejour,
  lieu,
  prestationsComptees,
  indemnitesJournalieres,
  revenuImposable,
  revenuFiscalReference,
  prestationsFamiliales,
  allocationsFamiliales,
  complementFamilial,
  pajeBase,
  asf,
  rsa,
  primeActivite,
  aideLogement,
  css,
  ars,
  bourses,
  chequeEnergie,
  aspa,
  aah,
  mva,
  ass,
  apaDomicile,
  are,
  membres,
  aidesLocales,
  aeeh,
  asi,
  ajpa,
  cmg,
  primeNaissance,
  contratEngagementJeune,
  agepi,
  aideJuridictionnelle,
  bourseSuperieur,
  actionLogement,
  maPrimeRenov,
  logementSocial,
];

const isFact = (value: unknown): value is Fact => typeof value === "function" && "slot" in value && "scope" in value;

/** Every fact that the modules of the law export, by name. */
export function formulas(): [string, Fact][] {
  return MODULES.flatMap((module) =>
    Object.values(module)
      .filter(isFact)
      .map((fact): [string, Fact] => [factSlots.name(fact.slot), fact]),
  );
}
