import type { Act } from "../../directory/acts";
import { faultsOfHours } from "../../directory/almanac";
import { type ReviewedStructure, review } from "../../directory/review";
import { isShownField } from "../../territory/facts";
import { localId } from "../../territory/structures";
import { dayOf } from "../calendar";
import type { House } from "../house";
import { keepAct } from "./act";
import { type Actor, mayChange, mayChangeAll } from "./who";

export type FactRefusal = "NOT_FOUND" | "DIRECTORY_CHANGED" | "FACT_INVALID" | "FACT_HOURS_INVALID";
type Done = "done" | FactRefusal;

/** What is to be checked, by those who answer for it; structures with most to check first. */
export function reviewed(house: House, who: Actor): readonly ReviewedStructure[] {
  const all = review(house.directory.data(), dayOf(house.clock.now()));
  return all
    .filter(({ id }) => mayChange(who, id))
    .sort(
      (a, b) => Number(b.forResidents) - Number(a.forResidents) || b.toReview - a.toReview || b.unknown - a.unknown,
    );
}

const MOST_CHARACTERS = 300;

/** "It is so": the value, as it was or corrected, is shown to residents from now on, with this day. */
export async function validateFact(
  house: House,
  who: Actor,
  { structure, champ, valeur, until, version }: FactVerdict & { readonly until: string | null },
): Promise<Done> {
  const value = valeur.trim();
  if (!isShownField(champ) || value === "" || value.length > MOST_CHARACTERS) return "FACT_INVALID";
  const today = dayOf(house.clock.now());
  if (until !== null && until < today) return "FACT_INVALID";
  if (champ === "horaires_accueil" && faultsOfHours(value).length > 0) return "FACT_HOURS_INVALID";
  if (champ === "site" && !/^https?:\/\//.test(value)) return "FACT_INVALID";
  return await keep(house, who, structure, version, (id) => ({
    ...{ kind: "fact_validated", structure: id, champ, valeur: value, on: today, until },
  }));
}

/** "It is not so": this value is not shown any more, wherever it comes from. */
export const withdrawFact = (house: House, who: Actor, { structure, champ, valeur, version }: FactVerdict) =>
  keep(house, who, structure, version, (id) => ({ kind: "fact_withdrawn", structure: id, champ, valeur }));

/** Whether residents may be sent to a structure that an import brought. */
export async function showStructure(
  house: House,
  who: Actor,
  { structure, shown, version }: { readonly structure: string; readonly shown: boolean; readonly version: number },
): Promise<Done> {
  if (!mayChangeAll(who)) return "NOT_FOUND";
  return await keep(house, who, structure, version, (id) => ({
    ...{ kind: shown ? "structure_shown" : "structure_hidden", structure: id },
  }));
}

interface FactVerdict {
  readonly structure: string;
  readonly champ: string;
  readonly valeur: string;
  /** The directory that was looked at. */
  readonly version: number;
}

async function keep(
  house: House,
  who: Actor,
  structure: string,
  version: number,
  act: (id: string) => Act,
): Promise<Done> {
  const found = house.directory.data().structures.find((each) => localId(each) === structure);
  if (!found || !mayChange(who, structure)) return "NOT_FOUND";
  return (await keepAct(house, who, act(found.id), version)) ? "done" : "DIRECTORY_CHANGED";
}
