import { mayKeep, ownOf } from "../dialogue/carrying";
import type { Context, Step } from "../dialogue/context";
import {
  type Conversation,
  type Effect,
  type Input,
  newConversation,
  type ReferralOutcome,
} from "../dialogue/conversation";
import { HANDOFF, IN_FEAR, isOfHandoff } from "../dialogue/handoff-ids";
import type { Expected, Message } from "../dialogue/message";
import type { Phrase } from "../dialogue/phrase";
import type { Handoff } from "./handoff";
import type { Saved } from "./saved";
import type { Turn } from "./turns";

/** What the chat tells the page to show. */
interface ChatScreen {
  said(turns: readonly Turn[]): void;
  /** The same question again, with other ticks. */
  changed(turn: Turn): void;
  /** What turns need to be said in a language, which may have to come first; without it the turn is not taken. */
  speaks(language: string, turns: readonly Turn[]): Promise<void>;
  /** Everything again, from these turns: erased, or in another language. */
  replaced(turns: readonly Turn[]): void;
  expects(expected: Expected | null): void;
  busy(busy: boolean): void;
}

export interface ChatOptions {
  /** Another one, once it knows what the aids' cards say of the law. */
  readonly context: () => Context;
  /** Makes the context know what comes once the page is up. @throws without a network. */
  readonly complete: () => Promise<void>;
  readonly commune: string | null;
  readonly language: string;
  readonly step: (conversation: Conversation, input: Input, context: Context) => Step;
  readonly handoff: Handoff;
  readonly memory: {
    load(): Saved | null;
    save(saved: Saved): void;
    /** Kept after the page is closed, by choice: what `keep` was given last. */
    kept(): string | null;
    keep(carried: string): void;
    erase(): void;
  };
  readonly screen: ChatScreen;
}

export interface Chat {
  start(): Promise<void>;
  take(input: Input, said: Phrase | string | null): Promise<void>;
}

/** The conversation on the resident's device: an input becomes messages here, and nothing leaves but a hand-off. */
export function createChat({ context, complete, commune, language, step, handoff, memory, screen }: ChatOptions): Chat {
  let conversation = newConversation(language);
  let turns: Turn[] = [];
  let secrets: Record<string, string> = {};
  /** While words come, nothing else is taken: it would start from what is about to change. */
  let waiting = false;

  const keep = () => memory.save({ lawVersion: context().law.version, conversation, turns: lasting(turns), secrets });

  async function take(input: Input, said: Phrase | string | null): Promise<void> {
    if (waiting) return;
    const before = conversation;
    const known = context();
    const first = step(before, input, known);
    const otherLanguage = first.conversation.language !== before.language;
    await prepare(first, otherLanguage ? turns : []);
    // More may be known by now than when the answer was worked out.
    const { conversation: next, messages, effects } = context() === known ? first : step(before, input, context());
    conversation = next;
    const erased = effects.some(({ kind }) => kind === "erase");
    const afresh = erased || effects.some(({ kind }) => kind === "replaced");
    show(messages, said, { afresh, otherLanguage });
    // What was handed over is taken back too: its proofs are needed after everything else is forgotten.
    const handedOver = erased ? Object.entries(secrets) : [];
    if (erased) {
      secrets = {};
      memory.erase();
    } else keep();
    for (const effect of effects) await carryOut(effect);
    for (const [reference, secret] of handedOver) await handOver(() => handoff.withdraw(reference, secret));
  }

  async function prepare({ conversation, messages }: Step, again: readonly Turn[]): Promise<void> {
    waiting = true;
    try {
      await screen.speaks(conversation.language, [...again, ...messages.map(saidByBeffroi)]);
    } finally {
      waiting = false;
    }
  }

  function show(
    messages: readonly Message[],
    said: Phrase | string | null,
    now: { afresh: boolean; otherLanguage: boolean },
  ): void {
    const answers = messages.map(saidByBeffroi);
    const news: Turn[] = said === null ? answers : [{ from: "resident", said }, ...answers];
    const ticked = tickOf(turns.at(-1), answers);
    if (now.afresh) turns = answers;
    else if (ticked) turns = [...turns.slice(0, -1), ticked];
    else turns = [...turns, ...news];
    if (now.afresh || now.otherLanguage) screen.replaced(turns);
    else if (ticked) screen.changed(ticked);
    else screen.said(news);
    const last = messages.at(-1);
    if (last) screen.expects(last.expects);
  }

  /** A consent refused is counted only where answers pass through the house: from here nothing at all leaves then. */
  async function carryOut(effect: Effect): Promise<void> {
    if (effect.kind === "keep") memory.keep(effect.carried);
    if (effect.kind === "refer") await handOver(() => handoff.refer(effect.draft));
    if (effect.kind === "withdraw") {
      const secret = secrets[effect.reference];
      if (secret !== undefined) await handOver(() => handoff.withdraw(effect.reference, secret));
    }
  }

  async function handOver(send: () => Promise<ReferralOutcome>): Promise<void> {
    screen.busy(true);
    const outcome = await send();
    screen.busy(false);
    if (outcome.status === "sent" && outcome.secret !== null) secrets[outcome.reference] = outcome.secret;
    await take({ kind: "referred", outcome }, null);
  }

  return {
    take,
    async start() {
      const saved = memory.load();
      const isOfToday = saved?.lawVersion === context().law.version && saved.conversation.v === conversation.v;
      if (!saved || !isOfToday || saved.turns.length === 0) {
        const told = saved && mayKeep(saved.conversation, context()) ? saved.conversation : null;
        const kept = memory.kept();
        // What was said under other rules is read again by those of today, before anything is written over it.
        if (told || kept !== null) await complete();
        const left = told ? context().afterRights?.travel.carry(told, context()) : kept;
        // A hand-off can still be taken back: what belongs to this device stays.
        conversation = { ...newConversation(language), answers: saved ? ownOf(saved.conversation) : [] };
        turns = [];
        secrets = { ...saved?.secrets };
        await take({ kind: "start", commune }, null);
        if (left) await take({ kind: "carried", carried: left, from: "device" }, null);
        return;
      }
      ({ conversation } = saved);
      turns = [...saved.turns];
      secrets = { ...saved.secrets };
      await screen.speaks(conversation.language, turns);
      screen.replaced(turns);
      const last = turns.findLast((turn) => turn.from === "beffroi");
      screen.expects(last?.from === "beffroi" ? last.message.expects : null);
    },
  };
}

const saidByBeffroi = (message: Message): Turn => ({ from: "beffroi", message });

/** That someone is afraid is answered at once, and never kept. */
const isFear = (turn: Turn): boolean =>
  turn.from === "resident" &&
  typeof turn.said !== "string" &&
  turn.said.key === `questions.${HANDOFF.need}.options.${IN_FEAR}`;

/** What was said in a hand-off that is over, a name and a number, is not kept. */
function lasting(turns: readonly Turn[]): readonly Turn[] {
  let ofHandoff = false;
  const fearless = turns.filter((turn) => !isFear(turn));
  const others = fearless.filter((turn) => {
    if (turn.from === "beffroi") ofHandoff = isOfHandoff(turn.message.expects?.question ?? "");
    return !ofHandoff;
  });
  return ofHandoff ? fearless : others;
}

/** A tick answers with its own question alone: the message that replaces the one shown. */
function tickOf(last: Turn | undefined, answers: readonly Turn[]): Turn | null {
  const [only, ...others] = answers;
  if (last?.from !== "beffroi" || only?.from !== "beffroi" || others.length > 0) return null;
  const [was, is] = [last.message, only.message];
  const same = was.expects?.kind === "multiple" && was.expects.question === is.expects?.question;
  return same && is.text.length === was.text.length && ticks(is) !== ticks(was) ? only : null;
}

const ticks = (message: Message): string => message.choices.map((choice) => Number(choice.ticked ?? false)).join("");
