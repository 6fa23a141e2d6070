import { html } from "hono/html";
import { type Html, say } from "../layout";
import { type FormName, type Shown, typedIn } from "./shown";

interface Field {
  readonly form: FormName;
  readonly name: string;
  /** Key of its label. */
  readonly label: string;
  readonly known?: string;
}

/** A field under its label, with what was typed, and what is wrong with it. */
export const input = (shown: Shown, field: Field, attributes: Html): Html =>
  labelled(
    shown,
    field,
    (held) => html`<input ${held} ${attributes} value="${typedIn(shown, field.form, field.name, field.known)}">`,
  );

export type Options = readonly (readonly [value: string, text: string])[];

/** A list to choose from, under its label. */
export const choice = (shown: Shown, field: Field, options: Options, attributes: Html = html``): Html =>
  grouped(shown, field, [["", options]], attributes);

/** The same, in groups under their names; the group without a name comes as it is. */
export function grouped(
  shown: Shown,
  field: Field,
  groups: readonly (readonly [name: string, options: Options])[],
  attributes: Html = html``,
): Html {
  const chosen = typedIn(shown, field.form, field.name, field.known);
  const all = (options: Options) =>
    options.map(
      ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ""}>${text}</option>`,
    );
  return labelled(
    shown,
    field,
    (held) =>
      html`<select ${held} ${attributes}>${groups.map(([name, options]) => (name === "" ? all(options) : html`<optgroup label="${name}">${all(options)}</optgroup>`))}</select>`,
  );
}

export function labelled(shown: Shown, { form, name, label }: Field, control: (held: Html) => Html): Html {
  const fault = faultOf(shown, form, name);
  const held = html`id="${name}" name="${name}"${fault ? html` aria-invalid="true" aria-describedby="${name}-fault"` : ""}`;
  return html`<label for="${name}">${say(shown.page, label)}</label>
${fault ? html`<p id="${name}-fault" class="fault">${say(shown.page, `console.referral.faults.${fault}`)}</p>` : ""}
${control(held)}`;
}

const faultOf = ({ trouble }: Shown, form: FormName, name: string): string | null =>
  trouble?.form === form ? (trouble.faults.find(({ field }) => field === name)?.fault ?? null) : null;
