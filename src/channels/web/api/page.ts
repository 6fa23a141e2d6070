import { html, raw } from "hono/html";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import type { Words } from "../../../words";
import { FAULT_CODES, FAULTS, faultBody } from "./faults";
import { fieldTable, type Html } from "./field-table";
import { API_PATH, type OpenApiDocument, SIMULATIONS_PATH } from "./openapi";
import { ANSWER_SCHEMAS, REQUEST_SCHEMAS } from "./schemas";

export interface ApiPage {
  readonly document: OpenApiDocument;
  readonly words: Words;
  readonly languages: readonly string[];
  readonly style: string;
  /** The mark, as the text of an SVG. */
  readonly belfry: string;
  /** Where the service is found, without a final slash; empty where that is not known. */
  readonly origin: string;
  /** How many rights the whole answer of the example has. */
  readonly rightsInAll: number;
  readonly lawVersion: string;
  readonly today: string;
}

export const API_PAGE_PATH = "/api";

/** The API for who reads: made of its OpenAPI document, without a script. */
export function apiPage(page: ApiPage): string {
  const { document, words, languages, style, belfry, today, lawVersion } = page;
  const say = (key: string, params?: Phrase["params"]) => words.text(phrase(`api.${key}`, params));
  const parts = ["call", "limits", "example", "request", "answer", "errors"] as const;
  const tables = (schemas: object) =>
    Object.keys(schemas).map((name) => fieldTable(name, document.components.schemas[name] ?? {}, words));
  return String(html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say("title")}</title>
<link rel="icon" href="/w/belfry.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body>
<a class="skip" href="#content">${say("skip")}</a>
<header>
<a class="brand" href="${API_PAGE_PATH}?lang=${words.language}"><span class="mark" aria-hidden="true">${raw(belfry)}</span>${say("product")}</a>
<nav aria-label="${say("languages")}">${languages
    .filter((language) => language !== words.language)
    .map(
      (language) =>
        html`<a href="${API_PAGE_PATH}?lang=${language}" lang="${language}" hreflang="${language}">${say(`language.${language}`)}</a>`,
    )}</nav>
</header>
<main id="content" tabindex="-1">
<h1>${say("title")}</h1>
<p class="lead">${say("lead")}</p>
<nav class="contents" aria-label="${say("page.contents")}"><ul>${parts.map((part) => html`<li><a href="#${part}">${say(`page.${part}`)}</a></li>`)}</ul></nav>
<h2 id="call">${say("page.call")}</h2>
<pre class="code" tabindex="0" role="region" aria-label="${say("page.call")}"><code>POST ${page.origin}${SIMULATIONS_PATH}</code></pre>
<p>${say("page.call_how")} ${say("operation.description")}</p>
<p>${say("private")}</p>
<p><a href="${API_PATH}/openapi.json?lang=${words.language}">${say("page.document")}</a> ${say("page.document_for")}</p>
<h2 id="limits">${say("page.limits")}</h2>
${limitList(page, say)}
<h2 id="example">${say("page.example")}</h2>
${example(page, say)}
<h2 id="request">${say("page.request")}</h2>
<p>${say("page.request_intro")}</p>
${tables(REQUEST_SCHEMAS)}
<h2 id="answer">${say("page.answer")}</h2>
${tables({ ...ANSWER_SCHEMAS, Estimate: null })}
<h2 id="errors">${say("page.errors")}</h2>
<p>${say("page.errors_intro")}</p>
${errorTable(words, say)}
</main>
<footer>
<p>${say("version", { day: { date: today } })} <code>${lawVersion}</code></p>
<p>${say("disclaimer")}</p>
</footer>
</body>
</html>
`);
}

type Say = (key: string, params?: Phrase["params"]) => string;

function limitList({ document }: ApiPage, say: Say): Html {
  const { perAddress, overall, seconds, bodyBytes, monthsBack, monthsAhead } = document["x-limits"];
  return html`<ul class="limits">
<li>${say("page.limit_address", { count: perAddress, seconds })}</li>
<li>${say("page.limit_overall", { count: overall, seconds })}</li>
<li>${say("page.limit_body", { count: bodyBytes })}</li>
<li>${say("page.limit_months", { back: monthsBack, ahead: monthsAhead })}</li>
</ul>
<p>${say("page.limit_past")} ${say("page.batch")}</p>`;
}

function example({ document, rightsInAll }: ApiPage, say: Say): Html {
  const { requestBody, responses } = document.paths[SIMULATIONS_PATH]?.post ?? {};
  const request = requestBody?.content["application/json"].examples.example?.value ?? {};
  const answer = responses?.["200"].content["application/json"].examples.example?.value ?? {};
  const shown = "rights" in answer && Array.isArray(answer.rights) ? answer.rights.length : 0;
  return html`<h3 id="example-request">${say("page.example_request")}</h3>
${code("example-request", request)}
<h3 id="example-answer">${say("page.example_answer")}</h3>
<p>${say("page.example_extract", { count: rightsInAll, shown })}</p>
${code("example-answer", answer)}`;
}

/** A block that scrolls is reached by the keyboard, under the name of its title. */
const code = (title: string, value: object): Html =>
  html`<pre class="code" tabindex="0" role="region" aria-labelledby="${title}"><code>${JSON.stringify(value, null, 2)}</code></pre>`;

const errorTable = (
  words: Words,
  say: Say,
): Html => html`<div class="table" role="region" tabindex="0" aria-label="${say("page.errors")}"><table>
<thead><tr><th scope="col">${say("page.status")}</th><th scope="col">${say("page.code")}</th><th scope="col">${say("page.meaning")}</th><th scope="col">${say("page.remedy")}</th></tr></thead>
<tbody>${FAULT_CODES.map((each) => {
  const { message, remedy } = faultBody(words, each).error;
  return html`<tr><td>${FAULTS[each]}</td><th scope="row"><code>${each}</code></th><td>${message}</td><td>${remedy}</td></tr>`;
})}</tbody>
</table></div>`;
