import type { Need } from "../territory/snapshot";
import { WITHOUT_HOME } from "./control";
import { control, option } from "./control-question";
import { HANDOFF, IN_FEAR } from "./handoff-ids";

/** Needs that can be asked for directly; the other ones come with an aid. */
const ASKED_NEEDS = [
  // Above all others: on a phone, the last ones are out of sight.
  option(IN_FEAR, "je suis en danger, ou on me fait peur", "I am in danger, or someone frightens me", "peur", "danger"),
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

/** A hand-off that is being prepared: from which aid if from one, and for which need once it is known. */
export interface Handoff {
  readonly aid: string | null;
  readonly need: Need | null;
}

/** What for: asked when it does not come from an aid. */
export const NEED = control(HANDOFF.need, "choice", ASKED_NEEDS);
