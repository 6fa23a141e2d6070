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
  const themeOf = ({ aid }: Right): Theme => context.law.aid(aid).aid.theme;
  const chosen = THEMES.find((each) => each === theme);
  if (chosen === undefined)
    return message("rights", [phrase("dialogue.more_aids.intro")], {
      cards: THEMES.flatMap((each) => themeCard(each, toAsk.filter((right) => themeOf(right) === each).length)),
      choices: [command("rights"), command("human"), command("help")],
    });
  const ruledOut = notToAsk.filter((right) => themeOf(right) === chosen).length;
  return message("rights", [phrase("dialogue.more_aids.of_theme", { theme: phrase(`dialogue.themes.${chosen}`) })], {
    cards: [
      ...toAsk.filter((right) => themeOf(right) === chosen).map((right) => cardOf(right, "maybe", context)),
      ...(ruledOut === 0 ? [] : [ruledOutCard(chosen, ruledOut)]),
    ],
    choices: [
      { ...command("more_aids"), label: phrase("dialogue.more_aids.themes") },
      command("rights"),
      command("human"),
    ],
  });
}

function themeCard(theme: Theme, count: number): Card[] {
  if (count === 0) return [];
  return [
    {
      id: `theme.${theme}`,
      title: phrase("dialogue.more_aids.count", { count, theme: phrase(`dialogue.themes.${theme}`) }),
      detail: null,
      tone: "neutral",
      open: { id: commandId("more_aids", theme), label: phrase("dialogue.rights.unfold"), style: "command" },
    },
  ];
}

const ruledOutCard = (theme: Theme, number: number): Card => ({
  id: `refused.${theme}`,
  title: phrase("dialogue.rights.refused_others", { number }),
  detail: phrase("dialogue.amounts.no"),
  tone: "no",
  open: { id: commandId("refused_aids", theme), label: phrase("dialogue.rights.unfold"), style: "command" },
});

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
