import { control, option } from "./control-question";
import { NEED } from "./handoff-need";
import type { Instance } from "./instance";
import { NON_TAKE_UP } from "./referral-draft";

/** How to go on, next to who receives; `go`: by oneself, and nothing is handed over. */
export const MODE = control("orientation.mode", "choice", [
  option(
    "call",
    "être appelé(e)",
    "be called",
    "m'appeler",
    "appelez-moi",
    "par téléphone",
    "telephone",
    "call me",
    "oui",
  ),
  option("write", "être contacté(e) par écrit", "be written to", "m'écrire", "par écrit", "par message", "write to me"),
  option("go", "y aller moi-même", "go there myself", "y aller", "me déplacer", "sur place", "go there"),
  option("other", "autrement", "another way", "rendez-vous", "à domicile", "other"),
  option("none", "rien pour l'instant", "nothing for now", "non", "rien", "pas maintenant", "no", "nothing"),
]);

/** The other ways: less asked for, and only then shown. */
export const OTHER_MODE = control("orientation.autrement", "choice", [
  option("come", "un rendez-vous sur place", "an appointment there", "rendez-vous", "rdv", "appointment"),
  option(
    "home_visit",
    "que quelqu'un vienne chez moi",
    "that someone comes to my home",
    "chez moi",
    "à domicile",
    "visite",
  ),
  option(
    "accompanied",
    "que quelqu'un m'accompagne dans mes démarches",
    "that someone goes along with me",
    "m'accompagner",
    "accompagnement",
    "go along",
  ),
  option(
    "do_for_me",
    "que quelqu'un fasse les démarches à ma place",
    "that someone makes the claims for me",
    "faire à ma place",
    "à ma place",
    "do it for me",
  ),
]);

export const NAME = control("orientation.nom", "name", [], true);
export const MEAN = control("orientation.moyen", "choice", [
  option("telephone", "par téléphone", "by telephone", "telephone", "tel", "appel", "sms", "phone"),
  option("email", "par e-mail", "by e-mail", "mail", "e-mail", "courriel"),
  option("telegram", "ici, sur telegram", "here, on telegram", "telegram", "ici", "here"),
]);

const ADDRESS_ID = "orientation.adresse";
/** The number, or the e-mail address: one answer, whose words and reading depend on the means. */
export const NUMBER: Instance = { ...control("orientation.numero", "phone"), id: ADDRESS_ID };
export const EMAIL: Instance = { ...control("orientation.courriel", "email"), id: ADDRESS_ID };

/** Whether a message may be left, and whether someone else may hear it: two facts in one tap. */
export const LEAVE_MESSAGE = control("orientation.message", "choice", [
  option("alone", "oui, je suis seul(e) à l'écouter", "yes, only i listen to it", "oui, je suis seul", "only me"),
  option(
    "shared",
    "oui, mais quelqu'un d'autre peut l'entendre",
    "yes, but someone else may hear it",
    "oui, discret",
    "discret",
    "discreet",
  ),
  option("none", "non, pas de message", "no, no message", "non", "surtout pas", "no"),
]);
/** Whether someone else reads this e-mail address. */
export const SHARED = control("orientation.partage", "yes_no", [], true);
export const TIME = control("orientation.quand", "choice", [
  option("matin", "in the morning", "le matin", "matin", "morning"),
  option("apres_midi", "in the afternoon", "l'après-midi", "l'apres-midi", "apres-midi", "afternoon"),
  option("soir", "at the end of the day", "en fin de journée", "le soir", "soir", "evening"),
  option("peu_importe", "peu importe", "n'importe quand", "any time"),
]);

/** Someone stands for a protected adult: asked here and nowhere else, for the law's aids do not read it. */
export const GUARDIAN = control("orientation.tutelle", "yes_no", [], true);
export const GUARDIAN_NAME = control("orientation.tuteur", "name", [], true);

/** Beside yes and no: a consent that is not theirs to give yet. */
export const TOO_YOUNG = "moins_de_15";
export const CONSENT_CONTACT = control(
  "orientation.accord_contact",
  "yes_no",
  [option(TOO_YOUNG, "j'ai moins de 15 ans", "i am under 15", "moins de 15 ans", "under 15")],
  true,
);
export const CONSENT_AIDS = control("orientation.accord_aides", "yes_no");
export const CONSENT_ANSWERS = control("orientation.accord_reponses", "yes_no");
export const CONSENT_INTIMATE = control("orientation.accord_intime", "yes_no", [], true);
/** Three consents, each ticked apart; none is needed for the hand-off. */
export const CONSENTS_BESIDE = control(
  "orientation.accords",
  "multiple",
  [
    option(
      "reminders",
      "recevoir des rappels, pour ne pas perdre mes droits",
      "get reminders, so as not to lose my rights",
      "rappels",
    ),
    option(
      "interview",
      "être contacté(e) pour un entretien",
      "be contacted for an interview",
      "entretien",
      "interview",
    ),
    option(
      "state_evaluation",
      "participer à l'évaluation de l'état",
      "take part in the state's evaluation",
      "évaluation",
      "evaluation",
    ),
  ],
  true,
);

const REASONS = {
  non_connaissance: ["je ne la connaissais pas", "i did not know of it", "inconnue", "pas connue"],
  non_demande: ["je la connais, je ne l'ai pas demandée", "i know of it, i did not claim it", "pas demandée"],
  non_reception: ["je l'ai demandée, sans l'obtenir", "i claimed it, and did not get it", "refusée", "pas obtenue"],
  non_proposition: ["on ne me l'a jamais proposée", "it was never offered to me", "jamais proposée"],
} as const satisfies Record<(typeof NON_TAKE_UP)[number], readonly string[]>;

const REASON_PREFIX = "orientation.raison.";
const reason = control(
  "orientation.raison",
  "choice",
  NON_TAKE_UP.map((form) => option(form, ...REASONS[form])),
);
/** Why an aid is not received: the form of non-recours, in plain words. */
export const reasonOf = (aid: string): Instance => ({ ...reason, id: `${REASON_PREFIX}${aid}` });
export const aidOfReason = (id: string): string | null =>
  id.startsWith(REASON_PREFIX) ? id.slice(REASON_PREFIX.length) : null;
/** The aid of which it is being said. */
export const REASON_ASKED = "orientation.raison";

export const SEND = control("orientation.envoi", "choice", [
  option("oui", "envoyer", "send", "oui", "envoie", "ok", "yes"),
  option("non", "ne rien envoyer", "send nothing", "non", "annuler", "no", "cancel"),
]);

export const HANDOFF_CONTROLS: readonly Instance[] = [
  NEED,
  MODE,
  OTHER_MODE,
  NAME,
  MEAN,
  NUMBER,
  EMAIL,
  LEAVE_MESSAGE,
  SHARED,
  TIME,
  GUARDIAN,
  GUARDIAN_NAME,
  CONSENT_CONTACT,
  CONSENT_AIDS,
  reasonOf("rsa"),
  CONSENT_ANSWERS,
  CONSENT_INTIMATE,
  CONSENTS_BESIDE,
  SEND,
];
