const LOOK_MS = 60_000;
const NOTICE_MS = 3 * 60_000;
/** Time enough to read that it will go, and to say that one is still there (WCAG 2.2.1 asks for twenty seconds). */
const LEAST_NOTICE_MS = 2 * 60_000;

export interface Idle {
  /** Soon it will be forgotten: it is still time to say that someone is here. */
  warn(): void;
  /** Someone was. */
  stay(): void;
  forget(): void;
}

/** Calls `forget` when nobody has touched the page for so long (ms), after a warning; then again only after it was touched. */
export function onIdle(idle: number, { warn, stay, forget }: Idle): void {
  let touched = Date.now();
  let warned: number | null = null;
  const touch = ({ type }: Event) => {
    touched = Date.now();
    // What moves under a finger that is still down is not what it touched.
    if (warned === null || type === "pointerdown") return;
    warned = null;
    stay();
  };
  // A finger that scrolls makes no click: the browser takes it over, and cancels the pointer.
  for (const gesture of ["pointerdown", "pointercancel", "keydown", "wheel", "click", "input"])
    window.addEventListener(gesture, touch, { capture: true, passive: true });
  const look = () => {
    const now = Date.now();
    const alone = now - touched;
    if (alone >= idle && (warned === null || now - warned >= LEAST_NOTICE_MS)) {
      touched = Number.POSITIVE_INFINITY;
      warned = null;
      forget();
    } else if (alone >= idle - NOTICE_MS && warned === null) {
      warned = now;
      warn();
    }
  };
  setInterval(look, LOOK_MS);
  // A page that slept in the background is looked at before it is seen.
  document.addEventListener("visibilitychange", look);
}
