import { deduplicate, lotsOf, whereaboutsOf } from "./place";
import type {
  Contact,
  Need,
  Place,
  RouteOutcome,
  RouteRole,
  RouteRule,
  Routing,
  Snapshot,
  Structure,
  Whereabouts,
} from "./snapshot";

export interface RouteOptions {
  /** The resident's language ("fr", "ar"): who receives in it comes first. */
  readonly language: string;
  /** Day of the routing, YYYY-MM-DD: decides which rules and holders are in force. */
  readonly date: string;
}

/** A routing being worked out: what every step needs to know. */
interface Search {
  readonly structures: ReadonlyMap<string, Structure>;
  readonly place: Place;
  readonly where: Whereabouts;
  readonly need: Need;
  readonly date: string;
  readonly lot: number | null;
  /** Only those who receive in this language; null: anyone. */
  readonly language: string | null;
}

type Trail = { rule: string; outcome: RouteOutcome }[];

/**
 * Whom to see for a need, from a place, at a date: an ordered cascade that records every step. Those who receive in
 * the resident's language come first; someone unsure of their neighbourhood is shown the contacts of both lots.
 */
export function route(snapshot: Snapshot, place: Place, need: Need, { language, date }: RouteOptions): Routing {
  const where = whereaboutsOf(snapshot, place);
  const structures = new Map(snapshot.structures.map((structure) => [structure.id, structure]));
  const trail: Trail = [];
  const search = (role: RouteRole, lot: number | null, spoken: string | null) =>
    cascade(snapshot.routes, role, { structures, place, where, need, date, lot, language: spoken }, trail);

  const spoken = language === "fr" ? [null] : [language, null];
  const lots = lotsOf(snapshot, place);
  const competent = spoken.flatMap((tongue) => search("competent", null, tongue));
  const nearby = lots.map((lot) => spoken.flatMap((tongue) => search("nearby", lot, tongue)));
  const inLanguageFirst = [...competent, ...nearby.flat()].sort(
    (a, b) => Number(speaks(b.structure, language)) - Number(speaks(a.structure, language)),
  );
  const contacts = deduplicate([...inLanguageFirst, ...search("beside", null, null)], ({ structure }) => structure.id);
  return {
    contacts,
    byNeighbourhood: new Set(nearby.map(([first]) => first?.structure.id)).size > 1,
    trail: deduplicate(trail, ({ rule, outcome }) => `${rule} ${outcome}`),
    ...transmission(snapshot, place, where, contacts[0]),
  };
}

/** Runs the steps of one role; the first that finds someone decides, except beside, where each adds its own. */
function cascade(rules: readonly RouteRule[], role: RouteRole, search: Search, trail: Trail): Contact[] {
  const contacts: Contact[] = [];
  for (const rule of rules) {
    if (rule.role !== role) continue;
    const { outcome, found } = tryRule(rule, search);
    trail.push({ rule: rule.id, outcome });
    const reason = `routing.reasons.${rule.reason}`;
    contacts.push(...found.map((structure) => ({ structure, rule: rule.id, reason })));
    if (found.length > 0 && role !== "beside") break;
  }
  return contacts;
}

function tryRule(rule: RouteRule, search: Search): { outcome: RouteOutcome; found: readonly Structure[] } {
  const { place, where, need, date, lot, language } = search;
  const nothing = (outcome: RouteOutcome) => ({ outcome, found: [] });
  if (rule.needs !== "any" && !rule.needs.includes(need)) return nothing("not_this_need");
  const inForce = (rule.from === null || rule.from <= date) && (rule.until === null || date <= rule.until);
  if (!inForce) return nothing("not_in_force");
  const here =
    rule.where.includes(where) &&
    (rule.lot === null || rule.lot === lot) &&
    (rule.communes === null || (place.commune !== null && rule.communes.includes(place.commune)));
  if (!here) return nothing("not_this_place");
  const all = rule.structures.flatMap((id) => search.structures.get(id) ?? []);
  const found = rule.scope === "everyone" ? all : all.filter((structure) => receives(structure, place));
  if (found.length === 0) return nothing("no_structure");
  const speaking = language === null ? found : found.filter((structure) => speaks(structure, language));
  return speaking.length === 0 ? nothing("other_language") : { outcome: "chosen", found: speaking };
}

const receives = ({ communes }: Structure, { commune }: Place): boolean =>
  communes === null || (commune !== null && communes.includes(commune));

const speaks = ({ languages }: Structure, language: string): boolean => languages.includes(language);

/** Who would read a hand-off: the structure itself, or else the territory's desk, which serves its residents only. */
function transmission(
  { desk, handoffOff }: Snapshot,
  { commune }: Place,
  where: Whereabouts,
  first: Contact | undefined,
): Pick<Routing, "canTransmit" | "readBy"> {
  const off = handoffOff.includes("*") || (commune !== null && handoffOff.includes(commune));
  if (off || where === "outside" || !first) return { canTransmit: false, readBy: null };
  const readBy = first.structure.hasAccount ? first.structure.id : desk;
  return { canTransmit: readBy !== null, readBy };
}
