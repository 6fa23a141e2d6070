import { THEMES, type Theme } from "../law/aid";
import type { Right, Rights } from "../law/rights";
import { cardOf } from "./aid-card";
import { commandId } from "./choice-id";
import { command } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { type Card, type Message, message } from "./message";
import { phrase } from "./phrase";
import { sortRights } from "./sorted-rights";

/** The aids to ask of who delivers them: their themes first; of one theme, the aids, then those ruled out, folded. */
export function showMoreAids(
  conversation: Conversation,
  rights: Rights,
  theme: string | null,
  context: Context,
): Message {
  const { toAsk, notToAsk } = sortRights(rights, conversation, context);
  const of = (theme: Theme) => (right: Right) => context.law.aid(right.aid).aid.theme === theme;
  const chosen = THEMES.find((each) => each === theme);
  if (chosen === undefined)
    return message("rights", [phrase("dialogue.more_aids.intro")], {
      cards: THEMES.flatMap((each) => themeCard(each, toAsk.filter(of(each)).length, notToAsk.filter(of(each)).length)),
      choices: [command("rights"), command("human"), command("help")],
    });
  const shown = toAsk.filter(of(chosen));
  const ruledOut = notToAsk.filter(of(chosen)).length;
  const intro = shown.length > 0 ? "dialogue.more_aids.of_theme" : "dialogue.more_aids.of_theme_none";
  return message("rights", [phrase(intro, { theme: phrase(`dialogue.themes.${chosen}`) })], {
    cards: [
      ...shown.map((right) => cardOf(right, "maybe", context)),
      ...(ruledOut === 0 ? [] : [ruledOutCard(chosen, ruledOut)]),
    ],
    choices: [
      { ...command("more_aids"), label: phrase("dialogue.more_aids.themes") },
      command("rights"),
      command("human"),
    ],
  });
}

/** A theme whose aids are all ruled out keeps its door: why can be read there, and they may be asked for all the same. */
function themeCard(theme: Theme, count: number, ruledOut: number): Card[] {
  if (count + ruledOut === 0) return [];
  const name = phrase(`dialogue.themes.${theme}`);
  return [
    {
      id: `theme.${theme}`,
      title:
        count === 0
          ? phrase("dialogue.more_aids.count_none", { theme: name })
          : phrase("dialogue.more_aids.count", { count, theme: name }),
      detail: null,
      tone: "neutral",
      open: { id: commandId("more_aids", theme), label: phrase("dialogue.rights.unfold"), style: "command" },
    },
  ];
}

const ruledOutCard = (theme: Theme, number: number): Card => ({
  id: `refused.${theme}`,
  title: phrase("dialogue.rights.refused_others", { number }),
  detail: phrase("dialogue.amounts.not_to_ask"),
  tone: "no",
  open: { id: commandId("refused_aids", theme), label: phrase("dialogue.rights.unfold"), style: "command" },
});
