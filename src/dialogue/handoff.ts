import type { Aid } from "../law/aid";
import { route } from "../territory/route";
import { NEEDS, type Need, type Place, type Routing } from "../territory/snapshot";
import { agenda, answersOf, type Instance, isForHandoff } from "./agenda";
import type { Context } from "./context";
import { ABOUT, ELSEWHERE, PINNED, WITHOUT_HOME } from "./control";
import type { AnswerValue, Conversation } from "./conversation";
import { MODE, SEND } from "./handoff-mode";
import { type Handoff, NEED } from "./handoff-need";

/** Answer of the neighbourhood question for who lives outside all of them. */
const NO_NEIGHBOURHOOD = "aucun";

export type { Handoff } from "./handoff-need";

/** What a hand-off was asked from, as it is kept in the answers. */
export const aboutAid = ({ id, need }: Pick<Aid, "id" | "need">): string => `aide:${id}:${need}`;
export const aboutNeed = (need: Need): string => `besoin:${need}`;
export const aboutNothing = "quelqu_un";

/** The hand-off under way, or null. */
export function handoffOf(answers: ReadonlyMap<string, AnswerValue>): Handoff | null {
  const about = answers.get(ABOUT);
  if (typeof about !== "string") return null;
  const [kind, subject = "", needOfAid] = about.split(":");
  // Help with a claim is the need of an aid that says none: one asked for before aids named theirs.
  if (kind === "aide") return { aid: subject, need: NEEDS.find((each) => each === needOfAid) ?? "rights" };
  const need = kind === "besoin" ? subject : answers.get(NEED.id);
  return { aid: null, need: NEEDS.find((each) => each === need) ?? null };
}

/** Where the person lives, as far as the answers say; null when the commune was not asked yet. */
export function placeOf(answers: ReadonlyMap<string, AnswerValue>): Place | null {
  const commune = answers.get("commune");
  if (commune === undefined) return null;
  const neighbourhood = answers.get("quartier");
  return {
    commune: typeof commune === "string" && /^\d/.test(commune) ? commune : null,
    neighbourhood:
      neighbourhood === NO_NEIGHBOURHOOD ? "none" : typeof neighbourhood === "string" ? neighbourhood : null,
    homeless: commune === WITHOUT_HOME,
    outside: commune === ELSEWHERE,
  };
}

/** Whom to see, once the need and the commune are known. */
export function routingOf(
  answers: ReadonlyMap<string, AnswerValue>,
  handoff: Handoff,
  language: string,
  context: Context,
): Routing | null {
  const place = placeOf(answers);
  if (!place || !handoff.need) return null;
  return route(context.snapshot, place, handoff.need, { language, date: context.today });
}

/** The next question of the hand-off under way, or null when there is none to ask. */
export function nextOfHandoff(conversation: Conversation, context: Context): Instance | null {
  const answers = answersOf(conversation);
  const handoff = handoffOf(answers);
  if (!handoff) return null;
  if (!handoff.need) return NEED;
  if (!answers.has("commune")) return agenda(answers, context).find(({ id }) => id === "commune") ?? null;
  const place = agenda(answers, context).find(({ id, question }) => isForHandoff(question) && !answers.has(id));
  if (place) return place;
  if (!answers.has(MODE.id)) return MODE;
  const further = context.afterRights?.handover.questions(answers, handoff, context) ?? [];
  return further.find(({ id }) => !answers.has(id)) ?? SEND;
}

/** The conversation without the hand-off: its answers are the person's name and address, and are not kept. */
export const withoutHandoff = (conversation: Conversation): Conversation => ({
  ...conversation,
  answers: conversation.answers.filter(({ question }) => !question.startsWith("orientation.") || PINNED.has(question)),
});
