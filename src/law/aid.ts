import type { Conditions, Unit } from "./conditions";
import type { Reference } from "./parameters";

/** Who decides and pays. `caf_ou_msa`: the CAF, or the MSA for those who depend on it. */
export const DELIVERERS = [
  "caf_ou_msa",
  "caf",
  "msa",
  "assurance_maladie",
  "france_travail",
  "mission_locale",
  "carsat",
  "mdph",
  "departement",
  "region",
  "intercommunalite",
  "commune",
  "etat",
  "education_nationale",
  "crous",
  "action_logement",
  "bailleur_social",
  "anah",
  "banque",
  "banque_de_france",
  "justice",
  "association",
  "point_conseil_budget",
] as const;
export type Deliverer = (typeof DELIVERERS)[number];

/** What an aid is for: what is left to whoever delivers it is shown by these, and not in one long list. */
export const THEMES = [
  "revenus",
  "logement",
  "energie",
  "alimentation",
  "sante",
  "famille",
  "etudes",
  "emploi",
  "mobilite",
  "handicap",
  "vieillesse",
  "dettes",
  "violences",
  "justice",
] as const;
export type Theme = (typeof THEMES)[number];

/**
 * `monthly`, `yearly`, `once`: an amount received ; `cover`: a protection, whose amount, if any, is what it costs a
 * month ; `service`: help that is no money ; `loan`: an amount lent once, to pay back.
 */
export const RHYTHMS = ["monthly", "yearly", "once", "cover", "service", "loan"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * From when an aid is paid; `conditions_month`, `after_conditions`: that month, or the one after the conditions are met,
 * whenever it is claimed ; `decision`: from when whoever delivers it says ; `fixed_date`: at a date of the year ;
 * `fixed_moment`: when the law says of the event it is for, as its `lapses` tell.
 */
export const PAID_FROM = [
  "claim_month",
  "next_month",
  "conditions_month",
  "after_conditions",
  "fixed_date",
  "fixed_moment",
  "decision",
] as const;

/** What must be done for it to go on; `none`: it is given once, or as long as the situation lasts. */
export const RENEWALS = [
  "monthly_update",
  "quarterly_declaration",
  "yearly_review",
  "yearly_claim",
  "automatic",
  "by_decision",
  "new_claim",
  "none",
] as const;

/** One file of `rules/aids/`. Words are in the locales, under the keys named here. */
export interface Aid {
  readonly id: string;
  /** In which order aids are shown when nothing else decides. */
  readonly order: number;
  readonly delivered_by: Deliverer;
  /** Who grants it, when that is not who works it out and pays it. */
  readonly granted_by?: Deliverer | undefined;
  /**
   * `law`: the conditions decide. `deliverer`: what is asked here can only rule the aid out; the rest is for whoever
   * delivers it to decide, and the aid is never said to be due, but to ask.
   */
  readonly decided_by: "law" | "deliverer";
  /** Of an aid that comes in several forms, what people call it: `css`. */
  readonly form_of?: string | undefined;
  readonly theme: Theme;
  /** Whom it makes one look for: a need of the territory. */
  readonly need: string;
  readonly rhythm: Rhythm;
  /** `adult`: each adult has a right of their own, and amounts add up. */
  readonly per: "family" | "adult";
  readonly conditions: AidConditions;
  /** The fact that gives the amount; conditions apart. Absent for a cover that costs nothing. */
  readonly amount?: string | undefined;
  /** The facts that make the amount up, in the order in which a person follows it. */
  readonly calculation?: readonly CalculationLine[] | undefined;
  /** Of an aid left to its deliverer: the fact (or `figure:<id>`) that bounds what it gives. It promises no least amount. */
  readonly range?: { readonly max: string } | undefined;
  /** The fact that names the form the aid takes (apl, alf, als). */
  readonly variant?: string | undefined;
  /** True when the amount is before CRDS. */
  readonly before_crds: boolean;
  /** Keys of the estimate, and the fact each one publishes. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly legal_basis: readonly Reference[];
  /** The day of the document the sheet rests on, where no text of law does; it says so when it is old. */
  readonly sheet_date?: string | undefined;
  readonly paid_from: (typeof PAID_FROM)[number];
  readonly renewal: (typeof RENEWALS)[number];
  /** Keys of `aids.duties.*`, `aids.papers.*`, `aids.steps.*`, `aids.lapses.*`, `aids.effects.*` in the locales. */
  readonly duties: readonly string[];
  readonly papers: readonly string[];
  readonly steps: readonly string[];
  /** How long it lasts, and what ends it. */
  readonly lapses: readonly string[];
  readonly effects: readonly string[];
  /** Amounts that the words of its effects tell, each under the last part of its name: no figure stands in a text. */
  readonly told_figures: readonly string[];
  /** What the law asks and no question does: keys of `rules.unchecked.*`, told on the page of the rules. */
  readonly unchecked: readonly string[];
  readonly links: { readonly official: string; readonly claim: string | null };
}

/** What a step of a calculation is: as in a condition, or a share, told in percent. */
export const CALCULATION_UNITS = ["EUR", "count", "share"] as const satisfies readonly (Unit | "share")[];
export type CalculationUnit = (typeof CALCULATION_UNITS)[number];

export interface CalculationLine {
  /** Key of `aids.<aid>.amounts.*` in the locales. */
  readonly name: string;
  /** A fact that is a number, or `figure:<id>`. */
  readonly fact: string;
  readonly unit: CalculationUnit;
  /** When it is part of the calculation; always without it. */
  readonly tell?: Conditions | undefined;
}

/** Three trees, all of which must hold for the aid to be due; and two that tell what is left to whoever decides. */
export interface AidConditions {
  /** For `per: family`, at least one adult meets all of them. */
  readonly adult?: Conditions | undefined;
  readonly family?: Conditions | undefined;
  /** Those that compare resources or the amount itself; apart, because they are the last to be known. */
  readonly resources?: Conditions | undefined;
  /**
   * What the law asks besides, and that a household tells in part only: an aid that is due is to confirm, and not
   * promised, unless an adult who meets `adult` meets this as well. It reads the facts of a person. The estimate does
   * not read it.
   */
  readonly settled?: Conditions | undefined;
  /**
   * When the aid is not due and this holds in place of the conditions of its scope, whoever delivers the aid decides:
   * what cannot be worked out here is to confirm, and not refused. It reads the facts that `resources` reads (of one
   * person for `per: adult`); the other group, adult or family, must hold too. It says nothing: the condition that
   * fails does. The estimate does not read it.
   */
  readonly to_confirm?: Conditions | undefined;
}

export const CONDITION_GROUPS = ["adult", "family", "resources", "settled", "to_confirm"] as const;
export type ConditionGroup = (typeof CONDITION_GROUPS)[number];
