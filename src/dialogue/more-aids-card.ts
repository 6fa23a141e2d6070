import { THEMES } from "../law/aid";
import type { Right } from "../law/rights";
import { command } from "./choices";
import type { Context } from "./context";
import type { Card } from "./message";
import { phrase } from "./phrase";

/** Behind one line among the rights: a long list of what is only to ask would hide what is due. */
export function moreAidsCard(toAsk: readonly Right[], context: Context): Card[] {
  if (toAsk.length === 0) return [];
  const themes = THEMES.filter((theme) => toAsk.some(({ aid }) => context.law.aid(aid).aid.theme === theme));
  return [
    {
      id: "more_aids",
      title: phrase("dialogue.more_aids.title", { count: toAsk.length }),
      detail: phrase("dialogue.more_aids.detail", {
        list: { list: themes.map((theme) => phrase(`dialogue.themes_short.${theme}`)) },
      }),
      tone: "neutral",
      open: { ...command("more_aids"), label: phrase("dialogue.rights.unfold") },
    },
  ];
}
