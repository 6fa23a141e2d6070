import { framed } from "../dialogue/chart-frame";
import type { Chart, ChartMark, Table } from "../dialogue/message";
import { type Phrase, phrase } from "../dialogue/phrase";
import { element } from "./dom";

type Say = (phrase: Phrase) => string;

const SVG = "http://www.w3.org/2000/svg";
/** Units of the drawing: a phone's width, so that its words are read as they are. */
const FRAME = { width: 320, height: 210, left: 46, right: 10, top: 12, bottom: 28 };
const { width, height, left, right } = FRAME;
/** The shares of the way that are told along: a phone has room for two. */
const ALONG = [0.5, 1];

/** A curve with its words, and its figures for those who would rather read them. */
export function chartView(chart: Chart, say: Say): HTMLElement {
  return element(
    "figure",
    { class: "chart" },
    element("figcaption", {}, say(chart.title)),
    element("p", { class: "axis" }, say(chart.up)),
    drawing(chart, say),
    element("p", { class: "axis axis-across" }, say(chart.across)),
    element("p", { class: "chart-words" }, say(chart.description)),
    tableView(chart.table, say),
  );
}

/** A table folded under its caption. */
export function tableView({ caption, head, rows }: Table, say: Say): HTMLElement {
  const cells = (row: readonly Phrase[]) =>
    row.map((cell, index) => element(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, say(cell)));
  return element(
    "details",
    { class: "table" },
    element("summary", {}, say(caption)),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": say(caption) },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...head.map((cell) => element("th", { scope: "col" }, say(cell))))),
        element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row)))),
      ),
    ),
  );
}

function drawing(chart: Chart, say: Say): SVGElement {
  const { title, description, points, marks } = chart;
  const { furthest, highest, steps, across, up, at } = framed(chart, FRAME);
  const money = (amount: number) => say(phrase("dialogue.answers.amount", { amount: { money: Math.round(amount) } }));
  return drawn(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img" },
    drawn("title", {}, say(title)),
    drawn("desc", {}, say(description)),
    ...steps.flatMap((step) => {
      const y = up(highest * step).toFixed(1);
      return [
        drawn("line", { class: "grid", x1: left, x2: width - right, y1: y, y2: y }),
        drawn("text", { x: left - 5, y: Number(y) + 4, "text-anchor": "end" }, money(highest * step)),
      ];
    }),
    ...steps
      .filter((step) => ALONG.includes(step))
      .map((step) =>
        drawn(
          "text",
          { x: across(furthest * step).toFixed(1), y: height - 9, "text-anchor": step === 1 ? "end" : "middle" },
          money(furthest * step),
        ),
      ),
    drawn("path", {
      class: "curve",
      d: points.map((point, index) => `${index === 0 ? "M" : "L"}${at(point)}`).join(""),
    }),
    ...marks.map((mark) => markView(mark, across(mark.x), up(mark.y))),
  );
}

/** Where one would be is a disc; a fall, a triangle that points down: told apart by their shape, not by colour alone. */
function markView({ kind }: ChartMark, x: number, y: number): SVGElement {
  return kind === "here"
    ? drawn("circle", { class: "mark-here", cx: x.toFixed(1), cy: y.toFixed(1), r: 5 })
    : drawn("path", { class: "mark-cliff", d: `M${(x - 5).toFixed(1)} ${(y - 12).toFixed(1)}h10l-5 8z` });
}

/** Built node by node: the page's policy refuses markup made of text. */
function drawn(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement; // the namespace says so
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
  made.append(...children);
  return made;
}
