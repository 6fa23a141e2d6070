import { onOneLine } from "../../dialogue/readers/clean";
import type { Act } from "../../directory/acts";
import { faultsOfHours } from "../../directory/almanac";
import { type ReviewedStructure, review } from "../../directory/review";
import { isShownField, type ShownField } from "../../territory/facts";
import { localId } from "../../territory/structures";
import { emailOf } from "../access/email";
import { dayOf } from "../calendar";
import { type ActRefusal, keepAct } from "./act";
import { isDay } from "./day";
import { type Actor, type DirectoryHouse, mayChange, mayChangeAll } from "./who";

export type FactRefusal = "NOT_FOUND" | "FACT_INVALID" | "FACT_HOURS_INVALID" | ActRefusal;
type Done = "done" | FactRefusal;

/** What is to be checked, by those who answer for it; structures with most to check first. */
export function reviewed({ directory, clock }: DirectoryHouse, who: Actor): readonly ReviewedStructure[] {
  return review(directory.data(), dayOf(clock.now()))
    .filter(({ id }) => mayChange(who, id))
    .sort(
      (a, b) => Number(b.forResidents) - Number(a.forResidents) || b.toReview - a.toReview || b.unknown - a.unknown,
    );
}

const MOST_CHARACTERS = 300;

/** Whether a value may be what residents are shown: a button calls the number, a link opens the site. */
const CAN_BE: Readonly<Record<ShownField, (value: string) => boolean>> = {
  adresse: () => true,
  telephone: (value) => /^\+?[\d .]+$/.test(value) && /^\d{3,15}$/.test(value.replace(/\D/g, "")),
  courriel: (value) => emailOf(value) !== null,
  horaires_accueil: (value) => faultsOfHours(value).length === 0,
  site: (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
};

/** "It is so": the value, as it was or corrected, is shown to residents from now on, with this day. */
export async function validateFact(
  house: DirectoryHouse,
  who: Actor,
  { structure, champ, valeur, until, version }: FactVerdict & { readonly until: string | null },
): Promise<Done> {
  const value = onOneLine(valeur);
  if (!isShownField(champ) || value === "" || value.length > MOST_CHARACTERS) return "FACT_INVALID";
  const today = dayOf(house.clock.now());
  if (until !== null && (!isDay(until, today) || until < today)) return "FACT_INVALID";
  if (!CAN_BE[champ](value)) return champ === "horaires_accueil" ? "FACT_HOURS_INVALID" : "FACT_INVALID";
  return await keep(house, who, structure, version, (id) => ({
    ...{ kind: "fact_validated", structure: id, champ, valeur: value, on: today, until },
  }));
}

/** "It is not so": this value is not shown any more, wherever it comes from. */
export async function withdrawFact(
  house: DirectoryHouse,
  who: Actor,
  { structure, champ, valeur, version }: FactVerdict,
): Promise<Done> {
  return await keep(house, who, structure, version, (id) => {
    const known = house.directory.data().annotations.structures.find((each) => each.id === id)?.faits ?? [];
    const isThere = known.some((fact) => fact.champ === champ && fact.valeur === valeur);
    return isThere ? { kind: "fact_withdrawn", structure: id, champ, valeur } : null;
  });
}

/** Whether residents may be sent to a structure: one that an import brought waits for it. */
export async function showStructure(
  house: DirectoryHouse,
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
  house: DirectoryHouse,
  who: Actor,
  structure: string,
  version: number,
  actOn: (id: string) => Act | null,
): Promise<Done> {
  const found = house.directory.data().structures.find((each) => localId(each) === structure);
  const act = found && mayChange(who, structure) ? actOn(found.id) : null;
  return act ? await keepAct(house, who, act, version) : "NOT_FOUND";
}
