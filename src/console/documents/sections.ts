import { html } from "hono/html";
import type { DocumentFigures } from "../../app/documents/figures";
import type { Shown } from "../../evaluation/accompanied";
import { BECAME } from "../../evaluation/before-after";
import { shownCount } from "../figures";
import { type Html, type Page, say } from "../layout";
import { table } from "../table";

/** Who was accompanied, and how soon. */
export function peopleSection(page: Page, { people }: DocumentFigures): Html {
  const title = say(page, "console.documents.people");
  const { asked, reached, closed, withdrawn, medianDays } = people;
  const rows = [
    ...Object.entries({ asked, reached, closed, withdrawn }).flatMap(([key, count]) =>
      count === null ? [] : [[say(page, `console.documents.counts.${key}`), count] as const],
    ),
    [
      say(page, "console.documents.counts.median"),
      medianDays === null ? "–" : say(page, "console.overview.days", { count: medianDays }),
    ] as const,
  ];
  return html`<h2>${title}</h2>${table(title, [say(page, "console.documents.what"), say(page, "console.overview.number")], rows)}`;
}

/** Who they are, in groups that are large enough. */
export function groupsSection(page: Page, { people }: DocumentFigures): Html {
  const group = (name: string, groups: readonly Shown[], keyOf: (what: string | null) => string) => {
    const title = say(page, `console.documents.groups.${name}`);
    const rows = groups.map(({ what, count }) => [say(page, keyOf(what)), shownCount(page, count)] as const);
    return html`${table(title, [title, say(page, "console.overview.number")], rows)}`;
  };
  if (people.asked === 0) return html``;
  return html`${group("ages", people.ages, (what) => `evaluation.age_bands.${what ?? "unknown"}`)}
${group("needs", people.needs, (what) => `dialogue.needs.${what}`)}
${group("modes", people.modes, (what) => (what === null ? "console.documents.not_said" : `evaluation.modes.${what}`))}`;
}

/** Why aids were not received before, and what became of them. */
export function formsSection(page: Page, { forms }: DocumentFigures): Html {
  const title = say(page, "console.documents.forms");
  const heads = [
    say(page, "console.documents.form"),
    ...[...BECAME, "unknown"].map((became) => say(page, `console.documents.became_short.${became}`)),
  ];
  const rows = forms.map(
    ({ form, became, unknown }) =>
      [
        form === null ? say(page, "console.documents.form_not_said") : say(page, `evaluation.non_take_up.${form}`),
        ...BECAME.map((each) => became[each]),
        unknown,
      ] as const,
  );
  return html`<h2>${title}</h2><p>${say(page, "console.documents.forms_what")}</p><div class="wide" role="region" aria-label="${title}" tabindex="0">${table(title, heads, rows)}</div>`;
}
