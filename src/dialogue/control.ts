import { control, option } from "./control-question";

/** Answers of the commune question that name no commune. */
export const WITHOUT_HOME = "sans_domicile";
export const ELSEWHERE = "ailleurs";

const GO = option(
  "oui",
  "j'ai compris, on commence",
  "c'est juste, voir mes droits",
  "i understand, let's start",
  "it's right, show my rights",
  "oui",
  "ok",
  "d'accord",
  "commencer",
  "continuer",
  "c'est parti",
  "yes",
  "start",
  "j'ai compris",
  "c'est juste",
);

/** The privacy notice has been read; by whom, when it is not the person whose rights are looked for. */
export const NOTICE = control("confidentialite", "choice", [
  GO,
  option(
    "proche",
    "c'est pour un proche",
    "pour un proche",
    "pour ma mère",
    "pour mon père",
    "pour mes parents",
    "pour un ami",
    "pour une amie",
    "pour quelqu'un de ma famille",
    "for someone close to me",
    "it's for a relative",
    "for a relative",
    "for a friend",
  ),
  option(
    "usager",
    "c'est pour quelqu'un que j'accompagne",
    "c'est pour une personne que j'accompagne",
    "pour une personne que j'accompagne",
    "pour un usager",
    "pour une usagère",
    "je suis conseiller",
    "for someone i help at work",
    "for a client",
  ),
]);
/** The answers, read again, are right. */
export const RECAP = control("recapitulatif", "choice", [GO]);

export const CONTROLS = [NOTICE, RECAP];

/** Facts kept beside the answers, that going back never removes. */
export const DOOR = "porte.commune";
export const REFERENCE = "orientation.reference";
export const SECRET = "orientation.secret";
/** What was asked and waits for a yes: `erase`, `restart`, `carried:<text>`. Forgotten at the next input, whatever it is. */
export const CONFIRMATION = "confirmation";
/** The aid a hand-off was asked from. */
export const ABOUT = "orientation.aide";
export const PINNED: ReadonlySet<string> = new Set([DOOR, REFERENCE, SECRET]);
