import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { Chart, ChartPoint } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { escapeHtml } from "./outbound";

const WIDTH = 640;
const HEIGHT = 420;
const LEFT = 92;
const RIGHT = 24;
const TOP = 68;
const BOTTOM = 62;
const STEPS = 4;
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

function svgOf({ title, across: sayAcross, up: sayUp, points, marks }: Chart, words: Words): string {
  const highest = Math.ceil(Math.max(1, ...points.map(({ y }) => y)) / 400) * 400;
  const furthest = Math.max(1, ...points.map(({ x }) => x));
  const across = (x: number) => LEFT + (x / furthest) * (WIDTH - LEFT - RIGHT);
  const up = (y: number) => HEIGHT - BOTTOM - (Math.max(0, y) / highest) * (HEIGHT - TOP - BOTTOM);
  const at = ({ x, y }: ChartPoint) => `${across(x).toFixed(1)} ${up(y).toFixed(1)}`;
  const money = (amount: number) =>
    words.text(phrase("dialogue.answers.amount", { amount: { money: Math.round(amount) } }));
  const text = (x: number, y: number, anchor: string, said: string, more = "") =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${escapeHtml(said)}</text>`;
  const steps = Array.from({ length: STEPS + 1 }, (_, index) => index / STEPS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="DejaVu Sans" font-size="15" fill="#62544c">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdfa"/>`,
    text(16, 26, "start", words.text(title), 'font-size="18" fill="#241b17"'),
    text(16, 46, "start", words.text(sayUp), 'font-size="13"'),
    ...steps.flatMap((step) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up(highest * step)}" y2="${up(highest * step)}" stroke="#d9cabb"/>`,
      text(LEFT - 10, up(highest * step) + 5, "end", money(highest * step)),
    ]),
    ...steps.map((step) =>
      text(across(furthest * step), HEIGHT - BOTTOM + 24, step === 1 ? "end" : "middle", money(furthest * step)),
    ),
    text(WIDTH - RIGHT, HEIGHT - 12, "end", words.text(sayAcross), 'font-size="13"'),
    `<polyline fill="none" stroke="#8a3324" stroke-width="4" stroke-linejoin="round" points="${points.map(at).join(" ")}"/>`,
    ...marks.map((mark) =>
      mark.kind === "here"
        ? `<circle cx="${across(mark.x)}" cy="${up(mark.y)}" r="9" fill="#1f6b3a" stroke="#fffdfa" stroke-width="3"/>`
        : `<path d="M${across(mark.x) - 9} ${up(mark.y) - 22}h18l-9 14z" fill="#8a5a00"/>`,
    ),
    "</svg>",
  ].join("");
}
