import { dayOf, monthAt } from "../../app/calendar";
import type { ReferralView } from "../../app/follow-referral";
import type { House } from "../../app/house";
import type { Card } from "../../dialogue/message";
import { answerCards } from "../../dialogue/show-recap";
import { upgraded } from "../../dialogue/upgrade";

/** The answers consented to, in the words in which the resident read them again. */
export function answersAsRead(house: House, { answers, language, created }: ReferralView): readonly Card[] {
  if (!answers) return [];
  return answerCards(
    // Kept under whichever version: what is of this one is not changed by the others.
    upgraded({ v: 1, language, answers }),
    {
      ...{ law: house.law(), questionnaire: house.questionnaire(), snapshot: house.snapshot() },
      ...{ month: monthAt(created), today: dayOf(created), channel: "web" },
    },
  );
}
