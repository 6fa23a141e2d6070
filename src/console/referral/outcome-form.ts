import { dayOf } from "../../app/calendar";
import type { House } from "../../app/house";
import { isFirstMonth } from "../../referral/outcomes";
import type { StoredOutcome } from "../../store/port";
import type { Form } from "../form";
import type { Fault } from "./shown";

/** Stands for an aid in the names of fields, when it is still to be chosen from all. */
export const ADDED = "added";
/** Says what the fields of an aid were when the page was made. */
export const WAS = "was";

const FIELDS = ["outcome", "amount", "rhythm", "since", "gap", "reason"] as const;
export type OutcomeField = (typeof FIELDS)[number];
type Fields = Readonly<Record<OutcomeField, string>>;

const CENTS = 100;

/** What is noted of an aid, as its fields show it; in the order of the fields. */
export const fieldsOf = (known: StoredOutcome | undefined): Fields => ({
  outcome: known?.outcome ?? "",
  amount: known?.amount == null ? "" : String(known.amount / CENTS).replace(".", ","),
  rhythm: known?.rhythm ?? "",
  since: known?.since ?? "",
  gap: known?.gapCause ?? "",
  reason: known?.reason ?? "",
});

const typedOf = (form: Form, aid: string): Fields => {
  const text = (field: OutcomeField) => form.text(`${aid}.${field}`).trim();
  const [outcome, amount, rhythm] = [text("outcome"), text("amount"), text("rhythm")];
  return { outcome, amount, rhythm, since: text("since"), gap: text("gap"), reason: text("reason") };
};

/** Whether someone said something of an aid: a rhythm alone is what the page itself suggests. */
export function touched(form: Form, aid: string): boolean {
  const typed = typedOf(form, aid);
  const was = form.text(`${aid}.${WAS}`);
  if (was !== "") return FIELDS.map((field) => typed[field]).join("|") !== was;
  return FIELDS.some((field) => field !== "rhythm" && typed[field] !== "") || form.text(`${aid}.aid`) !== "";
}

/** The aids of a form, each with the name its fields go by. */
function aidsIn(house: Pick<House, "law">, form: Form): (readonly [aid: string, name: string])[] {
  const added = form.text(`${ADDED}.aid`);
  const all = house.law().aids.map(({ aid: { id } }) => [id, id] as const);
  return touched(form, ADDED) ? [...all, [added, ADDED] as const] : all;
}

/** A French amount, "1 635,70 €"; null when there is none, NaN, which is refused, when it is not an amount. */
function amountOf(written: string): number | null {
  const number = written.replace(/[\s€]/g, "").replace(",", ".");
  if (number === "") return null;
  return /^\d+(?:\.\d{1,2})?$/.test(number) ? Number(number) : Number.NaN;
}

/** What was said of each aid, for `referral/outcomes.ts` to read; an aid of which nothing is said is left out. */
export function outcomesOf(house: Pick<House, "law">, form: Form): readonly unknown[] {
  return aidsIn(house, form).flatMap(([aid, name]) => {
    const { outcome, amount: written, rhythm, since, gap, reason } = typedOf(form, name);
    if (outcome === "" && name !== ADDED) return [];
    if (outcome === "refused") return [{ aid, outcome, reason: reason || "not_said" }];
    if (outcome !== "opened") return [{ aid, outcome }];
    const amount = amountOf(written);
    return [{ aid, outcome, amount, since, rhythm: amount === null ? null : rhythm, gapCause: gap || null }];
  });
}

const MOST_EUROS = 100_000;

/** What is wrong in a form of outcomes, field by field. */
export function outcomeFaults(house: Pick<House, "law" | "clock">, form: Form): readonly Fault[] {
  const today = dayOf(house.clock.now());
  return aidsIn(house, form).flatMap(([aid, name]) => {
    const { outcome, amount: written, rhythm, since } = typedOf(form, name);
    const amount = amountOf(written);
    const isWrong: readonly (readonly [field: OutcomeField | "aid", fault: string, wrong: boolean])[] = [
      ["aid", "aid_missing", aid === ""],
      ["outcome", "outcome_missing", name === ADDED && outcome === ""],
      ["amount", "amount_wrong", amount !== null && !(amount > 0 && amount <= MOST_EUROS)],
      ["rhythm", "rhythm_missing", outcome === "opened" && amount !== null && rhythm === ""],
      ["since", "since_missing", outcome === "opened" && !isFirstMonth(since, today)],
    ];
    return isWrong.flatMap(([field, fault, wrong]) => (wrong ? [{ field: `${name}.${field}`, fault }] : []));
  });
}
