import { html } from "hono/html";
import type { TransferTarget } from "../../app/transfer-targets";
import { isOpen } from "../../referral/life";
import type { StoredTransfer } from "../../store/port";
import { structureName } from "../../territory/snapshot";
import { type Html, say } from "../layout";
import { dateParam } from "../words";
import { grouped, input, type Options } from "./fields";
import { carried, pathTo, type Shown } from "./shown";

/** To another structure, with the person's consent alone: asked of them, or given aloud. */
export function transferSection(shown: Shown): Html {
  const { page, referral, targets, today, trouble } = shown;
  const { transfers, state, created } = referral;
  if (!isOpen(state)) return html``;
  const asked = transfers.find(({ consent }) => consent === "asked");
  const isOpened = asked !== undefined || trouble?.form === "transfer";
  const field = (name: string) => ({ form: "transfer" as const, name, label: `console.referral.transfer.${name}` });
  const button = (to: string) =>
    html`<button class="quiet" formaction="${pathTo(shown, `transfer-${to}`)}">${say(page, `console.referral.transfer.${to}`)}</button>`;
  return html`<h2 id="transfer">${say(page, "console.referral.transfer.title")}</h2>
${transfers.map((each) => html`<p${each === asked ? html` class="note"` : html` class="small"`}>${transferLine(shown, each)}</p>`)}
${
  targets.length === 0
    ? html`<p>${say(page, "console.referral.transfer.nobody")}</p>`
    : html`<details${isOpened ? html` open` : ""}><summary>${say(page, asked ? "console.referral.transfer.otherwise" : "console.referral.transfer.open")}</summary>
<p class="small">${say(page, "console.referral.transfer.what")}</p>
<form method="post" action="${pathTo(shown, "transfer-ask")}">${carried(shown)}
${grouped(shown, { ...field("to"), known: asked?.toStructure ?? "" }, [["", [["", say(page, "console.referral.transfer.choose")]]], ...groupsOf(shown)], html`required`)}
${button("ask")}
<p class="small">${say(page, "console.referral.transfer.or_aloud")}</p>
${input(shown, field("oral_on"), html`type="date" min="${dateParam(created).date}" max="${today}"`)}
${button("oral")}</form></details>`
}`;
}

/** Those that read for themselves, then those that others read for; of these, those that receive the person's commune first. */
function groupsOf({ page, targets, snapshot }: Shown): [string, Options][] {
  const groups = new Map<string, [string, string][]>();
  const rank = ({ reader, structure, receives }: TransferTarget) => (reader === structure ? 0 : receives ? 1 : 2);
  for (const target of [...targets].sort((a, b) => rank(a) - rank(b))) {
    const { structure, name, reader, receives } = target;
    const of = reader === structure ? "own" : receives ? "read_by" : "elsewhere_read_by";
    const group = say(page, `console.referral.transfer.${of}`, { reader: structureName(snapshot, reader) });
    groups.set(group, [...(groups.get(group) ?? []), [structure, name]]);
  }
  return [...groups];
}

/** What was asked or done, where it would go, who would read it there, and what the person said. */
function transferLine({ page, snapshot }: Shown, transfer: StoredTransfer): string {
  const { consent, toStructure, toReader, asked, answered, oralOn } = transfer;
  const reader = toReader ?? toStructure;
  const names = { structure: structureName(snapshot, toStructure), reader: structureName(snapshot, reader) };
  const isRead = reader === toStructure;
  return say(page, `console.referral.transfer.${consent === "asked" ? "waits" : consent}_to`, {
    structure: isRead ? names.structure : say(page, "console.referral.transfer.read_elsewhere", names),
    asked: dateParam(asked),
    answered: dateParam(answered ?? asked),
    on: { date: oralOn ?? dateParam(asked).date },
  });
}
