import { questionOf, withoutIntimate } from "../dialogue/handoff-answers";
import { upgraded } from "../dialogue/upgrade";
import { type Draft, readDraft } from "../referral/draft";
import type { ReferralFault } from "../referral/errors";
import type { House } from "./house";

/** A draft as it may be kept: nothing beyond what was consented to, whatever the page that sent it says. */
export function receivedDraft(
  house: Pick<House, "questionnaire" | "law">,
  input: unknown,
): { draft: Draft } | { fault: ReferralFault } {
  const read = readDraft(input);
  return "fault" in read ? read : { draft: onlyConsented(read.draft, house) };
}

function onlyConsented(draft: Draft, house: Pick<House, "questionnaire" | "law">): Draft {
  const { consents } = draft;
  const place = { questionnaire: house.questionnaire() };
  // Those of the law, once each: what else is sent under that name would be read as words of ours.
  const aids = consents.aids === false || draft.aids === null ? null : aidsIn(house, draft.aids);
  const answers = consents.answers === false ? null : draft.answers;
  // Answers about the household only, whatever else was sent under that name; a page opened before an upgrade says
  // them as they were asked then.
  const said = answers && upgraded({ v: 1, language: draft.language, answers }).answers;
  const known = said?.filter((answer) => questionOf(answer, place) !== null) ?? null;
  return {
    ...draft,
    aids,
    nonTakeUp: draft.nonTakeUp.filter(({ aid }) => aids?.includes(aid)),
    answers: known && (consents.intimate === true ? known : withoutIntimate(known, place)),
  };
}

function aidsIn({ law }: Pick<House, "law">, named: readonly string[]): string[] {
  return [...new Set(named)].filter((aid) => law().has(aid));
}
