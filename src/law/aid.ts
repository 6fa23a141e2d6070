import type { Conditions } from "./conditions";
import type { Reference } from "./parameters";

/** Who decides and pays. `caf_ou_msa`: the CAF, or the MSA for those who depend on it. */
export type Deliverer =
  | "caf_ou_msa"
  | "assurance_maladie"
  | "france_travail"
  | "carsat"
  | "departement"
  | "region"
  | "commune"
  | "etat"
  | "association";

/** One file of `rules/aids/`. Words are in the locales, under the keys named here. */
export interface Aid {
  readonly id: string;
  /** In which order aids are shown when nothing else decides. */
  readonly order: number;
  readonly delivered_by: Deliverer;
  /** `monthly` and `yearly`: an amount received; `cover`: a protection, whose amount, if any, is what it costs a month. */
  readonly rhythm: "monthly" | "yearly" | "cover";
  /** `adult`: each adult has a right of their own, and amounts add up. */
  readonly per: "family" | "adult";
  readonly conditions: AidConditions;
  /** The fact that gives the amount; conditions apart. Absent for a cover that costs nothing. */
  readonly amount?: string | undefined;
  /** The fact that names the form the aid takes (apl, alf, als). */
  readonly variant?: string | undefined;
  /** True when the amount is before CRDS. */
  readonly before_crds: boolean;
  /** Keys of the estimate, and the fact each one publishes. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly legal_basis: readonly Reference[];
  readonly paid_from: "claim_month" | "next_month";
  readonly renewal: "quarterly_declaration" | "yearly_review" | "yearly_claim" | "automatic";
  /** Keys of `aids.duties.*`, `aids.papers.*`, `aids.steps.*`, `aids.effects.*` in the locales. */
  readonly duties: readonly string[];
  readonly papers: readonly string[];
  readonly steps: readonly string[];
  readonly effects: readonly string[];
  readonly links: { readonly official: string; readonly claim: string | null };
}

/** Three trees, all of which must hold for the aid to be due; and one that tells what is left to whoever decides. */
export interface AidConditions {
  /** For `per: family`, at least one adult meets all of them. */
  readonly adult?: Conditions | undefined;
  readonly family?: Conditions | undefined;
  /** Those that compare resources or the amount itself; apart, because they are the last to be known. */
  readonly resources?: Conditions | undefined;
  /**
   * When the aid is not due and this holds in place of the conditions of its scope, whoever delivers the aid decides:
   * what cannot be worked out here is to confirm, and not refused. It reads the facts that `resources` reads (of one
   * person for `per: adult`); the other group, adult or family, must hold too. It says nothing: the condition that
   * fails does. The estimate does not read it.
   */
  readonly to_confirm?: Conditions | undefined;
}

export const CONDITION_GROUPS = ["adult", "family", "resources", "to_confirm"] as const;
export type ConditionGroup = (typeof CONDITION_GROUPS)[number];
