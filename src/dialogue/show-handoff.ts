import type { Contact, Routing } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { answerId, commandId } from "./choice-id";
import { command } from "./choices";
import type { Context } from "./context";
import { MEAN, SEND, TIME } from "./control";
import type { Conversation, ReferralDraft } from "./conversation";
import type { Handoff } from "./handoff";
import { routingOf } from "./handoff";
import { type Card, type Line, type Message, message, type Section } from "./message";
import { type Phrase, phrase } from "./phrase";
import { answerCards } from "./show-recap";

/** Whom to see for a need, truthfully: who would read a hand-off, or that nothing can be transmitted from here. */
export function showContacts(conversation: Conversation, handoff: Handoff, context: Context): Message {
  const routing = routingOf(answersOf(conversation), handoff, conversation.language, context);
  if (!routing) return message("contact", [phrase("dialogue.contacts.unknown")]);
  const reader = readerOf(routing, context);
  const says: Phrase[] = routing.canTransmit
    ? reader === null
      ? []
      : [phrase("dialogue.contacts.read_by", { name: reader })]
    : [phrase("dialogue.contacts.cannot_transmit"), phrase("dialogue.contacts.instead")];
  return message("contact", [phrase("dialogue.contacts.intro"), ...says], {
    sections: routing.contacts.map((contact) => contactSection(contact)),
    choices: routing.contacts.flatMap(({ structure }) =>
      structure.telephone
        ? [
            {
              id: commandId("resume"),
              label: phrase("dialogue.contacts.call", { name: structure.name }),
              style: "link" as const,
              url: `tel:${structure.telephone.value.replace(/[^\d+]/g, "")}`,
            },
          ]
        : [],
    ),
  });
}

const readerOf = ({ readBy }: Routing, { snapshot }: Context): string | null =>
  snapshot.structures.find(({ id }) => id === readBy)?.name ?? null;

function contactSection({ structure, reason }: Contact): Section {
  const fact = (key: string, value: { value: string; date: string } | null, url?: string): Line[] =>
    value === null
      ? []
      : [{ text: phrase(key, { value: value.value, date: { date: value.date } }), ...(url ? { url } : {}) }];
  return {
    title: phrase("dialogue.literal", { text: structure.name }),
    lines: [
      { text: phrase(reason) },
      ...fact("dialogue.contacts.address", structure.address),
      ...fact("dialogue.contacts.telephone", structure.telephone),
      ...fact(
        "dialogue.contacts.email",
        structure.email,
        structure.email ? `mailto:${structure.email.value}` : undefined,
      ),
      ...fact("dialogue.contacts.hours", structure.hours),
      ...(structure.website === null ? [] : [{ text: phrase("dialogue.contacts.website"), url: structure.website }]),
    ],
  };
}

/** Exactly what will be sent, before it is. */
export function showSummary(
  conversation: Conversation,
  draft: ReferralDraft,
  context: Context,
  why: readonly Phrase[],
): Message {
  const open = { id: commandId("back"), label: phrase("dialogue.recap.change"), style: "command" as const };
  const card = (id: string, title: string, detail: Phrase): Card => ({
    id,
    title: phrase(title),
    detail,
    tone: "neutral",
    open,
  });
  const literal = (text: string) => phrase("dialogue.literal", { text });
  const { contact } = draft;
  const structure = context.snapshot.structures.find(({ id }) => id === draft.structure);
  return message("recap", [...why, phrase("dialogue.handoff.summary")], {
    cards: [
      card("orientation.structure", "dialogue.handoff.to", literal(structure?.name ?? draft.structure)),
      card("orientation.besoin", "dialogue.handoff.need", phrase(`dialogue.needs.${draft.need}`)),
      card("orientation.nom", "dialogue.handoff.name", literal(contact.name)),
      card("orientation.moyen", "dialogue.handoff.means", phrase(`questions.${MEAN.id}.options.${contact.means}`)),
      ...(contact.address === ""
        ? []
        : [card("orientation.adresse", "dialogue.handoff.address", literal(contact.address))]),
      ...(contact.leaveMessage === null
        ? []
        : [
            card(
              "orientation.message",
              "dialogue.handoff.leave_message",
              phrase(contact.leaveMessage ? "dialogue.answers.yes" : "dialogue.answers.no"),
            ),
          ]),
      ...(contact.when === null
        ? []
        : [card("orientation.quand", "dialogue.handoff.when", phrase(`questions.${TIME.id}.options.${contact.when}`))]),
      ...(draft.aids === null || draft.aids.length === 0
        ? []
        : [
            card(
              "orientation.accord_aides",
              "dialogue.handoff.aids",
              phrase("dialogue.answers.list", { list: { list: draft.aids.map((aid) => phrase(`aids.${aid}.name`)) } }),
            ),
          ]),
      ...(draft.answers === null ? [] : answerCards(conversation, context).map((each) => ({ ...each, open }))),
    ],
    choices: [
      { id: answerId(SEND.id, "oui"), label: phrase(`questions.${SEND.id}.options.oui`), style: "answer" },
      { id: answerId(SEND.id, "non"), label: phrase(`questions.${SEND.id}.options.non`), style: "answer" },
      command("back"),
    ],
    expects: { kind: "choice", question: SEND.id, progress: null },
  });
}
