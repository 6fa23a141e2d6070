import { element } from "./dom";

type Drawings = typeof import("./after-rights");

/** A place for what is drawn by what comes once the page is up. Without a network the words around it remain. */
export function drawnLater(draw: (drawings: Drawings) => HTMLElement): HTMLElement {
  const place = element("div");
  load().then((drawings) => place.replaceWith(draw(drawings)), console.warn);
  return place;
}

const load = (): Promise<Drawings> => import(document.body.dataset.afterRights ?? "");
