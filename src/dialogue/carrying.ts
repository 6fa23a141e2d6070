import type { Context } from "./context";
import { CONFIRMATION, PINNED } from "./control";
import type { Answer, Conversation, Input } from "./conversation";
import { CURRENT, type Heard, show } from "./heard";
import { phrase } from "./phrase";
import { withAnswer } from "./state";

/** Whether there is a page to carry it to, and something to carry. */
export const mayCarry = ({ answers }: Conversation, { webOrigin, afterRights }: Context): boolean =>
  webOrigin !== undefined &&
  afterRights !== undefined &&
  answers.some(({ question }) => !PINNED.has(question) && question !== CONFIRMATION);

/** What was carried is shown first: nothing is replaced before a yes. */
export function hearCarried(
  conversation: Conversation,
  { carried: text, from }: Extract<Input, { kind: "carried" }>,
  context: Context,
): Heard {
  const carried = context.afterRights?.travel.read(text, context) ?? null;
  return carried
    ? show(withAnswer(conversation, CONFIRMATION, `carried:${text}`), { kind: "carried", carried, from })
    : show(conversation, CURRENT, phrase("dialogue.carried.unreadable"));
}

/** What was carried takes the place of the conversation; what belongs to this device stays. */
export function openCarried(conversation: Conversation, text: string | null, context: Context): Heard {
  const carried = text === null ? null : (context.afterRights?.travel.read(text, context) ?? null);
  if (!carried) return show(conversation, CURRENT, phrase("dialogue.stale"));
  return {
    ...show({ ...carried, answers: [...ownOf(conversation), ...carried.answers] }),
    effects: [{ kind: "replaced" }],
  };
}

/** What belongs to the device rather than to what is told: the door, the number of a hand-off. */
export const ownOf = ({ answers }: Conversation): readonly Answer[] =>
  answers.filter(({ question }) => PINNED.has(question));

/** Whether the device can keep it: on the web it is the resident's own; elsewhere the conversation stays by itself. */
export const mayKeep = ({ answers }: Conversation, { channel }: Context): boolean =>
  channel === "web" && answers.some(({ question }) => !PINNED.has(question) && question !== CONFIRMATION);

/** The answers are kept on the device, as a link would carry them: neither name nor address. */
export function keepOnDevice(conversation: Conversation, context: Context): Heard {
  const carried = context.afterRights?.travel.carry(conversation, context);
  if (carried === undefined || !mayKeep(conversation, context))
    return show(conversation, CURRENT, phrase("dialogue.stale"));
  const effects = [{ kind: "keep" as const, carried }];
  return { ...show(conversation, { kind: "page", page: "kept" }), effects };
}
