import { html } from "hono/html";
import type { AccountFields, FieldFaults } from "../../app/access/draft";
import { ROLES } from "../../store/accounts";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

/** The form of an account as it stands: what was typed, and what is to be corrected. */
export interface FilledForm {
  /** Null for an account that does not exist yet. */
  readonly id: string | null;
  readonly fields: AccountFields;
  readonly faults: FieldFaults;
}

export const EMPTY: AccountFields = { email: "", name: "", role: "", structure: "", duty: "" };

type Structures = readonly { readonly id: string; readonly name: string }[];

/** Makes or changes an account. */
export function formPage(page: Page, form: FilledForm, structures: Structures): Html {
  const { id, faults } = form;
  const title = say(page, id === null ? "console.accounts.new" : "console.accounts.change");
  const back = id === null ? "/accounts" : `/accounts/${id}`;
  const sorted = [...structures].sort((a, b) => a.name.localeCompare(b.name, page.words.language));
  return layout(
    page,
    title,
    html`<p><a href="${CONSOLE_PATH}${back}">${say(page, id === null ? "console.accounts.back" : "console.accounts.back_to_account")}</a></p>
${summary(page, faults)}
<form method="post" action="${CONSOLE_PATH}/accounts/${id === null ? "new" : `${id}/change`}" novalidate>${formToken(page)}
${field(page, form, "email", (attributes) => html`<input type="email" autocomplete="off" required ${attributes}>`)}
${field(page, form, "name", (attributes) => html`<input autocomplete="off" ${attributes}>`)}
${choices(page, form)}
${field(page, form, "structure", (attributes) => select(attributes, form.fields.structure, [["", say(page, "console.accounts.structure_none")], ...sorted.map(({ id, name }) => [id, name] as const)]))}
${field(page, form, "duty", (attributes) =>
  select(
    attributes,
    form.fields.duty,
    ["", "referent", "deputy"].map(
      (duty) => [duty, say(page, `console.accounts.duties.${duty === "" ? "none" : duty}`)] as const,
    ),
  ),
)}
<button>${say(page, id === null ? "console.accounts.create" : "console.accounts.save")}</button></form>`,
  );
}

/** What is to be corrected, first, each with the way to its field. */
function summary(page: Page, faults: FieldFaults): Html | "" {
  const entries = Object.entries(faults);
  if (entries.length === 0) return "";
  return html`<div class="note" role="alert"><p>${say(page, "console.accounts.to_correct")}</p><ul>${entries.map(
    ([name, fault]) =>
      html`<li><a href="#${name === "role" ? `role-${ROLES[0]}` : name}">${say(page, `console.accounts.faults.${fault}`)}</a></li>`,
  )}</ul></div>`;
}

/** A label, its hint, its fault, and the field that they describe. */
function field(
  page: Page,
  { fields, faults }: FilledForm,
  name: Exclude<keyof AccountFields, "role">,
  input: (attributes: Html) => Html,
): Html {
  const fault = faults[name];
  const value = name === "email" || name === "name" ? html` value="${fields[name]}"` : "";
  const attributes = html`id="${name}" name="${name}"${value} aria-describedby="${name}-hint${fault ? ` ${name}-fault` : ""}"${fault ? html` aria-invalid="true"` : ""}`;
  return html`<label for="${name}">${say(page, `console.accounts.fields.${name}`)}</label>
<p id="${name}-hint" class="small">${say(page, `console.accounts.hints.${name}`)}</p>
${fault ? html`<p id="${name}-fault" class="fault">${say(page, `console.accounts.faults.${fault}`)}</p>` : ""}
${input(attributes)}`;
}

const select = (attributes: Html, chosen: string, options: readonly (readonly [string, string])[]): Html =>
  html`<select ${attributes}>${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ""}>${text}</option>`,
  )}</select>`;

function choices(page: Page, { fields, faults }: FilledForm): Html {
  const fault = faults.role;
  return html`<fieldset id="role"${fault ? html` aria-describedby="role-fault"` : ""}><legend>${say(page, "console.accounts.fields.role")}</legend>
${fault ? html`<p id="role-fault" class="fault">${say(page, `console.accounts.faults.${fault}`)}</p>` : ""}
${ROLES.map(
  (role) =>
    html`<div class="choice"><input type="radio" id="role-${role}" name="role" value="${role}"${fields.role === role ? html` checked` : ""} aria-describedby="role-${role}-hint"><label for="role-${role}">${say(page, `console.roles.${role}`)}</label><p id="role-${role}-hint" class="small">${say(page, `console.accounts.roles.${role}`)}</p></div>`,
)}</fieldset>`;
}
