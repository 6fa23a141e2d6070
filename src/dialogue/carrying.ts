import { readCarried } from "./carried";
import type { Context } from "./context";
import { CONFIRMATION, PINNED } from "./control";
import type { Conversation } from "./conversation";
import { CURRENT, type Heard, show } from "./heard";
import { phrase } from "./phrase";
import { withAnswer } from "./state";

/** Whether there is a page to carry it to, and something to carry. */
export const mayCarry = ({ answers }: Conversation, { webOrigin }: Context): boolean =>
  webOrigin !== undefined && answers.some(({ question }) => !PINNED.has(question) && question !== CONFIRMATION);

/** What was carried is shown first: nothing is replaced before a yes. */
export function hearCarried(conversation: Conversation, text: string, context: Context): Heard {
  const carried = readCarried(text, context);
  return carried
    ? show(withAnswer(conversation, CONFIRMATION, `carried:${text}`), { kind: "carried", carried })
    : show(conversation, CURRENT, phrase("dialogue.carried.unreadable"));
}

/** What was carried takes the place of the conversation; what belongs to this device stays. */
export function openCarried(conversation: Conversation, text: string | null, context: Context): Heard {
  const carried = text === null ? null : readCarried(text, context);
  if (!carried) return show(conversation, CURRENT, phrase("dialogue.stale"));
  const own = conversation.answers.filter(({ question }) => PINNED.has(question));
  return show({ ...carried, answers: [...own, ...carried.answers] });
}
