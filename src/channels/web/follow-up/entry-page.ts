import { html } from "hono/html";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import { FOLLOW_UP_PATH } from "./door";
import { type Html, layout, say, type View } from "./layout";

export interface EntryPage {
  readonly script: string;
  /** A code of `app/errors.ts`. */
  readonly fault?: string | null;
  readonly note?: string | null;
  /** When nothing is found: after how long a request is erased, which may be why. */
  readonly gone?: Phrase | null;
  readonly reference?: string;
  /** What was written on a page that had closed meanwhile: it goes with the number and the code, and is not lost. */
  readonly letter?: string;
}

/** Where the number and the code are typed; the fault is the same whatever is wrong. */
export function entryPage(
  view: View,
  { script, fault = null, note = null, gone = null, reference = "", letter = "" }: EntryPage,
): Html {
  const told =
    fault === null
      ? ""
      : html`<p class="fault" id="fault" role="alert">${view.words.text(phrase(`errors.${fault}.resident`))}</p>`;
  const erased =
    gone === null ? "" : html`<p>${view.words.text(gone)} <a href="/chat">${say(view, "entry.ask_again")}</a></p>`;
  const kept =
    letter === ""
      ? ""
      : html`<label for="letter">${say(view, "entry.letter")}</label>
<textarea id="letter" name="letter" rows="4">${letter}</textarea>`;
  const invalid = fault === null ? "" : html` aria-invalid="true" aria-describedby="fault"`;
  return layout(
    view,
    say(view, "entry.title"),
    html`${note === null ? "" : html`<p class="done" role="status">${say(view, `done.${note}`)}</p>`}
<p>${say(view, "entry.what")}</p>${told}${erased}
<form method="post" action="${FOLLOW_UP_PATH}" class="card" id="entry">
<label for="reference">${say(view, "entry.reference")}</label>
<p class="small" id="reference-hint">${say(view, "entry.reference_hint")}</p>
<input id="reference" name="reference" value="${reference}" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="reference-hint">
<label for="secret">${say(view, "entry.secret")}</label>
<p class="small" id="secret-hint">${say(view, "entry.secret_hint")}</p>
<input id="secret" name="secret" required maxlength="80" autocomplete="off" autocapitalize="characters" spellcheck="false"${invalid === "" ? html` aria-describedby="secret-hint"` : invalid}>
${kept}<button>${say(view, "entry.open")}</button>
</form>
<p class="small">${say(view, "entry.lost")}</p>`,
    script,
  );
}
