import { type Phrase, phrase } from "../dialogue/phrase";
import { element } from "./dom";

/** A link to carry: as a code to show, and as an address to copy. On this very device there is nothing to open. */
export function carryView(url: string, text: (phrase: Phrase) => string): HTMLElement {
  const say = (key: string) => text(phrase(`widget.carry.${key}`));
  const code = element("div", { class: "qr", role: "img", "aria-label": say("code"), hidden: true });
  const field = element("input", { id: "carried-link", type: "text", readonly: true, value: url });
  const told = element("span", { role: "status" });
  const copy = element("button", { type: "button", class: "choice choice-command" }, say("copy"));
  copy.addEventListener("click", async () => {
    told.textContent = (await copied(field)) ? say("copied") : "";
  });
  field.addEventListener("focus", () => field.select());
  draw(url).then((svg) => {
    code.append(svg);
    code.hidden = false;
    // Without a network the address remains.
  }, console.warn);
  return element(
    "div",
    { class: "carry" },
    code,
    element("label", { for: field.id }, say("address")),
    field,
    copy,
    told,
  );
}

async function draw(url: string): Promise<SVGElement> {
  const module: typeof import("./qr") = await import(document.body.dataset.qr ?? "");
  return module.drawQr(url);
}

/** In the frame of another site the clipboard may be refused: then the selected text is copied the old way. */
async function copied(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
