import { answersOf } from "./agenda";
import { carry } from "./carried";
import { command, link } from "./choices";
import type { Context, Found } from "./context";
import { DOOR } from "./control";
import type { Conversation } from "./conversation";
import { type Message, message } from "./message";
import { phrase } from "./phrase";
import { answerCards } from "./show-recap";

/**
 * The link that takes the conversation to another device. Its answers stand in the fragment, which no browser sends to
 * a server; in the path stands the door that was entered by, never the commune that was answered.
 */
export function showCarry(conversation: Conversation, context: Context): Message {
  const door = answersOf(conversation).get(DOOR);
  const page = `${context.webOrigin ?? ""}/chat${typeof door === "string" ? `/${door}` : ""}`;
  // What is written in a chat stays there.
  const stays = context.channel === "telegram" ? [phrase("dialogue.carry.stays")] : [];
  return message("carry", [phrase("dialogue.carry.link"), ...stays], {
    choices: [link("dialogue.carry.open", `${page}#r=${carry(conversation, context)}`), command("resume")],
  });
}

/** What a link or this device holds, before it replaces anything. */
export function showCarried(conversation: Conversation, { carried, from }: Found, context: Context): Message {
  const here = answerCards(conversation, context).length > 0;
  const lines = answerCards(carried, context).map(({ title, detail }) => ({
    text: phrase("dialogue.carried.line", { question: title, answer: detail ?? phrase("dialogue.answers.unknown") }),
  }));
  return message(
    "text",
    [phrase(`dialogue.carried.found_${from}`), ...(here ? [phrase("dialogue.carried.replaces")] : [])],
    {
      sections: lines.length > 0 ? [{ title: phrase(`dialogue.carried.answers_${from}`), lines }] : [],
      choices: [
        { ...command("carried_confirmed"), style: "main" },
        { ...command("resume"), label: phrase(`dialogue.carried.${here ? "keep" : "leave"}`) },
      ],
    },
  );
}
