import type { CalculationStep } from "../law/calculation";
import type { Right } from "../law/rights";
import type { Line } from "./message";
import { type Param, type Phrase, phrase } from "./phrase";

/** How an amount is made up, one line a step; of an aid due to each of two adults, whose each line is. */
export function calculationOf({ aid, calculation }: Right): Line[] {
  const whos = [...new Set(calculation.map(({ who }) => who))];
  return calculation.map((step) => {
    const told = phrase(`aids.${aid}.amounts.${step.name}`, { value: shown(step) });
    return { text: whos.length < 2 ? told : ofPerson(told, step) };
  });
}

const ofPerson = (step: Phrase, { who }: CalculationStep): Phrase =>
  phrase(`dialogue.calculation.${who === 0 ? "first" : "second"}`, { step });

const shown = ({ unit, value }: CalculationStep): Param => {
  if (unit === "EUR") return { money: value };
  return unit === "share" ? Math.round(value * 10_000) / 100 : value;
};
