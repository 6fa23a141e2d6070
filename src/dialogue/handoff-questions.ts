import { control, option } from "./control-question";
import { HANDOFF, reasonId, TOO_YOUNG } from "./handoff-ids";
import { MODE, SEND } from "./handoff-mode";
import { NEED } from "./handoff-need";
import type { Instance } from "./instance";
import { NON_TAKE_UP } from "./referral-draft";

/** The other ways: less asked for, and only then shown. */
export const OTHER_MODE = control(HANDOFF.other, "choice", [
  option("come", "un rendez-vous sur place", "an appointment there", "rendez-vous", "rdv", "appointment"),
  option("home_visit", "que quelqu'un vienne chez moi", "that someone comes to my home", "chez moi", "à domicile"),
  option(
    "accompanied",
    "que quelqu'un m'accompagne dans mes démarches",
    "that someone goes along with me",
    "m'accompagner",
  ),
  option(
    "do_for_me",
    "que quelqu'un fasse les démarches à ma place",
    "that someone makes the claims for me",
    "à ma place",
  ),
]);

export const NAME = control(HANDOFF.name, "name", [], true);
export const MEAN = control(HANDOFF.means, "choice", [
  option("telephone", "par téléphone", "by telephone", "telephone", "tel", "appel", "sms", "phone"),
  option("email", "par e-mail", "by e-mail", "mail", "e-mail", "courriel"),
  option("telegram", "ici, sur telegram", "here, on telegram", "telegram", "ici", "here"),
]);

/** The number, or the e-mail address: one answer, whose words and reading depend on the means. */
export const NUMBER: Instance = { ...control("orientation.numero", "phone"), id: HANDOFF.address };
export const EMAIL: Instance = { ...control("orientation.courriel", "email"), id: HANDOFF.address };

/** Whether a message may be left, and whether someone else may hear it: two facts in one tap. */
export const LEAVE_MESSAGE = control(HANDOFF.leaveMessage, "choice", [
  option("alone", "oui, je suis seul(e) à l'écouter", "yes, only i listen to it", "oui, je suis seul"),
  option("shared", "oui, mais quelqu'un d'autre peut l'entendre", "yes, but someone else may hear it", "discret"),
  option("none", "non, pas de message", "no, no message", "non", "no"),
]);
/** Whether someone else reads this e-mail address. */
export const SHARED = control(HANDOFF.shared, "yes_no");
export const TIME = control(HANDOFF.time, "choice", [
  option("matin", "in the morning", "le matin", "matin", "morning"),
  option("apres_midi", "in the afternoon", "l'après-midi", "l'apres-midi", "apres-midi", "afternoon"),
  option("soir", "at the end of the day", "en fin de journée", "le soir", "soir", "evening"),
  option("peu_importe", "peu importe", "n'importe quand", "any time"),
]);

/** Someone stands for a protected adult: asked here and nowhere else, for the law's aids do not read it. */
export const GUARDIAN = control(HANDOFF.guardian, "yes_no", [], true);
export const GUARDIAN_NAME = control(HANDOFF.guardianName, "name", [], true);

export const CONSENT_CONTACT = control(
  HANDOFF.contact,
  "yes_no",
  [option(TOO_YOUNG, "j'ai moins de 15 ans", "i am under 15", "moins de 15 ans", "under 15")],
  true,
);
export const CONSENT_AIDS = control(HANDOFF.aids, "yes_no");
export const CONSENT_ANSWERS = control(HANDOFF.answers, "yes_no");
export const CONSENT_INTIMATE = control(HANDOFF.intimate, "yes_no", [], true);
/** Three consents, each ticked apart; none is needed for the hand-off. Asked of those that can be kept (`handoff-consents.ts`). */
export const CONSENTS_BESIDE = control(
  HANDOFF.beside,
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
      "donner mon avis sur ce service, dans un entretien",
      "say what i think of this service, in an interview",
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
  non_connaissance: ["je ne la connaissais pas", "i did not know of it"],
  non_demande: ["je la connais, je ne l'ai pas demandée", "i know of it, i did not claim it"],
  non_reception: ["je l'ai demandée, sans l'obtenir", "i claimed it, and did not get it"],
  non_proposition: ["on ne me l'a jamais proposée", "it was never offered to me"],
} as const satisfies Record<(typeof NON_TAKE_UP)[number], readonly string[]>;

const reason = control(
  "non_recours",
  "choice",
  NON_TAKE_UP.map((form) => option(form, ...REASONS[form])),
);
/** Why an aid is not received: the form of non-recours, in plain words. */
export const reasonOf = (aid: string): Instance => ({ ...reason, id: reasonId(aid) });

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
