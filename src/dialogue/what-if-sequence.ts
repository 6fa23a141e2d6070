import { type Instance, knownOf } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { adultCount, childCount } from "./facts";
import { BIRTH, CHANGE, CHILDREN, DWELLING, KEPT, MONTH, PENSION, RENT, WAGE, WHO } from "./what-if-questions";

type Answers = ReadonlyMap<string, AnswerValue>;
type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;

/** The next question of the change that is supposed; null when there is none to ask. */
export const nextToSuppose = (answers: Answers, context: Place): Instance | null =>
  sequence(answers, context).find(({ id }) => !answers.has(id)) ?? null;

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

export const isRented = (status: AnswerValue | undefined): boolean =>
  status === null || (typeof status === "string" && status.startsWith("locataire_"));
