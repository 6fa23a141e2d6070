import type { House } from "../../app/house";
import type { Form } from "../form";

/** The fields of one aid; each is named `<aid>.<field>`. */
const text = (form: Form, aid: string, field: string): string => form.text(`${aid}.${field}`).trim();

/** A French amount, "635,70"; null when there is none, NaN, which is refused, when it is not an amount. */
function amountOf(written: string): number | null {
  const number = written.replace(/[\s€]/g, "").replace(",", ".");
  return number === "" ? null : Number(number);
}

/** What was said of each aid, for `referral/outcomes.ts` to read; an aid left at "not known yet" is left out. */
export function outcomesOf(house: House, form: Form): readonly unknown[] {
  return house.law().aids.flatMap(({ aid: { id: aid } }) => {
    const outcome = text(form, aid, "outcome");
    if (outcome === "") return [];
    if (outcome === "refused") return [{ aid, outcome, reason: text(form, aid, "reason") || "not_said" }];
    if (outcome !== "opened") return [{ aid, outcome }];
    const amount = amountOf(text(form, aid, "amount"));
    return [
      {
        ...{ aid, outcome, amount, since: text(form, aid, "since") },
        rhythm: amount === null ? null : text(form, aid, "rhythm"),
        gapCause: text(form, aid, "gap") || null,
      },
    ];
  });
}
