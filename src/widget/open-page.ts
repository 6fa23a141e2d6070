import { isOfHandoff } from "../dialogue/handoff-ids";
import type { Message } from "../dialogue/message";
import { type Phrase, phrase } from "../dialogue/phrase";
import { WHAT_IF } from "../dialogue/what-if";
import type { Words } from "../words";
import { ASKED_LATER } from "../words/asked-later";
import { createAnswerForm } from "./answer-form";
import { takeCarried } from "./carried-here";
import { type ChatOptions, createChat } from "./chat";
import { part } from "./dom";
import type { Places } from "./downloads";
import type { Languages } from "./languages";
import { createLogView } from "./log-view";
import type { Turn } from "./turns";
import { withFirmSpaces } from "./typography";

export interface PageOptions extends Pick<ChatOptions, "context" | "step" | "handoff" | "memory"> {
  readonly places: Places;
  /** What the link that opened the page carries; null when it carries nothing. */
  readonly carried: string | null;
  /** Those of the language the page opens in. */
  readonly words: Words;
  readonly languages: Languages;
  /** Makes the context know what the aids' cards say of the law. @throws without a network. */
  readonly completeLaw: () => Promise<void>;
}

export interface OpenedPage {
  /** Moves the focus into the conversation. */
  readonly focus: () => void;
  /** Once the conversation is there; fails when it could not be read again, and then holds nothing yet. */
  readonly begun: Promise<void>;
  /** For someone else: nothing of before is in sight. */
  readonly beginAgain: () => void;
  /** Words in the language spoken by now. */
  readonly text: (said: Phrase) => string;
}

/** Brings the page to life. */
export function openPage({ places, words, languages, completeLaw, carried, ...core }: PageOptions): OpenedPage {
  let spoken = words;
  const text = (said: Phrase) => withFirmSpaces(spoken.text(said), spoken.language);

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
  const wait = (key: "loading" | "sending" | null) => {
    form.setBusy(key !== null);
    status.hidden = key === null;
    status.textContent = key === null ? "" : text(phrase(`widget.page.${key}`));
  };
  /** What the cards say comes by itself, whatever is opened: the server learns nothing from it. */
  const loadAll = async (tag: string) => {
    const [all] = await Promise.all([languages.loadAll(tag), completeLaw()]);
    return all;
  };
  const fetchAll = async () => {
    const all = await loadAll(spoken.language).catch(() => null);
    // Another language may have been asked for meanwhile.
    if (all?.language === spoken.language) spoken = all;
  };
  const speak = async (tag: string, turns: readonly Turn[]) => {
    const other = tag !== spoken.language;
    const card = turns.some(isCard);
    // Without a network the page goes on in the words that it has.
    const withoutAll = () => languages.load(tag).catch(() => spoken);
    if (card || turns.some((turn) => turn.from === "beffroi" && saysMoreLater(turn.message))) {
      wait("loading");
      try {
        // When a structure is open is said by what comes once the page is up; without a network, where it is is enough.
        spoken = await (card ? loadAll(tag) : loadAll(tag).catch(withoutAll));
      } finally {
        wait(null);
      }
    } else if (other) spoken = await withoutAll();
    if (other) relabel();
  };
  const relabel = () => {
    document.documentElement.lang = spoken.language;
    document.documentElement.dir = spoken.direction;
    for (const labelled of document.querySelectorAll<HTMLElement>("[data-words]"))
      labelled.textContent = text(phrase(`widget.page.${labelled.dataset.words ?? ""}`));
    for (const labelled of document.querySelectorAll<HTMLElement>("[data-words-label]")) {
      const label = text(phrase(`widget.page.${labelled.dataset.wordsLabel ?? ""}`));
      labelled.setAttribute("aria-label", label);
      if (labelled instanceof HTMLButtonElement) labelled.title = label;
    }
    language.lang = spoken.language === "fr" ? "en" : "fr";
    explainLeaving();
    form.relabel();
    void fetchAll();
  };

  const chat = createChat({
    ...core,
    complete: () => loadAll(spoken.language).then(() => {}),
    commune: places.commune === "" ? null : places.commune,
    language: places.language,
    screen: {
      said: (turns) => log.append(turns),
      changed: (turn) => log.replaceLast(turn),
      speaks: speak,
      replaced: (turns) => log.reset(turns),
      expects(expected) {
        form.expect(expected);
        const known = expected?.progress ?? null;
        part("progress-row", HTMLElement).hidden = known === null || known.left === 0;
        if (known === null) return;
        progress.max = known.answered + known.left;
        progress.value = known.answered;
        progressText.textContent = text(phrase("widget.page.progress", { ...known }));
      },
      busy: (busy) => wait(busy ? "sending" : null),
    },
  });

  const failed = (error: unknown) => {
    console.error(error);
    status.hidden = false;
    status.textContent = text(phrase("widget.page.failed"));
  };
  function take(...turn: Parameters<typeof chat.take>): void {
    const [input] = turn;
    const ticking = input.kind === "choice" && input.id.startsWith("m:");
    chat.take(...turn).then(() => !ticking && focus(), failed);
  }

  language.addEventListener("click", () =>
    take({ kind: "text", text: language.lang === "en" ? "English" : "Français" }, null),
  );
  explainLeaving();
  const open = (link: string | null) => {
    if (link === null) return;
    loadAll(spoken.language).then(() => take({ kind: "carried", carried: link, from: "link" }, null), failed);
  };
  // The same page, when a link is opened where it already stands.
  window.addEventListener("hashchange", () => open(takeCarried()));
  const begun = chat.start().then(() => {
    status.hidden = true;
    part("answer", HTMLFormElement).hidden = false;
    open(carried);
    void fetchAll();
  });
  const beginAgain = () => {
    log.reset([]);
    part("answer", HTMLFormElement).reset();
    chat.start().catch(failed);
  };
  return { focus, begun, beginAgain, text };
}

/** Contacts say when they are open, and rights what is certain, by what comes later; offline they say what they can. */
const saysMoreLater = ({ kind }: Message): boolean => kind === "contact" || kind === "rights";

/** Only the card of an aid, what a change would do, what is certain by now, what is refused, what a link carries, the aids to ask for, what is asked to be reached and what came of it need more than a conversation opens with. */
const isCard = (turn: Turn): boolean =>
  turn.from === "beffroi" &&
  (turn.message.kind === "right" ||
    turn.message.kind === "what_if" ||
    turn.message.text.some(({ key }) => SAID_LATER.test(key)) ||
    isLater(turn.message.expects?.question ?? ""));

const isLater = (question: string): boolean =>
  question.startsWith(WHAT_IF) ||
  isOfHandoff(question) ||
  ASKED_LATER.includes(/^adultes\.\d+\.(\w+)/.exec(question)?.[1] ?? "");

const SAID_LATER =
  /^dialogue\.(?:(?:standing|carry|carried|more_aids)\.|rights\.refused_intro$|handoff\.(?:sent|sending|refused|too_young)$|pages\.(?:confirm_carry|confirm_keep|kept)$)/;
