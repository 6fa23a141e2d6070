import type { Message } from "../dialogue/message";
import type { Phrase } from "../dialogue/phrase";
import { element } from "./dom";

/** Places for the curve and the table of a message, which are drawn by what comes once the page is up. */
export function figuresOf(
  { chart, table }: Message,
  text: (phrase: Phrase) => string,
): { readonly chart: HTMLElement[]; readonly table: HTMLElement[] } {
  const places = { chart: chart ? [element("div")] : [], table: table ? [element("div")] : [] };
  if (chart || table)
    load().then(
      ({ chartView, tableView }) => {
        if (chart) places.chart[0]?.replaceWith(chartView(chart, text));
        if (table) places.table[0]?.replaceWith(tableView(table, text));
      },
      // Without a network the words remain.
      console.warn,
    );
  return places;
}

const load = (): Promise<typeof import("./after-rights")> => import(document.body.dataset.afterRights ?? "");
