import type { Contact, Routing } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { commandId } from "./choice-id";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import type { Handoff } from "./handoff";
import { routingOf } from "./handoff";
import { type Line, type Message, message, type Section } from "./message";
import { type Phrase, phrase } from "./phrase";

/** Whom to see for a need, truthfully: who would read a hand-off, or that nothing can be transmitted from here. */
export function showContacts(conversation: Conversation, handoff: Handoff, context: Context): Message {
  const routing = routingOf(answersOf(conversation), handoff, conversation.language, context);
  if (!routing) return message("contact", [phrase("dialogue.contacts.unknown")]);
  const reader = readerOf(routing, context);
  const says: Phrase[] = routing.canTransmit
    ? reader === null
      ? []
      : [phrase("dialogue.contacts.read_by", { name: reader })]
    : [
        phrase("dialogue.contacts.cannot_transmit"),
        phrase(canCall(routing) ? "dialogue.contacts.instead" : "dialogue.contacts.instead_go"),
      ];
  return message("contact", [phrase("dialogue.contacts.intro"), ...says], {
    sections: routing.contacts.map((contact, rank) =>
      contactSection(
        contact,
        routing.contacts.slice(0, rank).some(({ reason }) => reason === contact.reason),
      ),
    ),
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

const canCall = ({ contacts }: Routing): boolean => contacts.some(({ structure }) => structure.telephone !== null);

/** Who really reads a hand-off. */
export const readerOf = ({ readBy }: Routing, { snapshot }: Context): string | null =>
  snapshot.structures.find(({ id }) => id === readBy)?.name ?? null;

/** Contacts named for one same reason say it once. */
function contactSection({ structure, reason }: Contact, alreadySaid: boolean): Section {
  const fact = (key: string, value: { value: string; date: string } | null, url?: string): Line[] =>
    value === null
      ? []
      : [{ text: phrase(key, { value: value.value, date: { date: value.date } }), ...(url ? { url } : {}) }];
  return {
    title: phrase("dialogue.literal", { text: structure.name }),
    lines: [
      ...(alreadySaid ? [] : [{ text: phrase(reason) }]),
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
