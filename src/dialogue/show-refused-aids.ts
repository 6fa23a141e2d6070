import type { Rights } from "../law/rights";
import { cardOf } from "./aid-card";
import { command } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { type Message, message } from "./message";
import { phrase } from "./phrase";
import { showRights } from "./show-rights";
import { sortRights } from "./sorted-rights";

/** The aids that are not due; each opens on why not. Of a theme: those that their deliverer would decide on. */
export function showRefusedAids(
  conversation: Conversation,
  rights: Rights,
  theme: string | null,
  context: Context,
): Message {
  const { no, notToAsk } = sortRights(rights, conversation, context);
  const refused = theme === null ? no : notToAsk.filter(({ aid }) => context.law.aid(aid).aid.theme === theme);
  if (refused.length === 0) return showRights(conversation, rights, context, []);
  return message("rights", [phrase("dialogue.rights.refused_intro")], {
    // That each is refused was just said once.
    cards: refused.map((right) => {
      const card = cardOf(right, "no", context);
      return {
        ...card,
        detail: right.unlikely ? card.detail : null,
        open: { ...card.open, label: phrase("dialogue.rights.why_not") },
      };
    }),
    choices: [
      ...(theme === null ? [] : [{ ...command("more_aids"), label: phrase("dialogue.more_aids.themes") }]),
      command("rights"),
      command("human"),
      command("help"),
    ],
  });
}
