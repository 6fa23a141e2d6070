/** Everything the conversation may know of the territory, as a value dated by the day it was made. */
export interface Snapshot {
  /** Day it was made, YYYY-MM-DD: openings are worked out from here. */
  readonly date: string;
  readonly communes: readonly Commune[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly structures: readonly Structure[];
  readonly routes: readonly RouteRule[];
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
  readonly lots: readonly number[];
  readonly neighbourhoods: readonly string[];
  /** Housing-aid zone (1, 2 or 3): a field of the household for the law. */
  readonly zoneApl: 1 | 2 | 3;
}

/** A priority neighbourhood (QPV). */
export interface Neighbourhood {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly communes: readonly string[];
}

/** Who receives. Coordinates are present only when they may be shown, each with the date of its source. */
export interface Structure {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly address: DatedFact | null;
  readonly telephone: DatedFact | null;
  readonly email: DatedFact | null;
  readonly hours: DatedFact | null;
  readonly website: string | null;
  /** Languages in which it receives, beside French. */
  readonly languages: readonly string[];
  /** True when an operator of this structure can read hand-offs. */
  readonly hasAccount: boolean;
}

export interface DatedFact {
  readonly value: string;
  readonly date: string;
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

/** One step of the cascade: when it applies, whom it proposes. The first that finds someone decides. */
export interface RouteRule {
  readonly id: string;
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
  /** Id of the rule that proposed it, and why: a key of the locales under `routing.reasons.*`. */
  readonly rule: string;
  readonly reason: string;
}

/** Whom to see, and the steps of the cascade that were tried. */
export interface Routing {
  /** At least one; the first is the one to whom a hand-off goes. */
  readonly contacts: readonly Contact[];
  /** Every rule tried, in order, and what it gave: the routing can be read and explained. */
  readonly trail: readonly { readonly rule: string; readonly outcome: "chosen" | "not_this_place" | "not_this_need" | "not_in_force" | "no_structure" | "other_language" }[];
  /** True when the hand-off can be transmitted (the structure, or the desk, has an account and no flag forbids it). */
  readonly canTransmit: boolean;
  /** Who will really read it: the structure itself or the territory's desk. */
  readonly readBy: string | null;
}
