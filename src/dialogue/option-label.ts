import { formatMonth, type Month, monthOf, yearOf } from "../household/month";
import { type Param, type Phrase, phrase } from "./phrase";
import { CASES } from "./questionnaire";

/** Resources of the year before last still count: the first month of which a change is asked about. */
export const countedSince = (month: Month): Record<string, Param> => ({
  since: { month: formatMonth(monthOf(yearOf(month) - 2, 1)) },
});

/** What an option is called in the month of the claim. */
export const optionLabel = (question: string, option: string, month: Month): Phrase =>
  phrase(`questions.${question}.options.${option}`, question === CASES ? countedSince(month) : undefined);
