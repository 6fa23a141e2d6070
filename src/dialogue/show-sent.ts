import type { Structure } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { command, link } from "./choices";
import type { Context } from "./context";
import { SECRET } from "./control";
import type { Conversation } from "./conversation";
import { type Handoff, routingOf } from "./handoff";
import { type Message, message } from "./message";
import { phrase } from "./phrase";
import { calls, whereLines } from "./show-handoff";

/** After it left: its number, who will make contact, that no delay is promised, and what to do if nobody does. */
export function showSent(
  conversation: Conversation,
  reference: string,
  handoff: Handoff | null,
  context: Context,
): Message {
  const routing = handoff && routingOf(answersOf(conversation), handoff, conversation.language, context);
  const reader = context.snapshot.structures.find(({ id }) => id === routing?.readBy) ?? null;
  const code = answersOf(conversation).get(SECRET);
  const sent = phrase("dialogue.handoff.sent", { reference });
  // One's own page: the number and the code stand after "#", which a browser sends to nobody.
  const follow = code ? [link(phrase("dialogue.sent.follow", { code: `${code}` }), `/suivi#${reference}.${code}`)] : [];
  const choices = [...follow, command("withdraw")];
  if (!routing || !reader) return message("text", [sent], { choices });
  const reached = [reader, ...routing.contacts.map(({ structure }) => structure)].find(isReached);
  const otherwise = reached
    ? phrase(`dialogue.sent.if_nobody_${reached.telephone ? "call" : "go"}`, { name: reached.name, reference })
    : phrase("dialogue.sent.if_nobody", { reference });
  return message(
    "text",
    [sent, phrase("dialogue.sent.who", { name: reader.name }), phrase("dialogue.sent.no_delay"), otherwise],
    {
      sections: reached
        ? [{ title: phrase("dialogue.literal", { text: reached.name }), lines: whereLines(reached, context) }]
        : [],
      choices: reached ? [...choices, ...calls([reached])] : choices,
    },
  );
}

const isReached = ({ telephone, address }: Structure): boolean => telephone !== null || address !== null;
