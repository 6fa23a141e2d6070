import { html } from "hono/html";
import { VISIT_KINDS } from "../../territory/snapshot";
import { formToken, type Html, layout, type Page, say } from "../layout";
import { field, select } from "./fields";
import { faultNote, versionField } from "./parts";
import { VISITS_PATH } from "./visits-page";

/** What was typed of a permanence. */
export interface TypedVisit {
  readonly quoi: string;
  readonly structure: string;
  readonly commune: string;
  readonly near: string;
  readonly lieu: string;
  readonly date: string;
  readonly de: string;
  readonly a: string;
}
export const NO_VISIT: TypedVisit = {
  quoi: "",
  structure: "",
  commune: "",
  near: "commune",
  lieu: "",
  date: "",
  de: "",
  a: "",
};

type Choices = readonly { readonly id: string; readonly name: string }[];

export interface ShownForm {
  /** Null for a permanence that is not there yet. */
  readonly id: string | null;
  readonly typed: TypedVisit;
  readonly structures: Choices;
  readonly communes: Choices;
  readonly version: number;
  readonly code: "VISIT_INVALID" | null;
}

/** Tells a permanence: who comes, where, on which day. */
export function visitForm(page: Page, { id, typed, structures, communes, version, code }: ShownForm): Html {
  const nobody = [["", say(page, "console.directory.not_said")]] as const;
  const named = (choices: Choices) => choices.map((each) => [each.id, each.name] as const);
  return layout(
    page,
    say(page, id === null ? "console.directory.visit_new" : "console.directory.visit_change"),
    html`<p><a href="${VISITS_PATH}">${say(page, "console.directory.back_to_visits")}</a></p>
${faultNote(page, code)}
<form method="post" action="${VISITS_PATH}/${id === null ? "new" : encodeURIComponent(id)}" novalidate>${formToken(page)}${versionField(version)}
${select(page, { name: "quoi", chosen: typed.quoi, choices: VISIT_KINDS.map((kind) => [kind, say(page, `dialogue.visits.${kind}`)] as const) })}
${select(page, { name: "structure", chosen: typed.structure, choices: [...nobody, ...named(structures)] })}
${select(page, { name: "commune", chosen: typed.commune, choices: [...nobody, ...named(communes)] })}
${select(page, { name: "near", chosen: typed.near, choices: (["commune", "everyone"] as const).map((near) => [near, say(page, `console.directory.near.${near}`)] as const) })}
${field(page, { name: "lieu", value: typed.lieu, type: "text" })}
${field(page, { name: "date", value: typed.date, type: "date" })}
${field(page, { name: "de", value: typed.de, type: "time" })}
${field(page, { name: "a", value: typed.a, type: "time" })}
<button>${say(page, "console.directory.visit_tell")}</button></form>`,
  );
}
