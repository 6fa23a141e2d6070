import type { SignedAct } from "../../app/directory/history";
import { type Page, say } from "../layout";
import { momentParams } from "../words";

/** "28 novembre 2026 à 10 h 12, Claire Petit : téléphone validé (01…)." */
export function actLine(page: Page, { act, at, by }: SignedAct): string {
  const what =
    "champ" in act
      ? say(page, `console.directory.acts.${act.kind}`, {
          field: say(page, `console.directory.facts.${act.champ}`),
          value: act.valeur,
        })
      : say(page, `console.directory.acts.${act.kind}`);
  return say(page, "console.directory.acts.line", {
    ...momentParams(at),
    by: by ?? say(page, "console.directory.someone"),
    what,
  });
}
