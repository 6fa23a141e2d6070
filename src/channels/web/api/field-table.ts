import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import type { Words } from "../../../words";
import type { Schema } from "./openapi";

/** A piece of page, escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

type Say = (key: string, params?: Phrase["params"]) => string;

const MONTH_PATTERN = "^\\d{4}-(0[1-9]|1[0-2])$";
const NAME = /^#\/components\/schemas\//;

/** The fields of a schema: type, bounds, default and unit, and what each means. */
export function fieldTable(name: string, schema: Schema, words: Words): Html {
  const say: Say = (key, params) => words.text(phrase(`api.${key}`, params));
  const fields = Object.entries(schema.properties ?? {});
  return html`<h3 id="${name}"><code>${name}</code></h3>
<p>${schema.description ?? ""}</p>
<div class="table" role="region" tabindex="0" aria-labelledby="${name}"><table>
<thead><tr><th scope="col">${say("page.field")}</th><th scope="col">${say("page.type")}</th><th scope="col">${say("page.meaning")}</th></tr></thead>
<tbody>${fields.map(([field, property]) =>
    typeof property === "boolean"
      ? ""
      : html`<tr><th scope="row"><code>${field}</code>${schema.required?.includes(field) ? html` <span class="required">${say("page.required")}</span>` : ""}</th><td>${typeOf(property, say)}</td><td>${property.description ?? ""}</td></tr>`,
  )}</tbody>
</table></div>`;
}

/** A type in words: what it is, its unit, its bounds, its default. */
function typeOf(schema: Schema, say: Say): Html {
  const details = [
    schema["x-unit"],
    ...(schema.type === "array" && schema.maxItems !== undefined
      ? [say("page.items", { min: schema.minItems ?? 0, max: schema.maxItems })]
      : []),
    ...boundsOf(schema, say),
    ...(isShown(schema.default) ? [say("page.default", { value: String(schema.default) })] : []),
  ].filter((each) => each !== undefined);
  return html`${kindOf(schema, say)}${details.length > 0 ? html`<br><span class="small">${details.join(" · ")}</span>` : ""}`;
}

/** An empty list or object by default is only absence. */
const isShown = (value: unknown): boolean => value !== undefined && typeof value !== "object";

function boundsOf({ minimum, maximum, exclusiveMinimum, maxLength }: Schema, say: Say): string[] {
  const from = minimum ?? (typeof exclusiveMinimum === "number" ? exclusiveMinimum : undefined);
  const to = maximum ?? maxLength;
  return [
    ...(from === undefined || from <= Number.MIN_SAFE_INTEGER ? [] : [say("page.from", { value: from })]),
    ...(to === undefined || to >= Number.MAX_SAFE_INTEGER ? [] : [say("page.to", { value: to })]),
  ];
}

function kindOf(schema: Schema, say: Say): Html | string {
  const { $ref, anyOf, type, items, enum: values, format, pattern } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace(NAME, "");
    return html`<a href="#${name}"><code>${name}</code></a>`;
  }
  if (anyOf)
    return joined(
      anyOf.map((each) => kindOf(each, say)),
      ` ${say("page.or")} `,
    );
  if (values)
    return html`${say("page.one_of")} ${joined(
      values.map((value) => html`<code>${String(value)}</code>`),
      ", ",
    )}`;
  if (Array.isArray(type)) return type.map((each) => say(`types.${each}`)).join(` ${say("page.or")} `);
  if (type === "array" && typeof items === "object" && !Array.isArray(items))
    return html`${say("page.list_of")} ${kindOf(items, say)}`;
  if (format === "date") return say("types.date");
  if (pattern === MONTH_PATTERN) return say("types.month");
  return pattern === undefined ? say(`types.${type ?? "object"}`) : say("types.pattern", { pattern });
}

const joined = (parts: readonly (Html | string)[], between: string): Html =>
  html`${parts.map((part, index) => html`${index === 0 ? "" : between}${part}`)}`;
