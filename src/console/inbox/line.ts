import { html } from "hono/html";
import type { InboxLine } from "../../app/inbox/line";
import { dayOf, timeOf } from "../../referral/local-time";
import { type Snapshot, structureName } from "../../territory/snapshot";
import { type Html, type Page, say } from "../layout";
import { CONSOLE_PATH } from "../path";

/** What a list shows besides its lines. */
export interface Around {
  readonly snapshot: Snapshot;
  /** The structure of the operator who looks, and when they do. */
  readonly reader: string;
  readonly now: number;
}

const DAY = 86_400_000;

/** A hand-off in a list: where it stands, who it is, what for, and what waits. */
export function inboxLine(page: Page, line: InboxLine, around: Around): Html {
  const { reference, state, section, need, commune, structure, unread } = line;
  const { snapshot, reader } = around;
  const where = snapshot.communes.find(({ insee }) => insee === commune)?.name;
  const forOther =
    structure === reader
      ? ""
      : html`<span class="small">${say(page, "console.inbox.for_other", { structure: structureName(snapshot, structure) })}</span>`;
  return html`<li><a href="${pathOf(line)}">
<span class="tags"><span class="tag${section === "waiting" || section === "asked" ? " todo" : ""}">${say(page, `console.states.${state}`)}</span>${unread > 0 ? html`<span class="tag unread">${say(page, "console.inbox.unread", { count: unread })}</span>` : ""}</span>
<span class="who">${nameOf(page, line)} · <span class="number">${reference}</span></span>
<span class="need">${say(page, `dialogue.needs.${need}`)}${where ? html` · ${where}` : ""}</span>
${forOther}<span class="when">${whenOf(page, line, around)}</span>
</a></li>`;
}

export const pathOf = ({ reference }: Pick<InboxLine, "reference">): string => `${CONSOLE_PATH}/referrals/${reference}`;

export const nameOf = (page: Page, { name, section }: Pick<InboxLine, "name" | "section">): string =>
  name ?? say(page, section === "gone" ? "console.inbox.erased" : "console.inbox.unreadable");

/** What its operators look at to choose what to do first; what is late is marked, and said. */
function whenOf(page: Page, line: InboxLine, { now }: Around): readonly Html[] {
  const { section, late, days: count, awaits, arrived, since, appointment, erasedOn } = line;
  const plain = (text: string) => html`<span>${text}</span>`;
  const marked = (text: string) => html`<span class="late">${text}</span>`;
  const erased =
    erasedOn === null ? [] : [marked(say(page, "console.inbox.erased_on", { date: { date: dayOf(erasedOn) } }))];
  const answer = awaits === null ? [] : [marked(awaited(page, awaits))];
  switch (section) {
    case "asked":
      return [...answer, ...erased];
    case "waiting":
      if (late !== null) return [marked(say(page, "console.inbox.late", { count })), ...erased];
      return [
        plain(count > 0 ? say(page, "console.inbox.waits", { count }) : dated(page, "arrived", arrived, now)),
        ...erased,
      ];
    case "appointments":
      return [...meeting(page, appointment, now), ...answer, ...erased];
    case "followed":
      if (late !== null) return [marked(say(page, "console.inbox.stalled", { count })), ...erased];
      return [
        plain(count > 0 ? say(page, "console.inbox.still", { count }) : dated(page, "moved", since, now)),
        ...erased,
      ];
    case "closed":
    case "gone":
      return [plain(say(page, "console.inbox.ended", { date: { date: dayOf(since) } })), ...answer];
  }
}

/** Since when someone who was reached waits for an answer. */
const awaited = (page: Page, count: number): string =>
  count > 0 ? say(page, "console.inbox.awaits", { count }) : say(page, "console.inbox.awaits_now");

/** The moment and the place of an appointment; whether they said that they will come; what to do once it is past. */
function meeting(page: Page, appointment: InboxLine["appointment"], now: number): readonly Html[] {
  if (appointment === null) return [];
  const { at, place, accepted } = appointment;
  const where = place === null ? [] : [html`<span>${place}</span>`];
  const date = html`<strong>${dated(page, "meeting", at, now)}</strong>`;
  if (at < now) return [date, ...where, html`<span class="late">${say(page, "console.inbox.meeting_past")}</span>`];
  return [date, ...where, ...(accepted ? [html`<span>${say(page, "console.inbox.meeting_accepted")}</span>`] : [])];
}

/** A moment near enough is told as people do: today, yesterday, tomorrow. */
function dated(page: Page, what: "arrived" | "moved" | "meeting", at: number, now: number): string {
  const day = dayOf(at);
  const days = { [dayOf(now - DAY)]: "yesterday", [dayOf(now)]: "today" };
  const near = { ...days, ...(what === "meeting" ? { [dayOf(now + DAY)]: "tomorrow" } : {}) }[day];
  return say(page, `console.inbox.${what}_${near ?? "on"}`, { day: { day }, time: timeOf(at) });
}
