import type { DatedFact, Structure } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { wordKey } from "./aid-words";
import { command, link } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { type Handoff, routingOf } from "./handoff";
import { type Choice, type Line, type Message, message, type Section } from "./message";
import { phrase } from "./phrase";
import { calls, needPhrase, whereLines } from "./show-handoff";

/** For who goes there by themselves: where, when, the way, what to bring. Nothing is handed over. */
export function showWay(conversation: Conversation, handoff: Handoff, context: Context): Message {
  const routing = routingOf(answersOf(conversation), handoff, conversation.language, context);
  if (!routing) return message("contact", [phrase("dialogue.contacts.unknown")]);
  const structures = routing.contacts.map(({ structure }) => structure);
  return message(
    "contact",
    [phrase("dialogue.way.intro"), phrase("dialogue.way.say", { need: needPhrase(handoff, context) })],
    {
      sections: [
        ...structures.map((structure) => ({
          title: phrase("dialogue.literal", { text: structure.name }),
          lines: whereLines(structure, context),
        })),
        papersToBring(handoff, context),
      ],
      choices: [
        ...structures.flatMap(routeChoice),
        ...calls(structures),
        ...(routing.canTransmit ? [askForAppointment(handoff)] : []),
      ],
    },
  );
}

/** Whoever makes the way finds it: from where they are, which is asked by the map and by nobody here. */
export const routeTo = ({ value }: DatedFact): string =>
  `https://www.openstreetmap.org/directions?to=${encodeURIComponent(value)}`;

const routeChoice = ({ name, address }: Structure): Choice[] =>
  address === null ? [] : [link(phrase("dialogue.way.route", { name }), routeTo(address))];

/** What to bring: the papers of the aid it is about; otherwise what is of use for any. */
function papersToBring({ aid: id }: Handoff, { law }: Context): Section {
  const aid = id === null ? undefined : law.aids.find((each) => each.aid.id === id)?.aid;
  const own: Line[] = (aid?.papers ?? []).map((entry) => ({
    text: phrase(wordKey({ id: aid?.id ?? "" }, "papers", entry)),
  }));
  return {
    title: phrase("dialogue.way.bring"),
    lines: own.length > 0 ? own : [{ text: phrase("dialogue.way.bring_any") }],
  };
}

/** An appointment is asked for from there: nothing else is handed over before it is agreed to. */
const askForAppointment = ({ aid, need }: Handoff): Choice => ({
  ...command("appointment", aid ?? need ?? "rights"),
  label: phrase("dialogue.way.appointment"),
});
