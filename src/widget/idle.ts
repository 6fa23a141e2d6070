const LOOK_MS = 60_000;

/** Calls `forget` when nobody has touched the page for so long (ms); then again only after it was touched. */
export function onIdle(idle: number, forget: () => void): void {
  let touched = Date.now();
  const touch = () => {
    touched = Date.now();
  };
  for (const gesture of ["pointerdown", "keydown", "wheel", "click", "input"])
    window.addEventListener(gesture, touch, { capture: true, passive: true });
  const look = () => {
    if (Date.now() - touched < idle) return;
    touched = Number.POSITIVE_INFINITY;
    forget();
  };
  setInterval(look, LOOK_MS);
  // A page that slept in the background is looked at before it is seen.
  document.addEventListener("visibilitychange", look);
}
