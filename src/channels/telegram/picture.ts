import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { framed } from "../../dialogue/chart-frame";
import type { Chart } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { escapeHtml } from "./outbound";

const FRAME = { width: 640, height: 420, left: 92, right: 24, top: 68, bottom: 62 };
const { width, height, left, right, bottom } = FRAME;
/** Pixels for a unit of the drawing: sharp on a phone. */
const SCALE = 2;

/** Machines that serve have few fonts, and none for certain. */
const FONT = createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");

/** The curve as a PNG, in the words of the language. */
export function pictureOf(chart: Chart, words: Words): Uint8Array {
  const drawing = new Resvg(svgOf(chart, words), {
    font: { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" },
    fitTo: { mode: "zoom", value: SCALE },
  });
  return drawing.render().asPng();
}

function svgOf(chart: Chart, words: Words): string {
  const { title, across: sayAcross, up: sayUp, points, marks } = chart;
  const { furthest, highest, steps, across, up, at } = framed(chart, FRAME);
  const money = (amount: number) =>
    words.text(phrase("dialogue.answers.amount", { amount: { money: Math.round(amount) } }));
  const text = (x: number, y: number, anchor: string, said: string, more = "") =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${escapeHtml(said)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" font-size="15" fill="#62544c">`,
    `<rect width="${width}" height="${height}" fill="#fffdfa"/>`,
    text(16, 26, "start", words.text(title), 'font-size="18" fill="#241b17"'),
    text(16, 46, "start", words.text(sayUp), 'font-size="13"'),
    ...steps.flatMap((step) => [
      `<line x1="${left}" x2="${width - right}" y1="${up(highest * step)}" y2="${up(highest * step)}" stroke="#d9cabb"/>`,
      text(left - 10, up(highest * step) + 5, "end", money(highest * step)),
    ]),
    ...steps.map((step) =>
      text(across(furthest * step), height - bottom + 24, step === 1 ? "end" : "middle", money(furthest * step)),
    ),
    text(width - right, height - 12, "end", words.text(sayAcross), 'font-size="13"'),
    `<polyline fill="none" stroke="#8a3324" stroke-width="4" stroke-linejoin="round" points="${points.map(at).join(" ")}"/>`,
    ...marks.map((mark) =>
      mark.kind === "here"
        ? `<circle cx="${across(mark.x)}" cy="${up(mark.y)}" r="9" fill="#1f6b3a" stroke="#fffdfa" stroke-width="3"/>`
        : `<path d="M${across(mark.x) - 9} ${up(mark.y) - 22}h18l-9 14z" fill="#8a5a00"/>`,
    ),
    "</svg>",
  ].join("");
}
