import { type Context, step } from "../../src/dialogue/step";
import type { Words } from "../../src/words/words";
import { converse } from "../resident/conversation";
import type { Home } from "../resident/people";
import { forgetful, unsureResident } from "../resident/unsure";
import { timed } from "./timing";

/** What the turns of a conversation took of the processor, ms. */
export interface Turns {
  /** Each turn that asks something. */
  readonly questions: readonly number[];
  /** The turns that show the rights. */
  readonly rights: readonly number[];
}

/** One in so many questions is answered "je ne sais pas": none, or more and more of them. */
const FORGETS = [Number.POSITIVE_INFINITY, 6, 3] as const;

/** A resident talks their way to their rights; which answers they do not know is random, and the same for the same id. */
export function turnsOf(id: string, home: Home, rank: number, context: Context, words: Words): Turns {
  const questions: number[] = [];
  const rights: number[] = [];
  const forgets = forgetful(id, FORGETS[rank % FORGETS.length] ?? 6);
  converse(home, context, words, unsureResident(forgets), (...turn) => {
    const { result, ms } = timed(() => step(...turn));
    (result.messages.some(({ kind }) => kind === "rights") ? rights : questions).push(ms);
    return result;
  });
  return { questions, rights };
}
