import { type Phrase, phrase } from "../dialogue/phrase";
import { element } from "./dom";
import type { Idle } from "./idle";

/** What the notice needs of the page that it stands on: its words, and its focus. */
interface Under {
  readonly text: (said: Phrase) => string;
  readonly focus: () => void;
}

/** Over the conversation: that it will soon be erased, then that it was. Nothing is said where nothing was answered. */
export function idleNotice(log: HTMLElement, { text, focus }: Under, forget: () => void): Idle {
  let shown: HTMLElement | null = null;
  const close = () => {
    shown?.remove();
    shown = null;
  };
  const show = (what: "soon" | "gone") => {
    close();
    const button = element("button", { type: "button", class: "choice" }, text(phrase(`widget.idle.${what}_answer`)));
    button.addEventListener("click", () => {
      close();
      // The button is gone: whoever pressed it is not sent back to the top of the page.
      focus();
    });
    // Read aloud at once; the focus stays where it was: any gesture is an answer.
    shown = element(
      "div",
      { class: "idle", role: "alert" },
      element("p", {}, text(phrase(`widget.idle.${what}`))),
      button,
    );
    log.before(shown);
  };
  const holdsAnswers = () => log.querySelectorAll("#turns > li").length > 1;
  return {
    warn: () => holdsAnswers() && show("soon"),
    stay: close,
    forget() {
      const held = holdsAnswers();
      close();
      forget();
      if (held) show("gone");
    },
  };
}
