import { formatMonth, parseMonth } from "../household/month";
import { answersOf, type Instance, type Offer, offersOf } from "./agenda";
import { NO, YES, yesNo } from "./choice-id";
import type { Context } from "./context";
import { WITHOUT_HOME } from "./control";
import type { AnswerValue, Conversation } from "./conversation";
import { ageKnown } from "./handoff-age";
import { aidOfReason, HANDOFF } from "./handoff-ids";
import { meansFor, modeOf } from "./handoff-means";
import { NO_HOME, type ReadableOption, type Reading, readText, type Wanted } from "./readers/read";
import { WHAT_IF } from "./what-if";

/** The choices that go with a question now; a multiple choice ticks them, the other kinds answer with one. */
export function offers(instance: Instance, conversation: Conversation, context: Context): Offer[] {
  const answers = answersOf(conversation);
  const all = offersOf(instance, answers, context);
  if (instance.id === HANDOFF.means) {
    const open: readonly string[] = meansFor(modeOf(answers), context);
    return all.filter(({ id }) => open.includes(id));
  }
  // Whose age is known need not say that they are young.
  return instance.id === HANDOFF.contact && ageKnown(answers) ? [] : all;
}

/** "Je ne sais pas" is refused only where it would say nothing: consent, name, what one wants. */
export const acceptsUnknown = ({ id, question }: Instance): boolean =>
  question.unknown.some((candidate) => candidate !== null) ||
  MAY_BE_PASSED.has(id) ||
  aidOfReason(id) !== null ||
  (id.startsWith(WHAT_IF) && id !== `${WHAT_IF}changement`);

const MAY_BE_PASSED: ReadonlySet<string> = new Set([
  ...[HANDOFF.time, HANDOFF.leaveMessage, HANDOFF.shared, HANDOFF.guardian, HANDOFF.guardianName],
]);

/** Reads a text as the answer to what is asked. */
export function readAnswer(text: string, instance: Instance, conversation: Conversation, context: Context): Reading {
  const options = offers(instance, conversation, context).map(({ id, spellings }) => ({
    id,
    spellings: [...spellings, id],
  }));
  const wanted = wantedOf(instance, options, conversation, context);
  const reading = readText(text, wanted);
  if (reading.kind === "value") return { kind: "value", value: valueOfText(instance, reading.value, options) };
  if (reading.kind === "not_understood" && instance.question.options_from === "children")
    return readChildren(text, wanted, options);
  // Words beside the kind of answer ("pas d'enfant" for dates, "ailleurs" for a commune) are options too.
  if (
    reading.kind !== "not_understood" ||
    options.length === 0 ||
    wanted.kind === "choice" ||
    wanted.kind === "multiple"
  )
    return reading;
  const option = readText(text, { ...wanted, kind: "choice" });
  return option.kind === "value" ? { kind: "value", value: valueOfOption(instance, String(option.value)) } : reading;
}

/** Children are told by their dates of birth. */
function readChildren(text: string, wanted: Wanted, options: readonly ReadableOption[]): Reading {
  const { options: _, ...dates } = wanted;
  const reading = readText(text, { ...dates, kind: "dates" });
  if (reading.kind !== "value" || !Array.isArray(reading.value)) return reading;
  const born: readonly unknown[] = reading.value;
  const children = options.filter(({ spellings }) => spellings.some((date) => born.includes(date)));
  return children.length === born.length
    ? { kind: "value", value: children.map(({ id }) => id) }
    : { kind: "not_understood", why: "multiple" };
}

/** The name of an option, typed, is read as its id whatever the kind of the question. */
const valueOfText = (instance: Instance, value: AnswerValue, options: readonly { id: string }[]): AnswerValue =>
  value === NO_HOME
    ? WITHOUT_HOME
    : options.some(({ id }) => id === value)
      ? valueOfOption(instance, String(value))
      : value;

/** In a list of dates, an option says that there is none. */
const valueOfOption = ({ question }: Instance, option: string): AnswerValue =>
  question.kind === "dates" ? [] : option;

/** Reads the value of a button; undefined when it was never offered with this question. */
export function readPressed(
  value: string,
  instance: Instance,
  conversation: Conversation,
  context: Context,
): AnswerValue | undefined {
  const { kind } = instance.question;
  if (kind === "yes_no" && (value === YES || value === NO)) return yesNo(value);
  if (offers(instance, conversation, context).some(({ id }) => id === value)) return valueOfOption(instance, value);
  if (kind === "choice" || kind === "multiple" || kind === "yes_no") return undefined;
  if (kind === "commune") return context.snapshot.communes.some(({ insee }) => insee === value) ? value : undefined;
  const reading = readText(value, wantedOf(instance, [], conversation, context));
  return reading.kind === "value" ? reading.value : undefined;
}

function wantedOf(
  { question }: Instance,
  options: Wanted["options"],
  conversation: Conversation,
  context: Context,
): Wanted {
  return {
    kind: question.kind,
    today: context.today,
    snapshot: context.snapshot,
    language: conversation.language,
    ...(options && options.length > 0 ? { options } : {}),
    ...(question.min === undefined ? {} : { min: question.min }),
    ...(question.max === undefined ? {} : { max: question.max }),
    ...(question.unit === undefined ? {} : { unit: question.unit }),
    ...(question.earliest === undefined ? {} : { earliest: bound(question.earliest, context) }),
    ...(question.latest === undefined ? {} : { latest: lastDay(bound(question.latest, context), question.kind) }),
  };
}

/** "today", "claim+9", or the date itself. */
function bound(text: string, { today, month }: Context): string {
  if (text === "today") return today;
  const claim = /^claim([+-]\d+)?$/.exec(text);
  return claim ? formatMonth(month + Number(claim[1] ?? 0)) : text;
}

/** A month that bounds a date includes all its days. */
function lastDay(text: string, kind: Wanted["kind"]): string {
  if (kind === "month" || text.length > 7) return text.length > 7 && kind === "month" ? text.slice(0, 7) : text;
  const days = new Date(Date.UTC(Math.floor(parseMonth(text) / 12), (parseMonth(text) % 12) + 1, 0)).getUTCDate();
  return `${text}-${String(days).padStart(2, "0")}`;
}
