import type { Openings } from "./openings";

/** Everything the conversation may know of the territory, as a value dated by the day it was made. */
export interface Snapshot {
  /** Day it was made, YYYY-MM-DD: openings are worked out from here. */
  readonly date: string;
  /** Public holidays among the days that openings are worked out for. */
  readonly holidays: readonly string[];
  readonly communes: readonly Commune[];
  /** Communes outside the territory that its residents' neighbours name: recognised, and politely outside. */
  readonly elsewhere: readonly Elsewhere[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly structures: readonly Structure[];
  /** Names, by their ids, of whom nobody is sent to, or who is there no more: the house alone has them. */
  readonly otherNames?: ReadonlyMap<string, string>;
  readonly routes: readonly RouteRule[];
  /** Who comes to where people are, on the days that openings are worked out for. */
  readonly visits: readonly Visit[];
  /** Structure of the territory's desk, which reads hand-offs for structures without an account; null: cannot transmit. */
  readonly desk: string | null;
  /** Aids switched off by a flag, per commune INSEE code ("*" everywhere). */
  readonly switchedOffAids: Readonly<Record<string, readonly string[]>>;
  /** Communes where the hand-off is switched off ("*" everywhere). */
  readonly handoffOff: readonly string[];
}

export interface Commune {
  readonly insee: string;
  readonly name: string;
  /** Every other way it is written: the call for projects, the post office, abbreviations. */
  readonly spellings: readonly string[];
  /** Never enough to decide: most cover communes outside the territory too. */
  readonly postalCodes: readonly string[];
  readonly lots: readonly number[];
  readonly neighbourhoods: readonly string[];
  /** Housing-aid zone (1, 2 or 3): a field of the household for the law. */
  readonly zoneApl: 1 | 2 | 3;
}

export interface Elsewhere {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** A priority neighbourhood (QPV). */
export interface Neighbourhood {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly communes: readonly string[];
  /** Its lot: who lives in it is of this lot, whatever the commune's others. */
  readonly lot: number;
}

/** Who receives. Coordinates are present only when they may be shown, each with the date of its source. */
export interface Structure {
  readonly id: string;
  readonly name: string;
  /** What kind of structure it is: a key of `directory.networks.*`. */
  readonly network: string;
  /** INSEE codes of the communes whose residents it receives; null: the whole territory. */
  readonly communes: readonly string[] | null;
  readonly address: DatedFact | null;
  readonly telephone: DatedFact | null;
  readonly email: DatedFact | null;
  readonly hours: DatedFact | null;
  /** Those hours, worked out day by day; absent when there are none, or when they are only words. */
  readonly openings?: Openings;
  readonly website: string | null;
  /** Languages in which it receives, beside French. */
  readonly languages: readonly string[];
  /** Nobody's in particular, such as "the town hall of your commune": it has no coordinates of its own. */
  readonly door?: true;
  /** True when an operator of this structure can read hand-offs. */
  readonly hasAccount: boolean;
}

/** Name of a structure, the last known when it is there no more; the id of one that has none. */
export const structureName = (
  { structures, otherNames }: Pick<Snapshot, "structures" | "otherNames">,
  id: string,
): string => structures.find((each) => each.id === id)?.name ?? otherNames?.get(id) ?? id;

export const VISIT_KINDS = ["cua_mobile", "france_services", "forum", "permanence"] as const;

/** Someone comes to where people are: a van, a bus, a forum, a permanence on a day. */
export interface Visit {
  /** A key of `dialogue.visits.*`. */
  readonly kind: (typeof VISIT_KINDS)[number];
  /** Name of who comes; null when nothing more than its kind is known. */
  readonly structure: string | null;
  readonly commune: string | null;
  /** INSEE codes of the communes it is near to; null: all of the territory. */
  readonly near: readonly string[] | null;
  readonly place: string | null;
  readonly date: string;
  /** Minutes since midnight. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface DatedFact {
  readonly value: string;
  readonly date: string;
  /** Someone checked it with the structure on that day; otherwise the day is that of its source. */
  readonly checked?: true;
}

/** What a resident may need; the list is closed. */
export const NEEDS = [
  "rights", // help with a claim or a form: the lot's operator first
  "rsa",
  "family_benefits",
  "housing_aid",
  "health_cover",
  "unemployment",
  "disability",
  "old_age",
  "home_care", // APA
  "housing_fund", // FSL
  "social_worker",
  "food",
  "energy",
  "domiciliation",
  "young",
  "farm_worker",
  "justice",
  "transport",
] as const;
export type Need = (typeof NEEDS)[number];

/**
 * What a step of the cascade is for. `competent`: whose task the need is; they come first. `nearby`: who helps with
 * any claim, close to home. In each of these two the first step that finds someone decides. `beside`: also worth
 * knowing (who decides on the claim); each that applies is added last.
 */
export type RouteRole = "competent" | "nearby" | "beside";

/** Where the person is, seen from the territory; `not_said`: the commune is not known yet. */
export type Whereabouts = "inside" | "no_home" | "outside" | "not_said";

/** One step of the cascade: when it applies, whom it proposes. */
export interface RouteRule {
  readonly id: string;
  readonly role: RouteRole;
  /** Last part of the key `routing.reasons.*` that says why in words. */
  readonly reason: string;
  readonly where: readonly Whereabouts[];
  /** `commune`: only those of its structures that receive the person's commune; `everyone`: all of them. */
  readonly scope: "commune" | "everyone";
  readonly needs: readonly Need[] | "any";
  readonly from: string | null;
  readonly until: string | null;
  readonly lot: number | null;
  readonly communes: readonly string[] | null;
  readonly structures: readonly string[];
}

/** Where the person lives, as far as is known. */
export interface Place {
  readonly commune: string | null;
  /** A neighbourhood's id, "none" (lives outside them), or null when unknown. */
  readonly neighbourhood: string | null;
  readonly homeless: boolean;
  /** Lives outside the 46 communes. */
  readonly outside: boolean;
}

export interface Contact {
  readonly structure: Structure;
  /** Id of the rule that proposed it, and why: a whole key of the locales, `routing.reasons.<reason>`. */
  readonly rule: string;
  readonly reason: string;
}

export type RouteOutcome =
  | "chosen"
  | "not_this_place"
  | "not_this_need"
  | "not_in_force"
  | "no_structure"
  | "other_language";

/** Whom to see, and the steps of the cascade that were tried. */
export interface Routing {
  /** At least one; the first is the one to whom a hand-off goes. */
  readonly contacts: readonly Contact[];
  /** Every rule tried, in order, and what it gave: the routing can be read and explained. */
  readonly trail: readonly { readonly rule: string; readonly outcome: RouteOutcome }[];
  /** The neighbourhood is not known, and would decide who helps near home. */
  readonly byNeighbourhood: boolean;
  /** True when the hand-off can be transmitted (the structure, or the desk, has an account and no flag forbids it). */
  readonly canTransmit: boolean;
  /** Who will really read it: the structure itself or the territory's desk. */
  readonly readBy: string | null;
}
