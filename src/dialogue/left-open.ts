import { openRights } from "../law/open-rights";
import type { Right, Rights } from "../law/rights";
import { answersOf } from "./agenda";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { suppositions } from "./suppositions";
import { readAnswers } from "./worlds";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** No more households than this are tried. */
const MOST = 300;

/**
 * The same rights, where no aid left to who delivers it is ruled out by a guess: it is to ask as soon as "je ne sais
 * pas" may stand for an answer that opens it, however rare. Aids that are worked out are not looked at: their range
 * rests on what is likely, or it would say nothing.
 */
export function withLeftOpen(rights: Rights, conversation: Conversation, context: Place): Rights {
  const answers = answersOf(conversation);
  if (![...answers.values()].includes(null)) return rights;
  const isGuessed = ({ aid, status }: Right) => status === "no" && context.law.aid(aid).aid.decided_by === "deliverer";
  let closed = rights.rights.filter(isGuessed).map(({ aid }) => aid);
  const opened = new Map<string, Right>();
  let tried = 0;
  for (const supposed of suppositions(answers, context)) {
    if (closed.length === 0 || tried++ === MOST) break;
    const household = readAnswers(supposed, context);
    if (household === null) continue;
    // It may be ruled out as well: nothing less than its maximum is promised.
    for (const right of openRights(context.law, household, context.month, closed))
      opened.set(right.aid, { ...right, amount: { ...right.amount, min: 0 } });
    closed = closed.filter((aid) => !opened.has(aid));
  }
  return { ...rights, rights: rights.rights.map((right) => opened.get(right.aid) ?? right) };
}
