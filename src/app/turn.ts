import { afterRights } from "../dialogue/after-rights";
import type { Context } from "../dialogue/context";
import type { Conversation, Input } from "../dialogue/conversation";
import type { Message } from "../dialogue/message";
import type { Records } from "../store/port";
import { DAYS, dayOf, localMoment, monthAt } from "./calendar";
import { Conflict, type Plan, plan } from "./effects";
import { AppError } from "./errors";
import type { House } from "./house";
import { inLine } from "./in-line";
import { hearPosition, type PositionSent, withPositionHint } from "./position";
import { answerOwn, besideOf, type OwnInput, readOwnInput } from "./resident/own-turn";
import { readStored } from "./stored-conversation";
import type { TelegramDelivery } from "./telegram-delivery";

export interface TurnRequest {
  readonly channel: "telegram" | "terminal";
  /** What the channel knows the conversation by: a Telegram chat. */
  readonly session: string;
  /** What the channel knows the input by, when it may send it again: a Telegram update. */
  readonly inputId: string | null;
  readonly input: Input | PositionSent;
  /** Language of a conversation that begins. */
  readonly language: string;
  /** Anything the channel wants back with the replies: the message whose button was pressed. */
  readonly origin?: string;
}

export type TurnResult =
  /** On Telegram the messages are also in the outbox (topic `telegram`), in the transaction of the turn. */
  | { readonly kind: "answered"; readonly messages: readonly Message[]; readonly language: string }
  /** This input was handled before: there is nothing to do but to confirm it. */
  | { readonly kind: "already_handled" };

/** Another process may take a turn of the same conversation meanwhile; more than a few times is a fault. */
const ATTEMPTS = 8;

/**
 * One turn of a conversation: its new state, its replies and its effects are kept together, or not at all.
 * Turns of one conversation follow each other in the order they came.
 * @throws AppError TURN_TOO_BUSY when the same conversation kept changing meanwhile.
 */
export async function takeTurn(house: House, request: TurnRequest): Promise<TurnResult> {
  return await inLine(house, keyOf(request), async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return await attemptTurn(house, request);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
    throw new AppError("TURN_TOO_BUSY");
  });
}

const keyOf = ({ channel, session }: TurnRequest): string => `${channel}:${session}`;

async function attemptTurn(house: House, request: TurnRequest): Promise<TurnResult> {
  const { channel, inputId } = request;
  const session = keyOf(request);
  const before = await house.store.transaction(async (records) => ({
    handled: inputId !== null && (await records.inputs.known(channel, inputId)),
    stored: await records.conversations.find(session),
    beside: channel === "telegram" ? await besideOf(records, session) : null,
  }));
  if (before.handled) return { kind: "already_handled" };
  const own = before.beside && readOwnInput(request.input, before.beside, house.clock.now());
  if (own) return await takeOwnTurn(house, request, own, readStored(before.stored, request.language));

  // The rights are computed outside of the transaction: others do not wait for them.
  const turn = await play(house, request, readStored(before.stored, request.language));

  const now = house.clock.now();
  const version = before.stored?.version ?? 0;
  const expires = now + house.delays.conversationIdleDays * DAYS;
  const { conversation, messages, plans, erased } = turn;
  return await house.store.transaction<TurnResult>(async (records) => {
    if (inputId !== null && !(await records.inputs.remember({ channel, id: inputId, at: now })))
      return { kind: "already_handled" };
    const state = JSON.stringify(conversation);
    if (!(await records.conversations.save({ session, state, version, expires }))) throw new Conflict();
    for (const each of plans) await each.carryOut(records);
    if (erased) await records.conversations.delete(session);
    // Whoever goes on with the conversation does not write to an operator any more.
    if (before.beside?.letter) await records.letters.end(session);
    if (channel === "telegram") await putReplies(house, records, request, turn);
    return { kind: "answered", messages, language: conversation.language };
  });
}

/** What is for those who follow a hand-off goes to them; the conversation stays where it was. */
async function takeOwnTurn(
  house: House,
  request: TurnRequest,
  own: OwnInput,
  conversation: Conversation,
): Promise<TurnResult> {
  const { channel, inputId } = request;
  return await house.store.transaction<TurnResult>(async (records) => {
    if (inputId !== null && !(await records.inputs.remember({ channel, id: inputId, at: house.clock.now() })))
      return { kind: "already_handled" };
    const messages = await answerOwn(house, records, keyOf(request), own, conversation);
    await putReplies(house, records, request, { conversation, messages });
    return { kind: "answered", messages, language: conversation.language };
  });
}

interface Played {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly plans: readonly Plan[];
  readonly erased: boolean;
}

/** The step, its effects planned, and the step that their outcome asks for in turn. */
async function play(house: House, request: TurnRequest, from: Conversation): Promise<Played> {
  const context = contextOf(house, request.channel);
  const asking = {
    session: keyOf(request),
    address: request.channel === "telegram" ? request.session : null,
  };
  const heard =
    request.input.kind === "position"
      ? hearPosition(house, request.input, from, context)
      : { input: request.input, said: [] };
  const messages: Message[] = [...heard.said];
  const plans: Plan[] = [];
  let erased = false;
  let conversation = from;
  const inputs: Input[] = [heard.input];
  for (let input = inputs.shift(); input; input = inputs.shift()) {
    const step = await house.converse(conversation, input, context);
    conversation = step.conversation;
    messages.push(...step.messages);
    for (const effect of step.effects) {
      const planned = await plan(house, effect, asking);
      plans.push(planned);
      inputs.push(...planned.outcomes.map((outcome): Input => ({ kind: "referred", outcome })));
      if (effect.kind === "erase") erased = true;
    }
  }
  const hints = request.channel === "telegram" && heard.said.length === 0;
  const told = hints ? withPositionHint(house, messages, conversation) : messages;
  return { conversation, messages: told, plans, erased };
}

/** What a step is told of the house, for a channel. */
export function contextOf(house: House, channel: Context["channel"]): Context {
  const now = house.clock.now();
  return {
    law: house.law(),
    questionnaire: house.questionnaire(),
    snapshot: house.snapshot(),
    month: monthAt(now),
    today: dayOf(now),
    now: localMoment(now),
    channel,
    afterRights,
    ...(house.webOrigin === undefined ? {} : { webOrigin: house.webOrigin }),
  };
}

async function putReplies(
  house: House,
  records: Records,
  request: TurnRequest,
  turn: Pick<Played, "conversation" | "messages">,
): Promise<void> {
  const lane = keyOf(request);
  const due = house.clock.now();
  for (const [index, message] of turn.messages.entries()) {
    const { session, origin = null } = request;
    const payload: TelegramDelivery = { session, message, language: turn.conversation.language, origin, index };
    const id = Buffer.from(house.ids.random(16)).toString("base64url");
    await records.outbox.put({ id, topic: "telegram", lane, payload: JSON.stringify(payload), due });
  }
}
