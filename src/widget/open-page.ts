import { type Phrase, phrase } from "../dialogue/phrase";
import type { Words } from "../words";
import { createAnswerForm } from "./answer-form";
import { type ChatOptions, createChat } from "./chat";
import { part } from "./dom";
import type { Places } from "./downloads";
import { createLogView } from "./log-view";
import { withFirmSpaces } from "./typography";

export interface PageOptions extends Pick<ChatOptions, "context" | "step" | "handoff" | "memory"> {
  readonly places: Places;
  /** By language. */
  readonly words: ReadonlyMap<string, Words>;
}

/** Brings the page to life; gives what moves the focus into the conversation. */
export function openPage({ places, words, ...core }: PageOptions): () => void {
  let spoken = words.get(places.language) ?? words.get("fr");
  const text = (said: Phrase) => (spoken ? withFirmSpaces(spoken.text(said), spoken.language) : said.key);

  const status = part("status", HTMLElement);
  const progress = part("progress", HTMLProgressElement);
  const progressText = part("progress-text", HTMLElement);
  const language = part("language", HTMLButtonElement);
  const form = createAnswerForm(text, (typed) => take({ kind: "text", text: typed }, typed));
  const log = createLogView(part("turns", HTMLOListElement), part("log", HTMLElement), text, (choice) =>
    take({ kind: "choice", id: choice.id }, choice.ticked === undefined ? choice.label : null),
  );

  const focus = () => (form.wantsText && matchMedia("(pointer: fine)").matches ? form.focus() : log.focusLast());
  const explainLeaving = () => {
    part("leave", HTMLButtonElement).title = text(phrase("widget.page.leave_help"));
  };
  const speak = (tag: string) => {
    spoken = words.get(tag) ?? spoken;
    document.documentElement.lang = tag;
    document.documentElement.dir = spoken?.direction ?? "ltr";
    for (const labelled of document.querySelectorAll<HTMLElement>("[data-words]"))
      labelled.textContent = text(phrase(`widget.page.${labelled.dataset.words ?? ""}`));
    for (const labelled of document.querySelectorAll<HTMLElement>("[data-words-label]")) {
      const label = text(phrase(`widget.page.${labelled.dataset.wordsLabel ?? ""}`));
      labelled.setAttribute("aria-label", label);
      if (labelled instanceof HTMLButtonElement) labelled.title = label;
    }
    language.lang = tag === "fr" ? "en" : "fr";
    explainLeaving();
    form.relabel();
  };

  const chat = createChat({
    ...core,
    commune: places.commune === "" ? null : places.commune,
    language: places.language,
    screen: {
      said: (turns) => log.append(turns),
      changed: (turn) => log.replaceLast(turn),
      replaced(turns, tag) {
        speak(tag);
        log.reset(turns);
      },
      expects(expected) {
        form.expect(expected);
        const known = expected?.progress ?? null;
        part("progress-row", HTMLElement).hidden = known === null || known.left === 0;
        if (known === null) return;
        progress.max = known.answered + known.left;
        progress.value = known.answered;
        progressText.textContent = text(phrase("widget.page.progress", known));
      },
      busy(busy) {
        form.setBusy(busy);
        status.hidden = !busy;
        status.textContent = busy ? text(phrase("widget.page.sending")) : "";
      },
    },
  });

  function take(...turn: Parameters<typeof chat.take>): void {
    const [input] = turn;
    const ticking = input.kind === "choice" && input.id.startsWith("m:");
    chat.take(...turn).then(
      () => !ticking && focus(),
      (error: unknown) => {
        console.error(error);
        status.hidden = false;
        status.textContent = text(phrase("widget.page.failed"));
      },
    );
  }

  language.addEventListener("click", () =>
    take({ kind: "text", text: language.lang === "en" ? "English" : "Français" }, null),
  );
  explainLeaving();
  status.hidden = true;
  part("answer", HTMLFormElement).hidden = false;
  chat.start();
  return focus;
}
