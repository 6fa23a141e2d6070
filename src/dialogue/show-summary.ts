import { answersOf } from "./agenda";
import { answerId, commandId, editId } from "./choice-id";
import { command } from "./choices";
import type { Context } from "./context";
import { ADDRESS, CONSENT_AIDS, LEAVE_MESSAGE, MEAN, NAME, NEED, NOTICE, SEND, TIME } from "./control";
import type { Conversation, ReferralDraft } from "./conversation";
import { handoffOf, routingOf } from "./handoff";
import { type Card, type Message, message } from "./message";
import { type Phrase, phrase } from "./phrase";
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
  const otherNeed = answers.has(NEED.id) ? editId(NEED.id) : commandId("human");
  const card = (id: string, title: string, detail: Phrase, change = editId(id)): Card => ({
    id,
    title: phrase(title),
    detail,
    tone: "neutral",
    open: { id: change, label: phrase("dialogue.recap.change"), style: "command" },
  });
  const literal = (text: string) => phrase("dialogue.literal", { text });
  const { contact } = draft;
  const otherLanguage = commandId("language", draft.language === "fr" ? "en" : "fr");
  return message("recap", [...why, phrase("dialogue.handoff.summary")], {
    cards: [
      card("orientation.structure", "dialogue.handoff.to", readersPhrase(conversation, draft, context), otherNeed),
      card(NEED.id, "dialogue.handoff.need", phrase(`dialogue.needs.${draft.need}`), otherNeed),
      ...(draft.answers === null ? placeCards(draft, context, card) : []),
      card(NAME.id, "dialogue.handoff.name", literal(contact.name)),
      ...(contact.pour_qui === undefined
        ? []
        : [card(NOTICE.id, "dialogue.handoff.filled_by", phrase(`dialogue.for_other.${contact.pour_qui}`))]),
      card(MEAN.id, "dialogue.handoff.means", phrase(`questions.${MEAN.id}.options.${contact.means}`)),
      ...(contact.address === ""
        ? []
        : [card(ADDRESS.id, "dialogue.handoff.address", literal(readable(contact.address)))]),
      ...(contact.leaveMessage === null
        ? []
        : [
            card(
              LEAVE_MESSAGE.id,
              "dialogue.handoff.leave_message",
              phrase(contact.leaveMessage ? "dialogue.answers.yes" : "dialogue.answers.no"),
            ),
          ]),
      ...(contact.when === null
        ? []
        : [card(TIME.id, "dialogue.handoff.when", phrase(`questions.${TIME.id}.options.${contact.when}`))]),
      ...(draft.aids === null || draft.aids.length === 0
        ? []
        : [
            card(
              CONSENT_AIDS.id,
              "dialogue.handoff.aids",
              phrase("dialogue.answers.list", { list: { list: draft.aids.map((aid) => phrase(`aids.${aid}.name`)) } }),
            ),
          ]),
      card(
        "orientation.langue",
        "dialogue.commands.language",
        phrase(`dialogue.commands.language_${draft.language}`),
        otherLanguage,
      ),
      ...(draft.answers === null ? [] : answerCards(conversation, context)),
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
  const structure = context.snapshot.structures.find(({ id }) => id === draft.structure)?.name ?? draft.structure;
  const reader = routing ? readerOf(routing, context) : null;
  return reader === null || reader === structure
    ? phrase("dialogue.literal", { text: structure })
    : phrase("dialogue.handoff.reader_for", { reader, structure });
}

/** The commune and the neighbourhood go along even without the other answers: they tell who receives. */
const placeCards = (
  { commune, neighbourhood }: ReferralDraft,
  { snapshot }: Context,
  card: (id: string, title: string, detail: Phrase) => Card,
): Card[] => [
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
