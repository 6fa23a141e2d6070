import type { Aid } from "../law/aid";
import { answersOf, type Instance } from "./agenda";
import { command } from "./choices";
import type { AnswerValue, Conversation } from "./conversation";
import { isList } from "./facts";
import type { Choice } from "./message";
import { phrase } from "./phrase";
import { REFINED } from "./refine";
import { withoutWhatIf } from "./what-if";

/** What was granted of an aid, beside the household's answers, which it does not alter. */
export const GAP = "ecart.";
/** The aid whose amount is not what was estimated. */
const GAP_AID = `${GAP}aide`;

const MOST = 50_000;

/** EUR a payment, as the aid is paid. */
export const GAP_AMOUNT: Instance = {
  id: `${GAP}montant`,
  person: null,
  question: {
    id: `${GAP}montant`,
    kind: "amount",
    field: null,
    options: [],
    min: 0,
    max: MOST,
    unknown: [null],
    help: true,
  },
};

/** Whether it has an amount that the law gives: only that can be compared with what was granted. */
export const mayDiffer = ({ decided_by, amount, rhythm }: Aid): boolean =>
  decided_by === "law" && amount !== undefined && rhythm !== "cover";

/** Whether the person said that they receive it already. */
export function isReceived({ id, form_of }: Aid, conversation: Conversation): boolean {
  const received = answersOf(conversation).get("aides_percues") ?? null;
  return isList(received) && (received.includes(id) || (form_of !== undefined && received.includes(form_of)));
}

/** Most people ask it of the CAF; the others have someone else who pays. */
export const gapChoice = ({ id, delivered_by }: Aid): Choice => ({
  ...command("gap", id),
  label: phrase(`dialogue.gap.button_${delivered_by === "caf_ou_msa" || delivered_by === "caf" ? "caf" : "other"}`),
});

/** The conversation without what is looked at beside it, which is left as soon as something else is. */
export const withoutAside = (conversation: Conversation): Conversation => ({
  ...conversation,
  answers: withoutWhatIf(conversation).answers.filter(
    ({ question }) => !question.startsWith(GAP) && question !== REFINED,
  ),
});

export const beginGap = (conversation: Conversation, aid: string): Conversation => {
  const { answers, ...rest } = withoutAside(conversation);
  return { ...rest, answers: [...answers, { question: GAP_AID, value: aid }] };
};

/** The question of the gap under way; null when there is none to ask. */
export const nextOfGap = (answers: ReadonlyMap<string, AnswerValue>): Instance | null =>
  answers.has(GAP_AID) && !answers.has(GAP_AMOUNT.id) ? GAP_AMOUNT : null;

/** The aid and what was granted of it, once both are known. */
export function gapOf(answers: ReadonlyMap<string, AnswerValue>): { aid: string; granted: number } | null {
  const [aid, granted] = [answers.get(GAP_AID), answers.get(GAP_AMOUNT.id)];
  return typeof aid === "string" && typeof granted === "number" ? { aid, granted } : null;
}
