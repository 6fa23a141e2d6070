import { type Instance, offersOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { isList } from "./facts";
import { optionLabel } from "./option-label";
import { type Phrase, phrase } from "./phrase";

/** An answer as it is read again. */
export function answerPhrase(
  instance: Instance,
  value: AnswerValue,
  answers: ReadonlyMap<string, AnswerValue>,
  context: Context,
): Phrase {
  if (value === null) return phrase("dialogue.answers.unknown");
  if (typeof value === "boolean") return phrase(value ? "dialogue.answers.yes" : "dialogue.answers.no");
  const { kind } = instance.question;
  if (typeof value === "number") return amountOrNumber(kind === "amount", value);
  if (isList(value)) return listPhrase(instance, value, answers, context);
  const label = labelOf(instance, value, answers, context);
  if (label) return label;
  if (kind === "date") return phrase("dialogue.answers.date", { date: { date: value } });
  if (kind === "month") return phrase("dialogue.answers.month", { month: { month: value } });
  if (kind === "commune") return communePhrase(value, context);
  return phrase("dialogue.literal", { text: value });
}

const amountOrNumber = (money: boolean, value: number): Phrase =>
  money
    ? phrase("dialogue.answers.amount", { amount: { money: value } })
    : phrase("dialogue.answers.number", { number: value });

function listPhrase(
  instance: Instance,
  value: readonly string[],
  answers: ReadonlyMap<string, AnswerValue>,
  context: Context,
): Phrase {
  if (value.length === 0)
    return phrase(instance.id.startsWith("enfants.") ? "dialogue.answers.none" : "dialogue.answers.none_said");
  const list = value.map((each) =>
    instance.question.kind === "dates"
      ? phrase("dialogue.answers.date", { date: { date: each } })
      : (labelOf(instance, each, answers, context) ?? phrase("dialogue.literal", { text: each })),
  );
  return phrase("dialogue.answers.list", { list: { list } });
}

function labelOf(instance: Instance, value: string, answers: ReadonlyMap<string, AnswerValue>, context: Context) {
  const offered = offersOf(instance, answers, context).find(({ id }) => id === value)?.label;
  // Chosen when it was offered: it keeps its name.
  const isOption = instance.question.options.some(({ id }) => id === value);
  return offered ?? (isOption ? optionLabel(instance.question.id, value, context.month) : undefined);
}

export const communePhrase = (insee: string, { snapshot }: Pick<Context, "snapshot">): Phrase =>
  phrase("dialogue.literal", { text: snapshot.communes.find((each) => each.insee === insee)?.name ?? insee });
