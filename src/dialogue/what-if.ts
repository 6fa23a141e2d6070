import { type Month, parseMonth } from "../household/month";
import type { Change, NewDwelling } from "../law/what-if/change";
import { netMinimumWage } from "../law/what-if/minimum-wage";
import { answersOf, type Instance, knownOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { adultCount, childCount } from "./facts";
import {
  BEGUN,
  BIRTH,
  CHANGE,
  CHILDREN,
  DWELLING,
  KEPT,
  MONTH,
  MONTHS_AHEAD,
  PENSION,
  RENT,
  WAGE,
  WHAT_IF,
  WHO,
} from "./what-if-questions";

type Answers = ReadonlyMap<string, AnswerValue>;
type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** The conversation without the "what if": it is left as soon as something else is looked at. */
export const withoutWhatIf = (conversation: Conversation): Conversation => ({
  ...conversation,
  answers: conversation.answers.filter(({ question }) => !question.startsWith(WHAT_IF)),
});

/** Begun from nothing, whatever was supposed before. */
export const beginWhatIf = (conversation: Conversation): Conversation => {
  const { answers, ...rest } = withoutWhatIf(conversation);
  return { ...rest, answers: [...answers, { question: BEGUN, value: true }] };
};

/** The next question of the "what if" under way; null when there is none to ask. */
export function nextOfWhatIf(answers: Answers, context: Place): Instance | null {
  if (!answers.has(BEGUN)) return null;
  return sequence(answers, context).find(({ id }) => !answers.has(id)) ?? null;
}

/** Only what the change needs. */
function sequence(answers: Answers, context: Place): Instance[] {
  const known = knownOf(answers, context);
  const who = adultCount(known) > 1 ? [WHO] : [];
  const dwelling = [DWELLING, ...(isRented(answers.get(DWELLING.id)) ? [RENT] : [])];
  switch (answers.get(CHANGE.id)) {
    case "travail_plein":
    case "travail_partiel":
      return [CHANGE, ...who, WAGE, MONTH];
    case "retraite":
      return [CHANGE, ...who, PENSION, MONTH];
    case "naissance":
      return [CHANGE, BIRTH];
    case "demenagement":
      return [CHANGE, ...dwelling, MONTH];
    case "separation":
      return [
        CHANGE,
        ...(childCount(known) > 0 ? [CHILDREN] : []),
        KEPT,
        ...(answers.get(KEPT.id) === false ? dwelling : []),
        MONTH,
      ];
    default:
      return [CHANGE];
  }
}

const isRented = (status: AnswerValue | undefined): boolean =>
  status === null || (typeof status === "string" && status.startsWith("locataire_"));

/** What was taken for a "je ne sais pas". */
export type Assumption =
  | { readonly kind: "wage" | "pension" | "rent"; readonly amount: number }
  | { readonly kind: "dwelling" | "children" | "month" | "who" };

export interface WhatIf {
  readonly change: Change;
  readonly from: Month;
  readonly assumed: readonly Assumption[];
}

/** What is supposed, once every question it needs is answered; null before. `rent` is the present one, EUR a month. */
export function whatIfOf(conversation: Conversation, rent: number, context: Place): WhatIf | null {
  const answers = answersOf(conversation);
  if (!isSupposed(conversation, context)) return null;
  const assumed: Assumption[] = [];
  const amount = (kind: "wage" | "pension" | "rent", { id }: Instance, otherwise: number): number => {
    const value = answers.get(id);
    if (typeof value === "number") return value;
    assumed.push({ kind, amount: otherwise });
    return otherwise;
  };
  const choice = (kind: "dwelling" | "children" | "who", { id }: Instance, otherwise: string): string => {
    const value = answers.get(id);
    if (value === null) assumed.push({ kind });
    return typeof value === "string" ? value : otherwise;
  };
  const who = () => (choice("who", WHO, "moi") === "conjoint" ? 1 : 0);
  const dwelling = (): NewDwelling => {
    const said = choice("dwelling", DWELLING, "locataire_vide");
    const statut = STATUSES.find((each) => each === said) ?? "locataire_vide";
    return { statut, loyer: isRented(statut) ? amount("rent", RENT, rent) : 0 };
  };
  const from = (): Month => {
    const value = answers.get(answers.get(CHANGE.id) === "naissance" ? BIRTH.id : MONTH.id);
    if (typeof value !== "string") assumed.push({ kind: "month" });
    const ahead = typeof value === "string" ? MONTHS_AHEAD[value] : 1;
    return ahead === undefined ? parseMonth(String(value)) : context.month + ahead;
  };
  const smic = netMinimumWage(context.law, context.month);

  const change = ((): Change | null => {
    switch (answers.get(CHANGE.id)) {
      case "travail_plein":
        return { kind: "work", who: who(), time: "full", salaire_net: amount("wage", WAGE, smic) };
      case "travail_partiel":
        return { kind: "work", who: who(), time: "part", salaire_net: amount("wage", WAGE, Math.round(smic / 2)) };
      case "retraite":
        return { kind: "retirement", who: who(), retraite_nette: amount("pension", PENSION, usualPension(context)) };
      case "naissance":
        return { kind: "birth" };
      case "demenagement":
        return { kind: "move", logement: dwelling() };
      case "separation": {
        const live = choice("children", CHILDREN, "tous");
        return {
          kind: "separation",
          who: 0,
          enfants: live === "alternes" || live === "aucun" ? live : "tous",
          logement: answers.get(KEPT.id) === false ? dwelling() : null,
        };
      }
      default:
        return null;
    }
  })();
  return change && { change, from: from(), assumed };
}

/** Everything that the supposition needs was answered: there is something to show. */
export function isSupposed(conversation: Conversation, context: Place): boolean {
  const answers = answersOf(conversation);
  return answers.has(BEGUN) && nextOfWhatIf(answers, context) === null;
}

const STATUSES = [
  "locataire_hlm",
  "locataire_vide",
  "locataire_meuble",
  "heberge_gratuit",
  "proprietaire",
] as const satisfies readonly NewDwelling["statut"][];

/** The middle of what the questions take a pension to be, when it is not known; EUR a month. */
function usualPension({ questionnaire }: Place): number {
  const amounts = (questionnaire.question("adultes.$.retraite")?.unknown ?? []).filter(
    (each): each is number => typeof each === "number",
  );
  return amounts[Math.floor(amounts.length / 2)] ?? 0;
}
