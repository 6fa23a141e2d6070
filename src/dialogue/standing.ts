import type { CompiledAid } from "../law/compiled-aid";
import { afterRevision } from "../law/near-threshold";
import { statusesOf } from "../law/outcomes";
import { answersOf, isOnTheWay, mayCount } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import type { Progress } from "./message";
import { isCertainAmong } from "./missing";
import { type Phrase, phrase } from "./phrase";
import { CASES } from "./questionnaire";
import { isRefined } from "./refine";
import { switchedOffAids } from "./sorted-rights";
import { readWorlds } from "./worlds";

/** Before so many answers, hardly anything is certain. */
const ENOUGH = 6;
/** Then it is told again every so many answers: often enough to see it move, not at each question. */
const EVERY = 3;
/** As many as one reads at a glance on a phone: the others are counted. */
const NAMED = 4;
/** A quarter of the worlds of the rights: it is told between two questions. */
const WORLDS = 24;
/** In so many of them, each aid is looked at: what may be due is named in the order of how often it is. */
const RANKED = 12;

/** Of the aids that are worked out: which are due whatever is answered next, and which may be, the likeliest first. */
export interface Standing {
  readonly certain: readonly string[];
  readonly open: readonly string[];
}

/** What is certain by now and what is open, now and then on the way; nothing where it is not the moment. */
export function showStanding(conversation: Conversation, { answered, left }: Progress, context: Context): Phrase[] {
  if (answered < ENOUGH || answered % EVERY !== 0 || left === 0) return [];
  const { certain, open } = standingOf(conversation, context);
  return [...said("certain", certain), ...said("open", open)];
}

function said(what: "certain" | "open", aids: readonly string[]): Phrase[] {
  if (aids.length === 0) return [];
  const names = aids.map((id) => phrase(`aids.${id}.name`));
  const others = names.length - NAMED;
  const list = others > 1 ? [...names.slice(0, NAMED), phrase("dialogue.standing.others", { count: others })] : names;
  return [phrase(`dialogue.standing.${what}`, { list: { list } })];
}

/** What the answers make certain, over a sample of the households that they may describe. */
export function standingOf(conversation: Conversation, context: Context): Standing {
  const { law, month } = context;
  const off = switchedOffAids(conversation, context);
  const aids = law.aids.filter(({ aid }) => aid.decided_by === "law" && !off.has(aid.id));
  const worlds = readWorlds(conversation, context, WORLDS);
  const households = worlds.map(({ household }) => household);
  const due = new Map<CompiledAid, number>();
  const possible = new Map<CompiledAid, number>();
  let watched = aids;
  for (const [rank, household] of households.entries()) {
    // How likely an aid is was seen by now: only what may still turn out to be certain is looked at further.
    if (rank >= RANKED) watched = watched.filter((aid) => due.get(aid) === rank || !possible.has(aid));
    for (const [index, status] of statusesOf(law, household, month, watched).entries()) {
      const aid = watched[index];
      if (aid && status === "open") count(due, aid);
      if (aid && status !== "closed") count(possible, aid);
    }
  }
  const sure = isKnown(answersOf(conversation), context);
  const mayChange = households.slice(0, RANKED).map((household) => afterRevision(law, household, month));
  const isCertain = isCertainAmong(worlds, context);
  const certain = [...due.keys()].filter(
    // A yes that an overdue figure may turn is to confirm; one that is refined on its card may still turn there.
    (aid) =>
      sure &&
      due.get(aid) === households.length &&
      !isRefined(aid.aid.id, context) &&
      !mayChange.some((changes) => changes(aid, true)) &&
      (isCertain === null || isCertain(aid.aid.id, "yes")),
  );
  const open = [...possible.keys()].filter((aid) => !certain.includes(aid));
  return {
    certain: certain.map(({ aid }) => aid.id),
    open: open.toSorted((a, b) => (possible.get(b) ?? 0) - (possible.get(a) ?? 0)).map(({ aid }) => aid.id),
  };
}

const count = (of: Map<CompiledAid, number>, aid: CompiledAid): unknown => of.set(aid, (of.get(aid) ?? 0) + 1);

/** Before all is told of the people, permits and rare situations too, a sample of what they may be promises nothing. */
const isKnown = (answers: ReadonlyMap<string, AnswerValue>, context: Context): boolean =>
  mayCount(answers, context).every(
    ({ id, question, person }) =>
      !isOnTheWay(question) || (person === null && id !== CASES) || (answers.get(id) ?? null) !== null,
  );
