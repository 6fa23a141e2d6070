import type { Contact, DatedFact, Routing, Structure } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { link } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import type { Handoff } from "./handoff";
import { placeOf, routingOf } from "./handoff";
import { type Choice, type Line, type Message, message, type Section } from "./message";
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
        phrase(canCall(routing) ? "dialogue.contacts.instead" : "dialogue.contacts.instead_go", {
          need: needPhrase(handoff, context),
        }),
      ];
  const place = placeOf(answersOf(conversation));
  const visits = place ? (context.afterRights?.hours.visits(place, context) ?? []) : [];
  const contacts = routing.contacts.map((contact, rank) =>
    contactSection(
      contact,
      routing.contacts.slice(0, rank).some(({ reason }) => reason === contact.reason),
      conversation,
      context,
    ),
  );
  // On a page that lost its network at once, their words have not come: who receives is enough.
  const told = context.afterRights !== undefined;
  const why = [
    ...(told && routing.byNeighbourhood ? [phrase("dialogue.contacts.either")] : []),
    ...(told && isFrenchOnly(routing, conversation) ? [phrase("dialogue.contacts.french_only")] : []),
  ];
  return message("contact", [phrase("dialogue.contacts.intro"), ...why, ...says], {
    sections: [...contacts, ...visits],
    choices: calls(routing.contacts.map(({ structure }) => structure)),
  });
}

/** A button for each number that can be called. */
export const calls = (structures: readonly Structure[]): Choice[] =>
  structures.flatMap(({ name, telephone }) =>
    telephone
      ? [link(phrase("dialogue.contacts.call", { name }), `tel:${telephone.value.replace(/[^\d+]/g, "")}`)]
      : [],
  );

const canCall = ({ contacts }: Routing): boolean => contacts.some(({ structure }) => structure.telephone !== null);

/** What one comes for, in the words of a door that is pushed; in those of the button, as long as the others have not come. */
export const needPhrase = ({ need }: Handoff, { afterRights }: Pick<Context, "afterRights">): Phrase =>
  phrase(
    afterRights ? `dialogue.needs.${need ?? "rights"}` : `questions.orientation.besoin.options.${need ?? "rights"}`,
  );

/** Who really reads a hand-off. */
export const readerOf = ({ readBy }: Routing, { snapshot }: Context): string | null =>
  snapshot.structures.find(({ id }) => id === readBy)?.name ?? null;

/** Contacts named for one same reason say it once. */
const contactSection = (
  { structure, reason }: Contact,
  alreadySaid: boolean,
  conversation: Conversation,
  context: Context,
): Section => ({
  title: phrase("dialogue.literal", { text: structure.name }),
  lines: [
    ...(alreadySaid ? [] : [{ text: phrase(reason) }]),
    ...(context.afterRights && speaksTo(conversation, structure) ? [{ text: phrase("dialogue.contacts.speaks") }] : []),
    ...whereLines(structure, context),
  ],
});

/** In another language than French, which all of them speak: whether it is known that they receive in it. */
const speaksTo = ({ language }: Conversation, { languages }: Structure): boolean => languages.includes(language);

const isFrenchOnly = ({ contacts }: Routing, conversation: Conversation): boolean =>
  conversation.language !== "fr" && !contacts.some(({ structure }) => speaksTo(conversation, structure));

/** Hours that are only words are between quotes, as their syntax wants. */
const withoutQuotes = (hours: DatedFact | null): DatedFact | null =>
  hours && { ...hours, value: hours.value.replaceAll('"', "") };

/** Where, when and how a structure is reached, as far as is known; that nothing of it is, where something should be. */
export function whereLines(structure: Structure, context: Context): Line[] {
  const known = knownLines(structure, context);
  return known.length === 0 && !structure.door && context.afterRights
    ? [{ text: phrase("dialogue.contacts.no_details") }]
    : known;
}

function knownLines(structure: Structure, context: Context): Line[] {
  const fact = (key: string, told: DatedFact | null, url?: string): Line[] =>
    told === null
      ? []
      : [
          {
            text: phrase(`${key}${told.checked ? "_checked" : ""}`, { value: told.value, date: { date: told.date } }),
            ...(url ? { url } : {}),
          },
        ];
  return [
    ...fact("dialogue.contacts.address", structure.address),
    ...fact("dialogue.contacts.telephone", structure.telephone),
    ...fact(
      "dialogue.contacts.email",
      structure.email,
      structure.email ? `mailto:${structure.email.value}` : undefined,
    ),
    ...(structure.openings
      ? (context.afterRights?.hours.of(structure, context) ?? [])
      : fact("dialogue.contacts.hours", withoutQuotes(structure.hours))),
    ...(structure.website === null ? [] : [{ text: phrase("dialogue.contacts.website"), url: structure.website }]),
  ];
}
