import { codeOf, type Reader, Unreadable, type Writer } from "./carried-bytes";
import type { AnswerValue } from "./conversation";
import type { Question } from "./questionnaire";

/** How a value is written: one byte says which. These numbers are in links that people have: they never change. */
const KINDS = {
  unknown: 0,
  yes: 1,
  no: 2,
  option: 3,
  cents: 4,
  day: 5,
  month: 6,
  text: 7,
  list: 8,
  number: 9,
} as const;

const OPTION_BYTES = 2;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1);
const FIRST_YEAR = 1900;

/** An option is a number made of its name; an amount is in cents, a date in days. */
export function writeValue(writer: Writer, value: AnswerValue, question: Question): void {
  if (value === null) writer.byte(KINDS.unknown);
  else if (typeof value === "boolean") writer.byte(value ? KINDS.yes : KINDS.no);
  else if (typeof value === "number") writeNumber(writer, value);
  else if (typeof value === "string") writeText(writer, value, question);
  else {
    writer.byte(KINDS.list);
    writer.whole(value.length);
    for (const each of value) writeText(writer, each, question);
  }
}

function writeNumber(writer: Writer, value: number): void {
  const cents = Math.round(value * 100);
  if (cents >= 0 && cents <= Number.MAX_SAFE_INTEGER && cents / 100 === value) {
    writer.byte(KINDS.cents);
    writer.whole(cents);
  } else {
    writer.byte(KINDS.number);
    writer.text(String(value));
  }
}

function writeText(writer: Writer, value: string, { options }: Question): void {
  const days = daysOf(value);
  const months = monthsOf(value);
  if (options.some(({ id }) => id === value)) {
    writer.byte(KINDS.option);
    writer.code(codeOf(value, OPTION_BYTES), OPTION_BYTES);
  } else if (days >= 0 && dayOf(days) === value) {
    writer.byte(KINDS.day);
    writer.whole(days);
  } else if (months >= 0 && monthOf(months) === value) {
    writer.byte(KINDS.month);
    writer.whole(months);
  } else {
    writer.byte(KINDS.text);
    writer.text(value);
  }
}

const daysOf = (value: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? (Date.parse(value) - FIRST_DAY) / DAY_MS : -1;

const monthsOf = (value: string): number =>
  /^\d{4}-\d{2}$/.test(value) ? (Number(value.slice(0, 4)) - FIRST_YEAR) * 12 + Number(value.slice(5)) - 1 : -1;

const dayOf = (days: number): string => {
  const date = new Date(FIRST_DAY + days * DAY_MS);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
};

const monthOf = (months: number): string =>
  `${String(FIRST_YEAR + Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;

/** The value, or undefined for an option that there is no more; without a question, it is read only to go on. */
export function readValue(reader: Reader, question: Question | null): AnswerValue | undefined {
  const kind = reader.byte();
  if (kind !== KINDS.list) return readOne(kind, reader, question);
  const read = Array.from({ length: Math.min(reader.whole(), LONGEST_LIST) }, () =>
    readOne(reader.byte(), reader, question),
  );
  // Of several options, those that are left are still the answer.
  return read.filter((each) => typeof each === "string");
}

const LONGEST_LIST = 100;

function readOne(
  kind: number,
  reader: Reader,
  question: Question | null,
): Exclude<AnswerValue, readonly string[]> | undefined {
  switch (kind) {
    case KINDS.unknown:
      return null;
    case KINDS.yes:
      return true;
    case KINDS.no:
      return false;
    case KINDS.option:
      return optionOf(reader.code(OPTION_BYTES), question);
    case KINDS.cents:
      return reader.whole() / 100;
    case KINDS.day:
      return dayOf(reader.whole());
    case KINDS.month:
      return monthOf(reader.whole());
    case KINDS.text:
      return reader.text();
    case KINDS.number:
      return Number(reader.text());
    default:
      throw new Unreadable();
  }
}

const optionOf = (code: number, question: Question | null): string | undefined =>
  question?.options.find(({ id, formerly = [] }) =>
    [id, ...formerly].some((name) => codeOf(name, OPTION_BYTES) === code),
  )?.id;
