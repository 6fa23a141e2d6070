import type { Context } from "hono";
import { html } from "hono/html";
import { PERIODS, type Period } from "../evaluation/period";
import { type Html, type Page, say } from "./layout";

/** The period that the address asks for. */
export const periodIn = (c: Context, otherwise: Period): Period =>
  PERIODS.find((period) => period === c.req.query("period")) ?? otherwise;

/** The other periods, a link each. */
export function periodLinks(page: Page, current: Period): Html {
  const links = PERIODS.map(
    (period) =>
      html`<li><a href="${page.path}?period=${period}"${period === current ? html` aria-current="page"` : ""}>${say(page, `console.overview.periods.${period}`)}</a></li>`,
  );
  return html`<nav class="within" aria-label="${say(page, "console.overview.period")}"><ul>${links}</ul></nav>`;
}

/** Of when a printed page is, and what it covers: its links are not printed. */
export const datedLine = (page: Page, today: string, period: Period): Html =>
  html`<p class="small">${say(page, "console.overview.dated", { date: { date: today }, period: { key: `console.overview.periods.${period}` } })}</p>`;
