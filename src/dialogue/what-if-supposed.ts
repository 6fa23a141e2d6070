import { type Month, parseMonth } from "../household/month";
import type { Change, NewDwelling } from "../law/what-if/change";
import { netMinimumWage } from "../law/what-if/minimum-wage";
import { answersOf, type Instance } from "./agenda";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { isSupposed } from "./what-if";
import {
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
  WHO,
} from "./what-if-questions";
import { isRented } from "./what-if-sequence";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

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
export function whatIfOf(conversation: Conversation, rent: number, context: Context): WhatIf | null {
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
