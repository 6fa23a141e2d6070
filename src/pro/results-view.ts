import { monthlyValue } from "../dialogue/amounts";
import { phrase } from "../dialogue/phrase";
import { type SortedRights, sortFor, switchedOffIn } from "../dialogue/sorted-rights";
import { assess, type Right } from "../law/rights";
import { element } from "../widget/dom";
import type { Reading } from "./read-draft";
import { type RightOptions, rightView, type Tone } from "./right-view";

/** The groups of aids, in the order in which a professional reads them. */
const GROUPS: readonly (readonly [name: string, tone: Tone, of: (sorted: SortedRights) => readonly Right[]])[] = [
  ["open", "good", ({ fresh }) => fresh],
  ["to_confirm", "maybe", ({ toConfirm }) => toConfirm],
  ["received", "neutral", ({ received }) => received],
  ["no", "no", ({ no, notToAsk }) => [...no, ...notToAsk]],
  ["to_ask", "ask", ({ toAsk }) => toAsk],
];

export interface Results {
  readonly summary: string;
  readonly groups: readonly HTMLElement[];
}

/** The rights of a household that was read, and their sum in a line. */
export function resultsOf(reading: Extract<Reading, { kind: "read" }>, options: RightOptions): Results {
  const { context, text } = options;
  const { law, snapshot } = context;
  const off = switchedOffIn(snapshot, reading.household.logement.commune_insee ?? null);
  const rights = assess(law, reading.household, reading.month, { switchedOff: off });
  const isReceived = ({ id, form_of }: { id: string; form_of?: string | undefined }) =>
    reading.received.has(id) || (form_of !== undefined && reading.received.has(form_of));
  const sorted = sortFor(rights, law, { off, isReceived });
  const total = sorted.fresh.reduce((sum, right) => sum + monthlyValue(right, law.aid(right.aid).aid), 0);
  return {
    summary: text(
      phrase("pro.summary", {
        count: sorted.fresh.length,
        total: { money: Math.round(total) },
        confirm: sorted.toConfirm.length,
      }),
    ),
    groups: [
      ...(reading.household.logement.hors_territoire
        ? [element("p", { class: "note" }, text(phrase("pro.outside")))]
        : []),
      ...GROUPS.flatMap(([name, tone, of]) => {
        const own = of(sorted);
        if (own.length === 0) return [];
        const title = text(phrase(`pro.results.${name}`, { number: own.length }));
        const list = element("ul", { class: "rights" }, ...own.map((right) => rightView(right, tone, options)));
        return [element("section", { class: `results-${name}` }, element("h3", {}, title), list)];
      }),
    ],
  };
}
