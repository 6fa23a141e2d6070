import { NOTICE, RECAP } from "../../src/dialogue/control";
import { type Conversation, newConversation } from "../../src/dialogue/conversation";
import type { Card, Message } from "../../src/dialogue/message";
import { type Context, step } from "../../src/dialogue/step";
import type { Words } from "../../src/words/words";
import type { Home } from "./people";
import { reply, screenOf } from "./resident";

/** How a conversation ended, and how many questions it took. */
export interface Ending {
  /** The cards of the rights, those that are refused too; worked out when they are asked for. */
  readonly cards: () => readonly Card[];
  /** Questions asked, ticks not counted, notice and recapitulation apart. */
  readonly questions: number;
  /** Buttons pressed and texts typed to answer them, ticks and validations counted. */
  readonly taps: number;
  readonly typed: number;
  /** Questions answered afterwards, on the cards of aids worth refining. */
  readonly refined: number;
  /** Aids that were told to be certain on the way. */
  readonly promised: readonly string[];
  /** Times a text was not understood. */
  readonly misread: number;
  readonly conversation: ReturnType<typeof newConversation>;
}

const LONGEST = 150;

/** Talks until the rights are shown, each turn by `take`. @throws Error when a screen cannot be answered, or it never ends. */
export function converse(
  home: Home,
  context: Context,
  words: Words,
  answer: typeof reply = reply,
  take: typeof step = step,
): Ending {
  let turn = take(newConversation("fr"), { kind: "start", commune: null }, context);
  const asked = new Set<string>();
  const inputs = { choice: 0, text: 0 };
  const promised = new Set<string>();
  let misread = 0;
  for (let turns = 0; turns < LONGEST; turns++) {
    const rights = turn.messages.find(({ kind }) => kind === "rights");
    if (rights) {
      const whole = refine(turn.conversation, rights.cards, { home, context, words, answer });
      return {
        cards: () => cardsOf(whole.conversation, context),
        questions: asked.size,
        taps: inputs.choice,
        typed: inputs.text,
        refined: whole.refined,
        promised: [...promised],
        misread,
        conversation: whole.conversation,
      };
    }
    const question: Message | undefined = turn.messages.findLast(({ expects }) => expects !== null);
    if (!question) throw new Error("nothing is asked, and no rights are shown");
    for (const aid of certainIn(question)) promised.add(aid);
    const before = turn.conversation.answers.length;
    const input = answer(screenOf(question, words), home);
    const id = question.expects?.question ?? "";
    if (id !== NOTICE.id && id !== RECAP.id) {
      asked.add(id);
      if (input.kind === "choice" || input.kind === "text") inputs[input.kind]++;
    }
    turn = take(turn.conversation, input, context);
    if (input.kind === "text" && turn.conversation.answers.length === before) misread++;
    if (misread > 5)
      throw new Error(`not understood: ${input.kind === "text" ? input.text : ""} / ${question.expects?.question}`);
  }
  throw new Error("the conversation does not end");
}

/** The aids that a message tells to be certain by now. */
export const certainIn = ({ text }: Message): string[] =>
  text
    .filter(({ key }) => key === "dialogue.standing.certain")
    .flatMap(({ params: { list } = {} }) => (typeof list === "object" && "list" in list ? list.list : []))
    .flatMap(({ key }) => /^aids\.(.+)\.name$/.exec(key)?.[1] ?? []);

const pressed = (conversation: Conversation, id: string, context: Context) =>
  step(conversation, { kind: "choice", id }, context);

/** The rights, and those that are refused behind their line. */
function cardsOf(conversation: Conversation, context: Context): Card[] {
  const rights = pressed(conversation, "c:rights", context).messages.at(-1);
  const folded = pressed(conversation, "c:refused_aids", context).messages.at(-1);
  return [...(rights?.cards ?? []), ...(folded?.cards ?? [])];
}

/** Whoever is told of an aid that can be refined opens its card, and answers what is asked there. */
function refine(
  from: Conversation,
  shown: readonly Card[],
  { home, context, words, answer }: Resident,
): { readonly conversation: Conversation; readonly refined: number } {
  const refinable = new Set(
    context.questionnaire.questions.flatMap(({ asked, for: aids }) => (asked === "on_card" ? (aids ?? []) : [])),
  );
  let conversation = from;
  let refined = 0;
  const open = shown.filter(({ tone }) => tone === "good" || tone === "maybe");
  for (const { id } of open.filter((card) => refinable.has(card.id))) {
    let turn = pressed(conversation, `c:refine:${id}`, context);
    for (;;) {
      const question = turn.messages.findLast(({ expects }) => expects !== null);
      if (!question) break;
      refined++;
      turn = step(turn.conversation, answer(screenOf(question, words), home), context);
    }
    conversation = turn.conversation;
  }
  return { conversation, refined };
}

interface Resident {
  readonly home: Home;
  readonly context: Context;
  readonly words: Words;
  readonly answer: typeof reply;
}
