import { ELSEWHERE } from "../dialogue/control";
import { readAmount } from "../dialogue/readers/amount";
import { fold } from "../dialogue/readers/clean";
import { HouseholdError } from "../household/errors";
import { type Household, readHousehold, readMonth } from "../household/household";
import type { Month } from "../household/month";
import { isWithinReach } from "../law/reach";
import { type Draft, fieldsIn, valueIn } from "./draft";
import { type Field, isRequired } from "./fields";

/** What the page knows: a household, or what keeps it from being one. */
export type Reading =
  | {
      readonly kind: "read";
      readonly household: Household;
      readonly month: Month;
      readonly received: ReadonlySet<string>;
    }
  | { readonly kind: "missing"; readonly fields: readonly Field[] }
  /** A field whose value makes no sense; null when it is the household as a whole. */
  | { readonly kind: "refused"; readonly field: Field | null };

type Tree = { [key: string]: unknown };

/** `today` is the present month: one too far from it is refused. */
export function readDraft(draft: Draft, today: Month): Reading {
  const fields = fieldsIn(draft);
  const typed = valueIn(draft);
  const fieldAt = (path: string) => fields.find((field) => field.path === path) ?? null;
  const missing = fields.filter((field) => isRequired(field, typed) && typed(field.path).trim() === "");
  if (missing.length > 0) return { kind: "missing", fields: missing };

  const input: Tree = {};
  const received: string[] = [];
  let mois = "";
  for (const field of fields) {
    const value = valueRead(field, typed(field.path).trim());
    if (value === undefined) continue;
    if (value === null) return { kind: "refused", field };
    if (field.kind === "commune" && value === ELSEWHERE) put(input, ["logement", "hors_territoire"], true);
    else if (field.path === "mois") mois = String(value);
    else if (field.path.startsWith(RECEIVED)) received.push(field.path.slice(RECEIVED.length));
    else put(input, field.path.split("."), value);
  }
  input.rsa_deja_percu = received.includes("rsa");
  input.aides_percues = received.map((aide) => ({ aide }));
  try {
    const month = readMonth(mois);
    if (!isWithinReach(month, today)) return { kind: "refused", field: fieldAt("mois") };
    return { kind: "read", household: readHousehold(input, month), month, received: new Set(received) };
  } catch (error) {
    if (!(error instanceof HouseholdError)) throw error;
    return { kind: "refused", field: fieldAt(error.path) };
  }
}

const RECEIVED = "aides_percues.";

/** Undefined where nothing was said, null where it cannot be read. */
function valueRead({ kind }: Field, text: string): string | number | boolean | null | undefined {
  if (text === "") return undefined;
  if (kind === "check") return text === "true" ? true : undefined;
  if (kind === "date") return dateRead(text);
  if (kind === "month") return monthRead(text);
  if (kind === "choice" || kind === "commune") return text;
  if (kind === "amount") return amountRead(text);
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

/** EUR a month, as the conversation reads it: "1.500" and "1,500" are what "1 500" is. Null where it is no amount. */
export function amountRead(text: string): number | null {
  const reading = readAmount(fold(text), {});
  return reading.kind === "value" && typeof reading.value === "number" ? reading.value : null;
}

/** "3/5/1985", "03 05 1985", "03051985" or "1985-05-03". */
export function dateRead(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return text;
  const parts = /^(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const [, day = "", month = "", year] = parts ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "8/2026", "08 2026" or "2026-08". */
function monthRead(text: string): string | null {
  if (/^\d{4}-\d{2}$/.test(text)) return text;
  const [, month = "", year] = /^(\d{1,2})[\s/.-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, "0")}`;
}

/** Puts a value where its path says; a part that is a number is a place in a list. */
function put(tree: Tree, path: readonly string[], value: unknown): void {
  const [name = "", next, ...rest] = path;
  if (next === undefined) {
    tree[name] = value;
    return;
  }
  tree[name] ??= /^\d+$/.test(next) ? [] : {};
  put(tree[name] as Tree, [next, ...rest], value); // made here, as a list or an object
}
