import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { HANDOFF } from "./handoff-ids";
import { MEANS, type Means, MODES, type Mode } from "./referral-draft";

type Answers = ReadonlyMap<string, AnswerValue>;

/** How the person wants to go on, once it is said whole. */
export function modeOf(answers: Answers): Mode | null {
  const mode = answers.get(HANDOFF.mode);
  const said = mode === "other" ? answers.get(HANDOFF.other) : mode;
  return MODES.find((each) => each === said) ?? null;
}

/** By what they may be reached in this mode: only Telegram can be written back to on Telegram. */
export function meansFor(mode: Mode | null, { channel }: Pick<Context, "channel">): readonly Means[] {
  const open = MEANS.filter((means) => means !== "telegram" || channel === "telegram");
  if (mode === "call") return ["telephone"];
  return mode === "write" ? open.filter((means) => means !== "telephone") : open;
}

/** By what they will be reached; null as long as it is not known. */
export function meansOf(answers: Answers, context: Pick<Context, "channel">): Means | null {
  const possible = meansFor(modeOf(answers), context);
  return possible.length === 1
    ? (possible[0] ?? null)
    : (possible.find((each) => each === answers.get(HANDOFF.means)) ?? null);
}
