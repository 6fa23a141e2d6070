import { structureName } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { answerId, commandId, editId } from "./choice-id";
import { command } from "./choices";
import type { Context } from "./context";
import { NOTICE } from "./control";
import type { Conversation } from "./conversation";
import { handoffOf, routingOf } from "./handoff";
import { meansFor } from "./handoff-means";
import { MODE, SEND } from "./handoff-mode";
import { NEED } from "./handoff-need";
import {
  CONSENT_AIDS,
  CONSENTS_BESIDE,
  GUARDIAN,
  GUARDIAN_NAME,
  LEAVE_MESSAGE,
  MEAN,
  NAME,
  NUMBER,
  OTHER_MODE,
  reasonOf,
  SHARED,
  TIME,
} from "./handoff-questions";
import { type Card, type Message, message } from "./message";
import { type Phrase, phrase } from "./phrase";
import { CONSENTS, type ReferralDraft } from "./referral-draft";
import { communePhrase } from "./show-answer";
import { readerOf } from "./show-handoff";
import { answerCards } from "./show-recap";

/** Exactly what will be sent, before it is. */
export function showSummary(
  conversation: Conversation,
  draft: ReferralDraft,
  context: Context,
  why: readonly Phrase[],
): Message {
  const answers = answersOf(conversation);
  // Asked from an aid, the need was never a question: another one is chosen by asking for someone.
  const otherNeed = answers.has(NEED.id) ? editId(NEED.id) : commandId("other_need");
  const otherLanguage = commandId("language", draft.language === "fr" ? "en" : "fr");
  return message("recap", [...why, phrase("dialogue.summary.intro")], {
    cards: [
      card("orientation.structure", "dialogue.summary.to", readersPhrase(conversation, draft, context), otherNeed),
      card(NEED.id, "dialogue.summary.need", phrase(`dialogue.needs.${draft.need}`), otherNeed),
      ...modeCards(draft),
      ...(draft.answers === null ? placeCards(draft, context) : []),
      ...contactCards(draft, context),
      ...aidCards(draft),
      ...consentCards(draft),
      card(
        "orientation.langue",
        "dialogue.commands.language",
        phrase(`dialogue.commands.language_${draft.language}`),
        otherLanguage,
      ),
      ...(draft.answers === null ? [] : sharedCards(conversation, draft, context)),
    ],
    choices: [
      { id: answerId(SEND.id, "oui"), label: phrase(`questions.${SEND.id}.options.oui`), style: "answer" },
      { id: answerId(SEND.id, "non"), label: phrase(`questions.${SEND.id}.options.non`), style: "answer" },
      command("back"),
    ],
    expects: { kind: "choice", question: SEND.id, progress: null },
  });
}

/** Who really reads it; and for whom, when the structure that receives for this need has no account yet. */
function readersPhrase(conversation: Conversation, draft: ReferralDraft, context: Context): Phrase {
  const answers = answersOf(conversation);
  const handoff = handoffOf(answers);
  const routing = handoff && routingOf(answers, handoff, conversation.language, context);
  const structure = structureName(context.snapshot, draft.structure);
  const reader = routing ? readerOf(routing, context) : null;
  return reader === null || reader === structure
    ? phrase("dialogue.literal", { text: structure })
    : phrase("dialogue.summary.reader_for", { reader, structure });
}

/** A line of the summary, and what changes it. */
const card = (id: string, title: string, detail: Phrase, change = editId(id)): Card => ({
  id,
  title: phrase(title),
  detail,
  tone: "neutral",
  open: { id: change, label: phrase("dialogue.recap.change"), style: "command" },
});

const literal = (text: string): Phrase => phrase("dialogue.literal", { text });
const yesNo = (yes: boolean): Phrase => phrase(`dialogue.answers.${yes ? "yes" : "no"}`);

/** Those two are options of the first question; the others came after "another way". */
const FIRST_MODES: readonly string[] = ["call", "write"];

const modeCards = ({ mode }: ReferralDraft): Card[] =>
  mode === null
    ? []
    : [
        card(
          MODE.id,
          "dialogue.summary.mode",
          phrase(`questions.${FIRST_MODES.includes(mode) ? MODE.id : OTHER_MODE.id}.options.${mode}`),
        ),
      ];

function contactCards({ contact, mode }: ReferralDraft, context: Context): Card[] {
  const { name, means, address, leaveMessage, othersRead, when, pour_qui, guardian } = contact;
  const of = (question: string, value: string) => phrase(`questions.${question}.options.${value}`);
  const leave = leaveMessage === false ? "none" : leaveMessage === null ? null : othersRead ? "shared" : "alone";
  return [
    card(NAME.id, "dialogue.summary.name", literal(name)),
    ...(pour_qui === undefined
      ? []
      : [card(NOTICE.id, "dialogue.summary.filled_by", phrase(`dialogue.for_other.${pour_qui}`))]),
    ...(meansFor(mode, context).length > 1 ? [card(MEAN.id, "dialogue.summary.means", of(MEAN.id, means))] : []),
    ...(address === "" ? [] : [card(NUMBER.id, "dialogue.summary.address", literal(readable(address)))]),
    ...(leave === null ? [] : [card(LEAVE_MESSAGE.id, "dialogue.summary.leave_message", of(LEAVE_MESSAGE.id, leave))]),
    ...(means === "email" && othersRead !== null
      ? [card(SHARED.id, "dialogue.summary.others_read", yesNo(othersRead))]
      : []),
    ...(when === null ? [] : [card(TIME.id, "dialogue.summary.when", of(TIME.id, when))]),
    ...(guardian === null
      ? []
      : [
          guardian.name === null
            ? card(GUARDIAN.id, "dialogue.summary.guardian", yesNo(true))
            : card(GUARDIAN_NAME.id, "dialogue.summary.guardian", literal(guardian.name)),
        ]),
  ];
}

/** The aids to look at; of each, why it is not received can be said in one tap, or left. */
function aidCards({ aids, nonTakeUp }: ReferralDraft): Card[] {
  if (aids === null || aids.length === 0) return [];
  const named = phrase("dialogue.answers.list", { list: { list: aids.map((aid) => phrase(`aids.${aid}.name`)) } });
  return [
    card(CONSENT_AIDS.id, "dialogue.summary.aids", named),
    ...aids.map((aid): Card => {
      const said = nonTakeUp.find((each) => each.aid === aid);
      return {
        id: reasonOf(aid).id,
        title: phrase(`aids.${aid}.name`),
        detail: phrase(said ? `questions.non_recours.options.${said.form}` : "dialogue.summary.reason_unsaid"),
        tone: "neutral",
        open: {
          id: commandId("reason", aid),
          label: phrase(said ? "dialogue.recap.change" : "dialogue.summary.reason"),
          style: "command",
        },
      };
    }),
  ];
}

/** What was agreed to besides, which is sent as well. */
function consentCards({ consents }: ReferralDraft): Card[] {
  const agreed = CONSENTS.filter((consent) => consents[consent] === true);
  const list = agreed.map((consent) => phrase(`questions.${CONSENTS_BESIDE.id}.options.${consent}`));
  return [
    card(
      CONSENTS_BESIDE.id,
      "dialogue.summary.consents",
      agreed.length > 0 ? phrase("dialogue.answers.list", { list: { list } }) : phrase("dialogue.answers.none"),
    ),
  ];
}

/** The answers that go, as they were read again: those that are kept back are not among them. */
function sharedCards(conversation: Conversation, { answers }: ReferralDraft, context: Context): Card[] {
  const going = new Set(answers?.map(({ question }) => question));
  return answerCards(conversation, context).filter(({ id }) => going.has(id));
}

/** The commune and the neighbourhood go along even without the other answers: they tell who receives. */
const placeCards = ({ commune, neighbourhood }: ReferralDraft, { snapshot }: Context): Card[] => [
  ...(commune === null ? [] : [card("commune", "questions.commune.recap", communePhrase(commune, { snapshot }))]),
  ...(neighbourhood === null
    ? []
    : [card("quartier", "questions.quartier.recap", neighbourhoodPhrase(neighbourhood, snapshot))]),
];

const neighbourhoodPhrase = (neighbourhood: string, { neighbourhoods }: Context["snapshot"]): Phrase =>
  phrase("dialogue.literal", { text: neighbourhoods.find(({ id }) => id === neighbourhood)?.name ?? neighbourhood });

/** A French number in pairs, as people read it aloud. */
const readable = (address: string): string =>
  /^\+33\d{9}$/.test(address) ? `0${address.slice(3)}`.replace(/(\d\d)(?=\d)/g, "$1 ") : address;
