import { html } from "hono/html";
import { GAP_CAUSES, gapOf, OUTCOMES, REFUSAL_REASONS, RHYTHMS } from "../../referral/outcomes";
import type { StoredOutcome } from "../../store/port";
import { estimatedText } from "../estimated";
import { type Html, type Page, say } from "../layout";
import { estimatedAids, exact } from "./aids";
import { choice, input, type Options } from "./fields";
import { notedText } from "./noted";
import { fieldsOf, type OutcomeField, touched, WAS } from "./outcome-form";
import type { Shown } from "./shown";

const MONTHLY = ["monthly"];
const ONCE = ["once", "yearly"];

/** What became of one aid, beside what was estimated; `aid` may stand for one that is still to be chosen. */
export function outcomeFields(shown: Shown, aid: string): Html {
  const { page, referral, trouble } = shown;
  const known = referral.outcomes.find((each) => each.aid === aid);
  const noted = fieldsOf(known);
  // What someone else noted meanwhile is not covered by a field that was left as it came.
  const isTyped = trouble?.form === "outcomes" && touched(trouble.typed, aid);
  const of: Shown = isTyped ? shown : { ...shown, trouble: null };
  const isOpen = isTyped || known?.outcome === "opened" || known?.outcome === "refused";
  const field = (name: OutcomeField) => ({
    ...{ form: "outcomes" as const, name: `${aid}.${name}`, label: `console.follow.${name}` },
    known: noted[name] || (known ? "" : suggested(shown, aid, name)),
  });
  const from = (words: string, all: readonly string[]): Options => [
    ["", say(page, "console.follow.not_known")],
    ...all.map((each) => [each, say(page, `console.follow.${words}.${each}`)] as const),
  ];
  const became: Options = known
    ? [...from("became", OUTCOMES).slice(1), ["not_known", say(page, "console.follow.take_back")]]
    : from("became", OUTCOMES);
  return html`${known ? notedLine(shown, known) : ""}${estimateLine(page, referral, aid)}
${known ? html`<input type="hidden" name="${aid}.${WAS}" value="${Object.values(noted).join("|")}">` : ""}
${choice(of, field("outcome"), became)}
<details${isOpen ? html` open` : ""}><summary>${say(page, "console.follow.details")}</summary>
<div class="beside"><div>${input(of, field("amount"), html`inputmode="decimal" autocomplete="off"`)}</div>
<div>${choice(of, field("rhythm"), from("rhythms", RHYTHMS))}</div>
<div>${input(of, field("since"), html`type="month" placeholder="2026-03" pattern="\\d{4}-\\d{2}"`)}</div></div>
${choice(of, field("gap"), from("causes", GAP_CAUSES))}${choice(of, field("reason"), from("reasons", REFUSAL_REASONS))}
</details>`;
}

/** How often the law pays it: one thing less to choose. */
function suggested({ aids }: Shown, aid: string, name: OutcomeField): string {
  const rhythm = name === "rhythm" ? aids.find(({ id }) => id === aid)?.rhythm : undefined;
  if (rhythm === undefined) return "";
  return MONTHLY.includes(rhythm) ? "monthly" : ONCE.includes(rhythm) ? "once" : "";
}

/** What is noted, and how far that is from the estimate. */
function notedLine(shown: Shown, known: StoredOutcome): Html {
  const { page } = shown;
  const gap = gapOf(known);
  const side = gap === null ? "" : gap === 0 ? "none" : gap > 0 ? "above" : "below";
  return html`<p class="noted">${notedText(shown, known)}</p>
${gap === null ? "" : html`<p class="small">${say(page, `console.follow.gap_${side}`, { amount: { money: Math.abs(gap) / 100 } })}${known.gapCause ? html` ${say(page, "console.follow.gap_cause", { cause: { key: `evaluation.gap_causes.${known.gapCause}` } })}` : ""}</p>`}`;
}

function estimateLine(page: Page, referral: Shown["referral"], aid: string): Html {
  const estimated = estimatedAids(referral).find((each) => each.aid === aid);
  return estimated ? html`<p class="small">${estimatedText(page, estimated, exact)}</p>` : html``;
}
