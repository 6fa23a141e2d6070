import type { Place, Visit } from "../territory/snapshot";
import { visitsNear } from "../territory/visits";
import type { Context } from "./context";
import type { Section } from "./message";
import { type Phrase, phrase } from "./phrase";

/** Who comes soon near to where someone lives, on which day and where; nothing when nobody is known to. */
export function showVisits(place: Place, { snapshot, now, today }: Context): Section[] {
  const visits = visitsNear(snapshot, place, now ?? { date: today, minutes: 0 });
  if (visits.length === 0) return [];
  const communes = new Map(snapshot.communes.map(({ insee, name }) => [insee, name]));
  const lines = visits.map((visit) => ({
    text: joined(phrase("dialogue.visits.line", { what: whatOf(visit), day: { day: visit.date } }), [
      ...timeOf(visit),
      ...[visit.place, communes.get(visit.commune ?? "")].flatMap(literal),
    ]),
  }));
  return [{ title: phrase("dialogue.visits.title"), lines }];
}

const whatOf = ({ kind, structure }: Visit): Phrase => {
  const what = phrase(`dialogue.visits.${kind}`);
  return structure === null ? what : phrase("dialogue.visits.by", { kind: what, name: structure });
};

function timeOf({ from, to }: Visit): Phrase[] {
  if (from === null) return [];
  return to === null
    ? [phrase("dialogue.visits.from", { from: { minutes: from } })]
    : [phrase("dialogue.visits.from_to", { from: { minutes: from }, to: { minutes: to } })];
}

const joined = (first: Phrase, [next, ...rest]: readonly Phrase[]): Phrase =>
  next ? phrase("dialogue.visits.then", { first, rest: joined(next, rest) }) : first;

const literal = (text: string | null | undefined): Phrase[] => (text ? [phrase("dialogue.literal", { text })] : []);
