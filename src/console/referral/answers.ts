import { html } from "hono/html";
import { dayOf, monthAt } from "../../app/calendar";
import type { ReferralView } from "../../app/follow-referral";
import type { House } from "../../app/house";
import type { Card } from "../../dialogue/message";
import { answerCards } from "../../dialogue/show-recap";
import { upgraded } from "../../dialogue/upgrade";
import { type Html, say } from "../layout";
import type { Shown } from "./shown";

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

/** The answers consented to, folded: there are many, and the aids tell what they come to. */
export function answersSection({ page, referral, answers }: Shown): Html {
  const title = html`<h2 id="answers">${say(page, "console.referral.answers")}</h2>`;
  if (referral.answers === null) return html`${title}<p>${say(page, "console.referral.answers_none")}</p>`;
  return html`${title}<details><summary>${say(page, "console.referral.answers_read", { count: answers.length })}</summary>
<dl>${answers.map(({ title, detail }) => html`<dt>${page.words.text(title)}</dt><dd>${detail ? page.words.text(detail) : ""}</dd>`)}</dl></details>`;
}
