import { type Phrase, phrase } from "../dialogue/phrase";
import { element } from "./dom";
import type { Idle } from "./idle";

/** Over the conversation: that it will soon be erased, then that it was. Nothing is said where nothing was answered. */
export function idleNotice(log: HTMLElement, text: (phrase: Phrase) => string, forget: () => void): Idle {
  let shown: HTMLElement | null = null;
  const close = () => {
    shown?.remove();
    shown = null;
  };
  const show = (what: "soon" | "gone") => {
    close();
    const button = element("button", { type: "button", class: "choice" }, text(phrase(`widget.idle.${what}_answer`)));
    button.addEventListener("click", close);
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
