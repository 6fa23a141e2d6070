import { onOneLine } from "../../dialogue/readers/clean";
import { CONSOLE_SOURCE } from "../../directory/acts";
import { type TerritoryData, visitSchema } from "../../territory/schema";
import { localId } from "../../territory/structures";
import { dayOf } from "../calendar";
import { type ActRefusal, keepAct } from "./act";
import { isDay } from "./day";
import { type Actor, type DirectoryHouse, mayChangeAll } from "./who";

type Visit = TerritoryData["visits"]["passages"][number];
type Done = "done" | "NOT_FOUND" | "VISIT_INVALID" | ActRefusal;

export interface KnownVisit {
  readonly visit: Visit;
  /** Its day is past, or was never said: nobody is told of it until it has another. */
  readonly state: "coming" | "past" | "undated";
}

/** The permanences beyond walls: those that are past or have no day first, then by day. */
export function knownVisits({ directory, clock }: DirectoryHouse): readonly KnownVisit[] {
  const today = dayOf(clock.now());
  return directory
    .data()
    .visits.passages.map((visit): KnownVisit => {
      const { date } = visit;
      return { visit, state: date === null ? "undated" : date < today ? "past" : "coming" };
    })
    .sort(
      (a, b) =>
        Number(a.state === "coming") - Number(b.state === "coming") ||
        (a.visit.date ?? "").localeCompare(b.visit.date ?? ""),
    );
}

/** What is told of a permanence. */
export interface VisitFields {
  /** Of the one that is told anew; null for another. */
  readonly id: string | null;
  readonly quoi: string;
  readonly structure: string | null;
  readonly commune: string | null;
  /** Who is told: all of the territory, or those it is near to. */
  readonly near: "everyone" | "commune";
  readonly lieu: string | null;
  readonly date: string;
  readonly de: string | null;
  readonly a: string | null;
}

const MOST_CHARACTERS = 200;

/** Someone comes on a day: residents near there are told of it from a fortnight before. */
export async function tellVisit(
  house: DirectoryHouse & { readonly ids: { random(bytes: number): Uint8Array } },
  who: Actor,
  fields: VisitFields,
  version: number,
): Promise<Done> {
  if (!mayChangeAll(who)) return "NOT_FOUND";
  const { visits, structures, communes } = house.directory.data();
  const { near, ...said } = fields;
  const told = { ...said, lieu: said.lieu === null ? null : onOneLine(said.lieu) };
  const { structure, commune, de, a } = told;
  const before = fields.id === null ? null : visits.passages.find(({ id }) => id === fields.id);
  if (before === undefined) return "NOT_FOUND";
  const id = before?.id ?? `passage-${Buffer.from(house.ids.random(6)).toString("hex")}`;
  if (near === "commune" && commune === null) return "VISIT_INVALID";
  // Whom it is near to stays, as long as it is at the same place.
  const known = before?.commune === commune ? before.pour : null;
  const pour = near === "everyone" || commune === null ? null : (known ?? [commune]);
  const read = visitSchema.safeParse({
    ...told,
    id,
    pour,
    source: CONSOLE_SOURCE,
    remarques: before?.remarques ?? [],
  });
  if (!read.success || (read.data.lieu ?? "").length > MOST_CHARACTERS) return "VISIT_INVALID";
  const isKnown =
    (structure === null || structures.some((each) => localId(each) === structure)) &&
    (commune === null || communes.communes.some(({ insee }) => insee === commune));
  const today = dayOf(house.clock.now());
  const isInOrder = fields.date >= today && isDay(fields.date, today) && (de === null || a === null || de < a);
  if (!isKnown || !isInOrder) return "VISIT_INVALID";
  return await keepAct(house, who, { kind: "visit_added", visit: read.data }, version);
}

/** It does not take place, or is over: it is not told any more. */
export async function withdrawVisit(house: DirectoryHouse, who: Actor, id: string, version: number): Promise<Done> {
  const known = house.directory.data().visits.passages.some((visit) => visit.id === id);
  if (!known || !mayChangeAll(who)) return "NOT_FOUND";
  return await keepAct(house, who, { kind: "visit_withdrawn", visit: id }, version);
}
