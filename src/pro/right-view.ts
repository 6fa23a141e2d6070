import { amountPhrase } from "../dialogue/amounts";
import type { Context } from "../dialogue/context";
import { newConversation } from "../dialogue/conversation";
import { explain } from "../dialogue/explain";
import type { Line, Section } from "../dialogue/message";
import { phrase } from "../dialogue/phrase";
import { showRight } from "../dialogue/show-right";
import type { Right } from "../law/rights";
import { element, safeUrl } from "../widget/dom";
import type { Text } from "./field-view";

export type Tone = "good" | "maybe" | "ask" | "neutral" | "no";

export interface RightOptions {
  readonly context: Context;
  readonly text: Text;
  readonly language: string;
  /** Aids whose texts are unfolded; pressing changes it. */
  readonly unfolded: Set<string>;
}

/** Parts of an opened card that stand in the line itself. */
const IN_LINE = /\.(why|why_not|to_confirm)$/;

/** What a professional checks before reading what to do. */
const CHECKED_FIRST = /\.(calculation|figures|law)$/;

/** An aid: its name, amount and status, why or why not; its figures and texts folded, though printed where it may be due. */
export function rightView(right: Right, tone: Tone, options: RightOptions): HTMLElement {
  const { context, text, unfolded } = options;
  const { aid } = context.law.aid(right.aid);
  const { met, failed } = explain(aid, right.reasons);
  const may = tone !== "no";
  const why = right.status === "no" || right.status === "failed" ? failed : [...failed, ...met];
  const head = element(
    "p",
    { class: "right-head" },
    element("span", { class: "right-name" }, text(phrase(`aids.${aid.id}.name`))),
    " ",
    element(
      "span",
      { class: "right-amount" },
      text(right.status === "no" ? phrase(`pro.status.no`) : amountPhrase(right, aid)),
    ),
  );
  const notes = [
    ...(right.nearThreshold ? [phrase("dialogue.right.near_threshold")] : []),
    ...(right.stale && may ? [phrase("pro.stale")] : []),
  ];
  const lines = [
    ...notes.map((each) => element("li", { class: "note" }, text(each))),
    ...why.map((each) => element("li", { class: failed.includes(each) ? "unmet" : "met" }, text(each))),
  ];
  const more = element("div", { class: "more", id: `more-${aid.id}` });
  const fill = () => more.replaceChildren(...sectionsOf(right, tone, options));
  const fold = element(
    "button",
    {
      type: "button",
      class: "fold",
      "aria-controls": more.id,
      "aria-label": `${text(phrase("pro.more"))}, ${text(phrase(`aids.${aid.id}.name`))}`,
    },
    text(phrase("pro.more")),
  );
  const show = (open: boolean) => {
    fold.setAttribute("aria-expanded", String(open));
    more.classList.toggle("is-open", open);
    if (open) fill();
  };
  fold.addEventListener("click", () => {
    if (!unfolded.delete(aid.id)) unfolded.add(aid.id);
    show(unfolded.has(aid.id));
  });
  show(unfolded.has(aid.id));
  // A sheet on paper has no fold: what may be due is printed with its figures.
  if (PRINTED.has(tone)) fill();
  return element(
    "li",
    { class: `right right-${tone}`, "data-aid": aid.id },
    head,
    element("ul", { class: "reasons" }, ...lines),
    fold,
    more,
  );
}

const PRINTED: ReadonlySet<Tone> = new Set(["good", "maybe", "neutral"]);

function sectionsOf(right: Right, tone: Tone, { context, text, language }: RightOptions): HTMLElement[] {
  const received = tone === "neutral" ? [{ question: "aides_percues", value: [right.aid] }] : [];
  const { sections, choices } = showRight(right, { ...newConversation(language), answers: received }, context);
  const links = choices
    .filter(({ url }) => url !== undefined)
    .map(({ label, url }): Line => ({ text: label, url: url ?? "" }));
  const shown = sections.filter(({ title }) => !IN_LINE.test(title.key));
  const first = shown.filter(({ title }) => CHECKED_FIRST.test(title.key));
  const then = shown.filter(({ title }) => !CHECKED_FIRST.test(title.key));
  return [
    ...[...first, ...then].map((each) => sectionView(each, text)),
    element("ul", { class: "links" }, ...links.map((line) => element("li", {}, lineView(line, text)))),
  ];
}

const sectionView = ({ title, lines }: Section, text: Text): HTMLElement =>
  element(
    "div",
    { class: `part part-${title.key.split(".").at(-1) ?? ""}` },
    element("h4", {}, text(title)),
    element("ul", {}, ...lines.map((line) => element("li", {}, lineView(line, text)))),
  );

function lineView({ text: said, url = "" }: Line, text: Text): Node | string {
  const address = safeUrl(url);
  if (address === null) return text(said);
  const inside = address.startsWith("/");
  const attributes = {
    href: address,
    target: "_blank",
    rel: "noopener noreferrer",
    class: inside ? "inside" : undefined,
  };
  return element(
    "a",
    attributes,
    text(said),
    element("span", { class: "unseen" }, ` ${text(phrase("widget.page.new_window"))}`),
  );
}
