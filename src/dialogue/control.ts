import type { Instance } from "./agenda";
import type { ExpectedKind } from "./message";
import type { Option } from "./questionnaire";

/** What a person decides on the way, asked and answered like any question, but about the conversation itself. */
const control = (id: string, kind: ExpectedKind, options: readonly Option[] = [], help = false): Instance => ({
  id,
  person: null,
  question: { id, kind, field: null, options, unknown: [null], help },
});

const option = (id: string, ...spellings: string[]): Option => ({ id, spellings, sets: {} });

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

/** Needs that can be asked for directly; the other ones come with an aid. */
const ASKED_NEEDS = [
  option(
    "rights",
    "comprendre mes droits, remplir un dossier",
    "understand my rights, fill in a form",
    "droits",
    "dossier",
    "papiers",
    "formulaire",
    "rights",
    "form",
  ),
  option(
    "social_worker",
    "voir une assistante sociale",
    "see a social worker",
    "assistante sociale",
    "assistant social",
    "social worker",
  ),
  option("food", "une aide alimentaire", "food aid", "manger", "aide alimentaire", "nourriture", "food"),
  option(
    "housing_fund",
    "un loyer ou un logement difficile à payer",
    "a rent or home that is hard to pay for",
    "loyer impaye",
    "logement",
    "fsl",
    "housing",
  ),
  option("energy", "une facture d'énergie", "an energy bill", "energie", "electricite", "facture", "gaz", "energy"),
  option("health_cover", "me soigner", "health care", "sante", "mutuelle", "soins", "health"),
  option(
    "unemployment",
    "un emploi, mon chômage",
    "a job, my unemployment benefit",
    "chomage",
    "emploi",
    "travail",
    "unemployment",
    "work",
  ),
  option("home_care", "de l'aide à domicile", "help at home", "apa", "aide a domicile", "home care"),
  {
    ...option("domiciliation", "une adresse pour mon courrier", "an address for my mail", "domiciliation", "courrier"),
    when: { fact: "commune", operator: "equal", value: WITHOUT_HOME },
  },
  option(
    "justice",
    "une question de droit ou de justice",
    "a legal question",
    "justice",
    "avocat",
    "separation",
    "lawyer",
  ),
] as const;

const MEANS = [
  option("telephone", "par téléphone", "by telephone", "telephone", "tel", "appel", "sms", "phone"),
  option("email", "par e-mail", "by e-mail", "mail", "e-mail", "courriel"),
  option("telegram", "ici, sur telegram", "here, on telegram", "telegram", "ici", "here"),
] as const;

const WHEN = [
  option("matin", "in the morning", "le matin", "matin", "morning"),
  option("apres_midi", "l'après-midi", "in the afternoon", "l'apres-midi", "apres-midi", "afternoon"),
  option("soir", "en fin de journée", "at the end of the day", "le soir", "soir", "evening"),
  option("peu_importe", "peu importe", "n'importe quand", "any time"),
];

export const NEED = control("orientation.besoin", "choice", ASKED_NEEDS);
export const TRANSMIT = control("orientation.transmettre", "yes_no");
export const NAME = control("orientation.nom", "name", [], true);
export const MEAN = control("orientation.moyen", "choice", MEANS);
export const ADDRESS = control("orientation.adresse", "contact");
export const LEAVE_MESSAGE = control("orientation.message", "yes_no", [], true);
export const TIME = control("orientation.quand", "choice", WHEN);
export const CONSENT_CONTACT = control("orientation.accord_contact", "yes_no", [], true);
export const CONSENT_AIDS = control("orientation.accord_aides", "yes_no");
export const CONSENT_ANSWERS = control("orientation.accord_reponses", "yes_no");
export const SEND = control("orientation.envoi", "choice", [
  option("oui", "oui", "envoyer", "envoie", "ok", "yes", "send"),
  option("non", "ne rien envoyer", "send nothing", "non", "annuler", "no", "cancel"),
]);

export const CONTROLS: readonly Instance[] = [
  NOTICE,
  RECAP,
  NEED,
  TRANSMIT,
  NAME,
  MEAN,
  ADDRESS,
  LEAVE_MESSAGE,
  TIME,
  CONSENT_CONTACT,
  CONSENT_AIDS,
  CONSENT_ANSWERS,
  SEND,
];

/** Facts kept beside the answers, that going back never removes. */
export const DOOR = "porte.commune";
export const REFERENCE = "orientation.reference";
export const SECRET = "orientation.secret";
/** What was asked and waits for a yes: `erase`, `restart`, `carried:<text>`. Forgotten at the next input, whatever it is. */
export const CONFIRMATION = "confirmation";
/** The aid a hand-off was asked from. */
export const ABOUT = "orientation.aide";
export const PINNED: ReadonlySet<string> = new Set([DOOR, REFERENCE, SECRET]);
