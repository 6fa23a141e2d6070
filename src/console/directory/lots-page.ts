import { html } from "hono/html";
import { CONSOLE_SOURCE } from "../../directory/acts";
import type { TerritoryData } from "../../territory/schema";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { field, select } from "./fields";
import {
  DIRECTORY_PATH,
  directoryPages,
  doneNote,
  faultNote,
  type Named,
  partialDate,
  unnamedNote,
  versionField,
} from "./parts";

const LOTS_PATH = `${DIRECTORY_PATH}/lots`;

type Lot = TerritoryData["lots"]["lots"][number];
type Holder = Lot["titulaires"][number];
export interface HolderFields {
  readonly lot: string;
  readonly structure: string;
  readonly du: string;
  readonly au: string;
}
export const NO_HOLDER: HolderFields = { lot: "", structure: "", du: "", au: "" };

export interface ShownLots {
  readonly lots: readonly Lot[];
  /** By name. */
  readonly structures: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  readonly version: number;
  readonly done: string | undefined;
  readonly fields: HolderFields;
  /** What was typed cannot be kept. */
  readonly code: string | null;
}

/** Who holds each lot, from when to when, and the way to hand it over from a day on. */
export function lotsPage(page: Page, who: Named, shown: ShownLots): Html {
  const { lots, structures, version, done, fields, code } = shown;
  return layout(
    page,
    say(page, "console.directory.pages.lots"),
    html`${directoryPages(page, who)}
${doneNote(page, done)}
${unnamedNote(page, who)}
<p>${say(page, "console.directory.lots_what")}</p>
${lots.map((lot) => lotSection(page, who, shown, lot))}
${
  who.name === null
    ? ""
    : html`<h2>${say(page, "console.directory.hand_over")}</h2>
${faultNote(page, code)}
<form method="post" action="${LOTS_PATH}" novalidate>${formToken(page)}${versionField(version)}
${select(page, { name: "lot", chosen: fields.lot, choices: lots.map(({ lot, libelle }) => [String(lot), `${lot}. ${libelle}`] as const) })}
${select(page, { name: "structure", chosen: fields.structure, choices: [["", say(page, "console.directory.choose")], ...structures.map(({ id, name }) => [id, name] as const)] })}
${field(page, { name: "du", value: fields.du, type: "date" })}
${field(page, { name: "au", value: fields.au, type: "date" })}
<p class="small">${say(page, "console.directory.hand_over_what")}</p>
<button>${say(page, "console.directory.hand_over_do")}</button></form>`
}`,
  );
}

const lotSection = (page: Page, who: Named, shown: ShownLots, { lot, libelle, titulaires }: Lot): Html =>
  html`<section class="card"><h2>${say(page, "console.directory.lot", { lot: String(lot), label: libelle })}</h2>
${titulaires.length === 0 ? html`<p>${say(page, "console.directory.lot_none")}</p>` : html`<ul class="plain">${[...titulaires].sort((a, b) => a.du.localeCompare(b.du)).map((holder) => html`<li>${holderLine(page, shown, holder)}${who.name === null || holder.source !== CONSOLE_SOURCE ? "" : takeBack(page, shown, lot, holder)}</li>`)}</ul>`}</section>`;

function holderLine(page: Page, { structures, today }: ShownLots, { structure, du, au }: Holder): Html {
  const name = structures.find(({ id }) => id === structure)?.name ?? structure;
  const when = say(page, `console.directory.held_${au === null ? "from" : "from_to"}`, {
    from: partialDate(page, du),
    ...(au === null ? {} : { to: partialDate(page, au) }),
  });
  const now = du <= today && (au === null || today <= au);
  return html`<b>${name}</b> <span class="small">${when}</span>${now ? html` <span class="tag">${say(page, "console.directory.held_now")}</span>` : ""}`;
}

const takeBack = (page: Page, { version, structures }: ShownLots, lot: number, { structure, du }: Holder): Html =>
  html`<form method="post" action="${LOTS_PATH}/withdraw">${formToken(page)}${versionField(version)}<input type="hidden" name="lot" value="${lot}"><input type="hidden" name="structure" value="${structure}"><input type="hidden" name="du" value="${du}"><button class="quiet">${say(page, "console.directory.take_back", { name: structures.find(({ id }) => id === structure)?.name ?? structure })}</button></form>`;
