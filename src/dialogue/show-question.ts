import type { Instance } from "./agenda";
import { answersOf } from "./agenda";
import { acceptsUnknown, offers } from "./answering";
import { answerId, maskOf, NO, tickedOf, tickId, unknownId, validateId, YES } from "./choice-id";
import { always, command, link } from "./choices";
import type { Context } from "./context";
import { DOOR, ELSEWHERE, NOTICE, PINNED } from "./control";
import type { Conversation } from "./conversation";
import { CORRECTED } from "./correction";
import { isList } from "./facts";
import { HELPERS, helperOf } from "./for-whom";
import { handoffOf, routingOf } from "./handoff";
import { aidOfReason, HANDOFF } from "./handoff-ids";
import { type Choice, type Message, message } from "./message";
import { countedSince } from "./option-label";
import { type Param, type Phrase, phrase } from "./phrase";
import { CASES } from "./questionnaire";
import { communePhrase } from "./show-answer";
import { readerOf } from "./show-handoff";
import { isProgress, progressOf } from "./state";

export interface Showing {
  readonly conversation: Conversation;
  readonly context: Context;
  /** Ticks of a multiple choice, kept in its buttons; null before any: those of the answer that is corrected. */
  readonly mask: number | null;
  /** Said before, when the last text did not answer: then what is expected is said too. */
  readonly why: readonly Phrase[];
  /** Something graver was said just before: no welcome. */
  readonly sober: boolean;
  /** Only these values are offered, when a text could mean several. */
  readonly offered: readonly string[] | null;
}

/** One question: its words, its choices, what it waits for. */
export function showQuestion(instance: Instance, showing: Showing): Message {
  const { conversation, context, why, sober } = showing;
  const { question } = instance;
  const help = question.help ? [phrase(wordsOf(instance, "help"), wordsParams(instance, conversation, context))] : [];
  // What could not be read already says what is waited for.
  const toSay = why.length > 0 && !why.some(({ key }) => key.startsWith("readers.not_understood."));
  const expected = toSay ? [phrase(`dialogue.expected.${question.kind}`)] : [];
  const counted = isProgress(instance.id) && question.asked !== "on_card" && !isHandingOver(conversation);
  const progress = counted ? progressOf(conversation, context) : null;
  const calm = why.length === 0 && !sober;
  const outside = calm && saidOutside(conversation) ? [phrase("dialogue.outside")] : [];
  const text = [
    ...outside,
    ...why,
    phrase(wordsOf(instance, "text"), {
      ...wordsParams(instance, conversation, context),
      ...readerToName(instance, conversation, context),
    }),
    ...forOther(instance, conversation),
    ...help,
    ...expected,
    ...((calm && progress && context.afterRights?.standing(conversation, progress, context)) || []),
  ];
  const canGoBack = conversation.answers.some((answer) => !PINNED.has(answer.question));
  return message("question", text, {
    choices: [...answerChoices(instance, showing), ...always(canGoBack)],
    expects: {
      kind: question.kind,
      question: instance.id,
      progress,
    },
  });
}

/** "Vous" is the person whose rights are looked for; whoever helps has to agree to nothing in their place. */
function forOther({ id }: Instance, conversation: Conversation): Phrase[] {
  if (helperOf(answersOf(conversation)) === null) return [];
  if (!id.startsWith("orientation.")) return [phrase("dialogue.for_other.answer")];
  if (id === HANDOFF.name) return [phrase("dialogue.for_other.name")];
  return id === HANDOFF.contact ? [phrase("dialogue.for_other.consent")] : [];
}

/** Where one lives may be asked for a hand-off alone: it is then no step towards the rights. */
const isHandingOver = (conversation: Conversation): boolean => handoffOf(answersOf(conversation)) !== null;

/** Nobody agrees to be told of without knowing to whom. */
function readerToName({ id }: Instance, conversation: Conversation, context: Context): Record<string, Param> {
  if (id !== HANDOFF.contact) return {};
  const answers = answersOf(conversation);
  const handoff = handoffOf(answers);
  const routing = handoff && routingOf(answers, handoff, conversation.language, context);
  return { name: (routing && readerOf(routing, context)) ?? "" };
}

/** The notice that comes before the first personal question. */
export function showNotice({ conversation, context, why, sober }: Showing): Message {
  const web = context.channel === "telegram" ? webAddress(conversation, context) : null;
  const telegram = context.channel === "telegram" ? [phrase("dialogue.notice.telegram")] : [];
  return message(
    "question",
    [
      ...(why.length > 0 ? why : [phrase(`dialogue.notice.${sober ? "when_ready" : greeting(conversation)}`)]),
      phrase("dialogue.notice.privacy"),
      ...telegram,
    ],
    {
      choices: [
        ...[YES, ...HELPERS].map((each) =>
          answer(NOTICE.id, each, phrase(`questions.confidentialite.options.${each}`)),
        ),
        ...(web === null ? [] : [link("dialogue.notice.web", web)]),
        command("privacy"),
        command("human"),
        command("help"),
      ],
      expects: { kind: "choice", question: NOTICE.id, progress: progressOf(conversation, context) },
    },
  );
}

/** Whoever has already said something, to be handed over, was greeted. */
const greeting = ({ answers }: Conversation): "welcome" | "meanwhile" =>
  answers.every(({ question }) => PINNED.has(question)) ? "welcome" : "meanwhile";

/** The person has just said that they live outside the territory. */
function saidOutside({ answers }: Conversation): boolean {
  const last = answers.at(-1);
  return last?.question === "commune" && last.value === ELSEWHERE;
}

/** The same conversation on the web, where the answers stay on the person's device. */
function webAddress(conversation: Conversation, { webOrigin, snapshot }: Context): string | null {
  const door = answersOf(conversation).get(DOOR) ?? snapshot.communes[0]?.insee;
  return webOrigin !== undefined && typeof door === "string" ? `${webOrigin}/chat/${door}` : null;
}

/** Words about the partner differ from those about oneself. */
export function wordsOf({ question, person }: Instance, part: "text" | "help" | "recap"): string {
  const partner = question.id.startsWith("adultes.$.") && person === 1;
  return `questions.${question.id}.${part}${partner ? "_conjoint" : ""}`;
}

/** A question about a child names it by its date of birth, one about an aid by its name, of a change, since when. */
export function wordsParams(
  { id, question, person }: Instance,
  conversation: Conversation,
  { month }: Pick<Context, "month">,
): Record<string, Param> {
  const aid = aidOfReason(id);
  if (aid !== null) return { aid: phrase(`aids.${aid}.name`) };
  if (question.id.startsWith(`${CASES}.`)) return countedSince(month);
  if (!question.id.startsWith("enfants.$.") || person === null) return {};
  const dates = answersOf(conversation).get("enfants.dates") ?? null;
  return { date: { date: (isList(dates) ? dates[person] : undefined) ?? "2020-01-01" } };
}

function answerChoices(instance: Instance, { conversation, context, mask, offered }: Showing): Choice[] {
  const { id, question } = instance;
  const all = offers(instance, conversation, context);
  const passed = id === HANDOFF.guardianName || aidOfReason(id) !== null;
  const unknown: Choice[] = acceptsUnknown(instance)
    ? [{ id: unknownId(id), label: phrase(`dialogue.answers.${passed ? "pass" : "unknown"}`), style: "unknown" }]
    : [];
  if (question.kind === "yes_no")
    return [
      answer(id, YES, phrase("dialogue.answers.yes")),
      answer(id, NO, phrase("dialogue.answers.no")),
      ...all.map((each) => answer(id, each.id, each.label)),
      ...unknown,
    ];
  if (question.kind === "multiple") {
    const answered = answersOf(conversation).get(`${CORRECTED}${id}`) ?? null;
    const ids = all.map((each) => each.id);
    return [...ticks(id, all, mask ?? maskOf(isList(answered) ? answered : [], ids)), ...unknown];
  }
  if (offered)
    return [...offered.map((value) => answer(id, value, offeredLabel(value, instance, all, context))), ...unknown];
  const own = all.map((each) => answer(id, each.id, each.label));
  const door = question.kind === "commune" ? suggestion(instance, conversation, context) : [];
  return [...door, ...own, ...unknown];
}

const answer = (question: string, value: string, label: Phrase): Choice => ({
  id: answerId(question, value),
  label,
  style: "answer",
});

function ticks(id: string, all: readonly { id: string; label: Phrase }[], mask: number): Choice[] {
  const ids = all.map((each) => each.id);
  const ticked = tickedOf(mask, ids);
  const toggled = (each: string) =>
    maskOf(ticked.includes(each) ? ticked.filter((other) => other !== each) : [...ticked, each], ids);
  return [
    ...all.map(
      (each): Choice => ({
        id: tickId(id, toggled(each.id)),
        label: each.label,
        style: "answer",
        ticked: ticked.includes(each.id),
      }),
    ),
    {
      id: validateId(id, maskOf(ticked, ids)),
      label: phrase(ticked.length > 0 ? "dialogue.answers.validate" : "dialogue.answers.none_of_these"),
      style: "answer",
    },
  ];
}

function offeredLabel(
  value: string,
  { question }: Instance,
  all: readonly { id: string; label: Phrase }[],
  context: Context,
): Phrase {
  if (question.kind === "commune") return communePhrase(value, context);
  const own = all.find(({ id }) => id === value);
  if (own) return own.label;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return phrase("dialogue.answers.date", { date: { date: value } });
  return phrase("dialogue.literal", { text: value });
}

/** The commune of the site or of the link, first. */
function suggestion({ id }: Instance, conversation: Conversation, context: Context): Choice[] {
  const door = answersOf(conversation).get(DOOR);
  return typeof door === "string" ? [answer(id, door, communePhrase(door, context))] : [];
}
