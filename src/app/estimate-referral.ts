import { afterRights } from "../dialogue/after-rights";
import { agenda, answersOf, isOnTheWay } from "../dialogue/agenda";
import type { Answer, Conversation } from "../dialogue/conversation";
import { decides } from "../dialogue/decides";
import { mergeWorlds, switchedOffAids, withLeftOpen } from "../dialogue/step";
import { upgraded } from "../dialogue/upgrade";
import { readWorlds } from "../dialogue/worlds";
import { formatMonth } from "../household/month";
import { assess } from "../law/rights";
import type { Estimate } from "../referral/estimate";
import { dayOf, monthAt } from "./calendar";
import type { House } from "./house";

/**
 * What the house itself works out from the answers handed over; an intimate one that was kept back is not known. Nothing
 * that the resident's device computed is taken. Null when the questions were not all answered, were it by "je ne sais
 * pas": a range over everything else would say nothing.
 */
export function estimateReferral(house: House, answers: readonly Answer[] | null, language: string): Estimate | null {
  if (answers === null) return null;
  const now = house.clock.now();
  const law = house.law();
  const month = monthAt(now);
  const conversation = upgraded({ v: 1, language, answers });
  const place = { law, questionnaire: house.questionnaire(), snapshot: house.snapshot(), month };
  if (!isComplete(conversation, place)) return null;
  const worlds = readWorlds(conversation, place);
  if (worlds.length === 0) return null;
  const switchedOff = switchedOffAids(conversation, place);
  const assessed = worlds.map(({ household }) => assess(law, household, month, { switchedOff }));
  const { rights, lawVersion } = withLeftOpen(
    mergeWorlds(worlds, assessed, { ...place, afterRights }),
    conversation,
    place,
  );
  return {
    month: formatMonth(month),
    date: dayOf(now),
    lawVersion,
    aids: rights.flatMap(({ aid, status, unlikely, amount: { min, max } }) =>
      status === "failed" || unlikely ? [] : [{ aid, status, min, max, rhythm: law.aid(aid).aid.rhythm }],
    ),
  };
}

type Place = Parameters<typeof agenda>[1];

function isComplete(conversation: Conversation, place: Place): boolean {
  const answers = answersOf(conversation);
  return agenda(answers, place).every((instance) => {
    const { id, question } = instance;
    const isWaited = isOnTheWay(question) && question.intimate === undefined;
    return answers.has(id) || !isWaited || !decides(instance, answers, place);
  });
}
