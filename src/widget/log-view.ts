import type { Choice } from "../dialogue/message";
import { type Phrase, phrase } from "../dialogue/phrase";
import { element } from "./dom";
import { messageView } from "./message-view";
import type { Turn } from "./turns";

export interface LogView {
  /** Shows what was just said; the turns before it can no longer be answered. */
  append(turns: readonly Turn[]): void;
  /** Shows the last message again, as a tick changed it, without a new line in the log. */
  replaceLast(turn: Turn): void;
  /** Shows everything again: another language, or nothing left. */
  reset(turns: readonly Turn[]): void;
  focusLast(): void;
}

/** The log of the conversation in `list`, which scrolls inside `frame`. */
export function createLogView(
  list: HTMLElement,
  frame: HTMLElement,
  text: (phrase: Phrase) => string,
  onChoice: (choice: Choice) => void,
): LogView {
  const shown: { turn: Turn; item: HTMLElement }[] = [];

  const itemOf = (turn: Turn, live: boolean): HTMLElement => {
    if (turn.from === "beffroi")
      return element("li", { class: "from-beffroi" }, messageView(turn.message, { text, live, onChoice }));
    const said = typeof turn.said === "string" ? turn.said : text(turn.said);
    const who = element("span", { class: "unseen" }, `${text(phrase("widget.page.you"))} `);
    return element("li", { class: "from-resident" }, element("p", {}, who, said));
  };
  /** Only the messages since the resident last spoke can be answered. */
  const settle = () => {
    for (const entry of shown) {
      if (!entry.item.classList.contains("live")) continue;
      const settled = itemOf(entry.turn, false);
      entry.item.replaceWith(settled);
      entry.item = settled;
    }
  };
  const put = (turn: Turn, live: boolean) => {
    const item = itemOf(turn, live);
    item.classList.toggle("live", live);
    list.append(item);
    shown.push({ turn, item });
    return item;
  };
  const focusItem = (item: HTMLElement | undefined) =>
    item?.querySelector<HTMLElement>(".message")?.focus({ preventScroll: true });

  return {
    append(turns) {
      settle();
      const items = turns.map((turn) => put(turn, turn.from === "beffroi"));
      // Long news is read from its beginning; short news ends the log: the browser stops at the bottom by itself.
      const first = items[0];
      if (first) frame.scrollTop += first.getBoundingClientRect().top - frame.getBoundingClientRect().top - 12;
    },
    replaceLast(turn) {
      const last = shown.at(-1);
      if (!last) return;
      const place = [...last.item.querySelectorAll("button")].findIndex((each) => each.matches(":focus"));
      const item = itemOf(turn, true);
      item.classList.add("live");
      last.item.replaceWith(item);
      last.item = item;
      last.turn = turn;
      item.querySelectorAll("button")[place]?.focus();
    },
    reset(turns) {
      list.replaceChildren();
      shown.length = 0;
      const spoke = turns.findLastIndex((turn) => turn.from === "resident");
      for (const [index, turn] of turns.entries()) put(turn, index > spoke && turn.from === "beffroi");
      frame.scrollTop = frame.scrollHeight;
    },
    focusLast: () => {
      const since = shown.findLastIndex(({ turn }) => turn.from === "resident");
      focusItem(shown[since + 1]?.item);
    },
  };
}
