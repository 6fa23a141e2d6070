import { upgraded } from "../dialogue/upgrade";
import { householdsOf } from "../dialogue/worlds";
import { caseOf } from "../evaluation/reference-case";
import { parseMonth } from "../household/month";
import { readContent } from "../referral/content";
import { isLargeGap } from "../referral/outcomes";
import type { Account } from "../store/accounts";
import type { StoredCase, StoredOutcome } from "../store/port";
import { type Acting, asOperator } from "./as-operator";
import type { Acted, FollowedReferral } from "./follow-referral";
import type { House } from "./house";
import { signatureOf } from "./move-referral";
import { wrongDay } from "./said-aloud";

/**
 * Proposes the household of a hand-off, generalised, as a reference case: the amount granted is far from the estimate,
 * every question was answered, and the person agreed aloud on a day (YYYY-MM-DD) that is not to come. Someone else
 * reads it before it is kept.
 */
export async function proposeCase(
  house: House,
  operator: Acting,
  text: string,
  { aid, consentedOn }: { readonly aid: string; readonly consentedOn: string },
): Promise<Acted> {
  const at = house.clock.now();
  return await asOperator(house, operator, text, async (records, found, by) => {
    const { reference } = found;
    const agreed = wrongDay(consentedOn, found, at) === null;
    const outcome = (await records.followUp.outcomes(reference)).find((each) => each.aid === aid);
    const told = { language: found.language, answers: readContent(found).answers };
    const draft = agreed && outcome && isLargeGap(outcome) ? draftOf(house, told, outcome) : null;
    if (!draft) return "FOLLOW_UP_INVALID";
    const id = Buffer.from(house.ids.random(9)).toString("base64url");
    const proposed = { ...draft, id, state: "proposed", proposedBy: operator.id };
    if (!(await records.evaluation.proposeCase(proposed, reference))) return "FOLLOW_UP_INVALID";
    const what = "consent:reference_case";
    await records.referrals.record({ reference, at, by: signatureOf(by), what, detail: consentedOn });
    return "done";
  });
}

/** The aids of a hand-off that may be proposed, whoever agrees to it. */
export function proposableAids(
  house: House,
  { language, answers, outcomes }: Pick<FollowedReferral, "language" | "answers" | "outcomes">,
): readonly string[] {
  return outcomes
    .filter((outcome) => isLargeGap(outcome) && draftOf(house, { language, answers }, outcome) !== null)
    .map(({ aid }) => aid);
}

/** Of the month of the claim, from answers that leave nothing open. */
function draftOf(
  house: House,
  { language, answers }: Pick<FollowedReferral, "language" | "answers">,
  { aid, amount, gapCause, since }: StoredOutcome,
) {
  const month = parseMonth(since ?? "");
  if (answers === null || amount === null || Number.isNaN(month)) return null;
  const place = { law: house.law(), questionnaire: house.questionnaire(), snapshot: house.snapshot(), month };
  const [household, ...others] = householdsOf(upgraded({ v: 1, language, answers }), place);
  if (household === undefined || others.length > 0) return null;
  return caseOf(house.law(), household, month, { aid, granted: amount, cause: gapCause });
}

/** Who reads a case that someone proposed: those who know the work. */
type Reader = Pick<Account, "id" | "role">;
const mayRead = ({ role }: Reader): boolean => role === "operator" || role === "coordinator";

/** The cases that wait for a second reader; who proposed one does not read it, nor does who may read none. */
export async function casesToRead(house: House, reader: Reader): Promise<readonly StoredCase[]> {
  if (!mayRead(reader)) return [];
  const proposed = await house.store.transaction(({ evaluation }) => evaluation.cases("proposed"));
  return proposed.filter(({ proposedBy }) => proposedBy !== reader.id);
}

/** A second reader keeps a case, or not: then it is deleted. NOT_FOUND for who proposed it, or may read none. */
export async function readCase(house: House, reader: Reader, id: string, keep: boolean): Promise<"done" | "NOT_FOUND"> {
  if (!mayRead(reader)) return "NOT_FOUND";
  return await house.store.transaction(async ({ evaluation }) => {
    const found = await evaluation.findCase(id);
    if (found?.state !== "proposed" || found.proposedBy === reader.id) return "NOT_FOUND";
    await (keep ? evaluation.keepCase(id) : evaluation.deleteCase(id));
    return "done";
  });
}

/** The cases that two people kept, one JSON a line, as `npm run simulate` reads them. */
export async function exportCases(house: House): Promise<string> {
  const kept = await house.store.transaction(({ evaluation }) => evaluation.cases("kept"));
  return kept
    .map(({ id, aid, month, household, estimated, granted, cause, lawVersion }) =>
      JSON.stringify({
        ...{ id, mois: month, household: JSON.parse(household) },
        ...{ aid, granted: granted / 100, estimated: estimated / 100, cause, law_version: lawVersion },
      }),
    )
    .map((line) => `${line}\n`)
    .join("");
}
