import { CONSOLE_SOURCE } from "../../directory/acts";
import { localId } from "../../territory/structures";
import { dayOf } from "../calendar";
import { type ActRefusal, keepAct } from "./act";
import { isDay } from "./day";
import { type Actor, type DirectoryHouse, mayChangeAll } from "./who";

type Done = "done" | "NOT_FOUND" | "HOLDER_INVALID" | ActRefusal;

interface HolderChange {
  readonly lot: number;
  readonly structure: string;
  /** First day. */
  readonly du: string;
  readonly version: number;
}

/** A lot in other hands from a day on: whoever held it ends the day before, and residents are sent elsewhere that day. */
export async function setHolder(
  house: DirectoryHouse,
  who: Actor,
  { lot, structure, du, au, version }: HolderChange & { readonly au: string | null },
): Promise<Done> {
  if (!mayChangeAll(who)) return "NOT_FOUND";
  const { lots, structures } = house.directory.data();
  const isKnown = lots.lots.some((each) => each.lot === lot) && structures.some((each) => localId(each) === structure);
  const today = dayOf(house.clock.now());
  if (!isKnown || !isDay(du, today) || (au !== null && (!isDay(au, today) || au < du))) return "HOLDER_INVALID";
  const act = { kind: "holder_set" as const, lot, structure, du, au, source: CONSOLE_SOURCE };
  return await keepAct(house, who, act, version);
}

/** Takes back a change of hands that was told here: whoever held the lot before it goes on. */
export async function withdrawHolder(
  house: DirectoryHouse,
  who: Actor,
  { lot, structure, du, version }: HolderChange,
): Promise<Done> {
  const held = house.directory.data().lots.lots.find((each) => each.lot === lot)?.titulaires ?? [];
  const told = held.find((each) => each.structure === structure && each.du === du && each.source === CONSOLE_SOURCE);
  if (!told || !mayChangeAll(who)) return "NOT_FOUND";
  return await keepAct(house, who, { kind: "holder_withdrawn", lot, structure, du }, version);
}
