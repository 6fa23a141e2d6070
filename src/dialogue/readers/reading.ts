import type { Snapshot } from "../../territory/snapshot";
import type { AnswerValue } from "../conversation";
import type { ExpectedKind } from "../message";
import type { DistressTopic } from "./distress";

/** What a free text meant. `why` is a key under `readers.not_understood.*` or `readers.out_of_bounds.*`. */
export type Reading =
  | { readonly kind: "value"; readonly value: AnswerValue }
  | { readonly kind: "unknown" }
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "distress"; readonly topic: DistressTopic }
  /** More than one thing fits: ids of options, INSEE codes, dates; the person picks. */
  | { readonly kind: "several"; readonly values: readonly string[] }
  | { readonly kind: "not_understood"; readonly why: string }
  | { readonly kind: "out_of_bounds"; readonly why: string; readonly bound: number | string }
  | { readonly kind: "outside_territory" };

export type Command =
  | "back"
  | "restart"
  | "stop"
  | "help"
  | "human"
  | "erase"
  | "recap"
  | "rights"
  | "what_if"
  | "privacy"
  | { readonly language: "fr" | "en" };

/** Answer to "in which commune": no home of one's own. An INSEE code otherwise. */
export const NO_HOME = "no_home";

export const value = (answer: AnswerValue): Reading => ({ kind: "value", value: answer });
export const notUnderstood = (why: string): Reading => ({ kind: "not_understood", why });
export const outOfBounds = (why: string, bound: number | string): Reading => ({ kind: "out_of_bounds", why, bound });

/** A choice as it may be typed: its label first, then any other way to say it. */
export interface ReadableOption {
  readonly id: string;
  readonly spellings: readonly string[];
}

/** What the pending question waits for. */
export interface Wanted {
  readonly kind: ExpectedKind;
  readonly options?: readonly ReadableOption[];
  /** Bounds of an amount (EUR a month), an integer, or the number of dates; both included. */
  readonly min?: number;
  readonly max?: number;
  /** What an integer counts, where years may be said for it. */
  readonly unit?: "months";
  /** Bounds of a date or a month, YYYY-MM-DD or YYYY-MM, both included. Without `latest`, nothing after `today`. */
  readonly earliest?: string;
  readonly latest?: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly snapshot: Snapshot;
  readonly language: string;
}
