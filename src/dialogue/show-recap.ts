import { agenda, answersOf } from "./agenda";
import { answerId, editId, YES } from "./choice-id";
import { always, command } from "./choices";
import type { Context } from "./context";
import { RECAP } from "./control";
import type { Conversation } from "./conversation";
import { type Card, type Message, message } from "./message";
import { type Phrase, phrase } from "./phrase";
import { answerPhrase } from "./show-answer";
import { wordsOf, wordsParams } from "./show-question";
import { asked, progressOf } from "./state";

/** The answers given, each of which can be changed. */
export function answerCards(conversation: Conversation, context: Context): Card[] {
  const answers = answersOf(conversation);
  return agenda(answers, context).flatMap((instance) => {
    const value = answers.get(instance.id);
    if (value === undefined) return [];
    return [
      {
        id: instance.id,
        title: phrase(wordsOf(instance, "recap"), wordsParams(instance, conversation, context)),
        detail: answerPhrase(instance, value, answers, context),
        tone: "neutral" as const,
        open: { id: editId(instance.id), label: phrase("dialogue.recap.change"), style: "command" as const },
      },
    ];
  });
}

/** The recapitulation: to be confirmed once all is answered, or read on the way. */
export function showRecap(conversation: Conversation, context: Context, why: readonly Phrase[]): Message {
  const cards = answerCards(conversation, context);
  const next = asked(conversation, context);
  if (next?.id !== RECAP.id)
    return message("recap", [phrase(cards.length > 0 ? "dialogue.recap.so_far" : "dialogue.recap.empty")], {
      cards,
      choices: [command(next === null ? "rights" : "resume"), ...always(false)],
    });
  return message("recap", [...why, phrase("dialogue.recap.all")], {
    cards,
    choices: [
      { id: answerId(RECAP.id, YES), label: phrase("questions.recapitulatif.options.oui"), style: "answer" },
      ...always(true),
    ],
    expects: { kind: "choice", question: RECAP.id, progress: progressOf(conversation, context) },
  });
}
