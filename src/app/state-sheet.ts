import type { Param, Phrase } from "../dialogue/phrase";
import { phrase } from "../dialogue/phrase";
import { ageBandOf } from "../evaluation/age-band";
import { dayOf } from "../referral/local-time";
import type { StoredOutcome } from "../store/port";
import { monthAt } from "./calendar";
import type { FollowedReferral } from "./follow-referral";

/** A line to copy: what it is, and its value. */
export interface SheetLine {
  readonly label: Phrase;
  readonly value: Phrase;
}

const line = (name: string, value: Phrase, params?: Record<string, Param>): SheetLine => ({
  label: phrase(`evaluation.sheet.${name}`, params),
  value,
});

/**
 * What an operator copies into the State's own follow-up application, where the person agreed to it: nothing is sent
 * from here. Without a name, an address or an answer. Of a person who refused, or was not asked, only that: it is
 * entered there as well.
 */
export function stateSheet(referral: FollowedReferral): readonly SheetLine[] {
  const { reference, consents, created, need, mode, language, answers, outcomes } = referral;
  const consent = consents.find((each) => each.consent === "state_evaluation");
  const said = consent === undefined ? "not_asked" : consent.given ? "given" : "refused";
  const when = consent === undefined ? {} : { date: { date: dayOf(consent.at) } };
  const head = [
    line("reference", phrase("dialogue.literal", { text: reference })),
    line("consent", phrase(`evaluation.consent.${said}`, when)),
  ];
  if (said !== "given") return head;
  const born = answers?.find(({ question }) => question === "adultes.0.date_naissance")?.value;
  const band = ageBandOf(typeof born === "string" ? born : null, monthAt(created));
  return [
    ...head,
    line("asked_on", phrase("evaluation.date", { date: { date: dayOf(created) } })),
    line("age_band", phrase(`evaluation.age_bands.${band ?? "unknown"}`)),
    line("need", phrase(`dialogue.needs.${need}`)),
    ...(mode === null ? [] : [line("mode", phrase(`evaluation.modes.${mode}`))]),
    line("language", phrase(`dialogue.commands.language_${language}`)),
    ...outcomes.flatMap((outcome) => aidLines(outcome, referral)),
  ];
}

function aidLines(outcome: StoredOutcome, { nonTakeUp }: FollowedReferral): SheetLine[] {
  const aid = { aid: phrase(`aids.${outcome.aid}.name`) };
  const form = nonTakeUp.find((each) => each.aid === outcome.aid)?.form;
  return [
    line("outcome", outcomePhrase(outcome), aid),
    ...(form === undefined ? [] : [line("non_take_up", phrase(`evaluation.non_take_up.${form}`), aid)]),
  ];
}

/** "Ouvert depuis décembre 2026 : 651,69 € par mois". */
export function outcomePhrase({ outcome, amount, rhythm, since, reason }: StoredOutcome): Phrase {
  if (outcome === "refused")
    return phrase(`evaluation.outcomes.refused`, { reason: phrase(`evaluation.refusals.${reason}`) });
  if (outcome !== "opened" || since === null) return phrase(`evaluation.outcomes.${outcome}`);
  if (amount === null) return phrase("evaluation.outcomes.opened", { month: { month: since } });
  return phrase(`evaluation.outcomes.opened_${rhythm}`, { month: { month: since }, amount: { money: amount / 100 } });
}
