import type { OwnReferral } from "../../../app/own-referral";
import type { Context } from "../../../dialogue/context";
import type { View } from "./layout";

/** What the page of a hand-off is written from. */
export interface OwnPage extends View {
  readonly own: OwnReferral;
  readonly formToken: string;
  /** By which a message that is sent twice counts once. */
  readonly once: string;
  readonly context: Context;
  /** What was just done, said once. */
  readonly done: string | null;
  /** A code of `app/errors.ts`: what was asked could not be done. */
  readonly fault: string | null;
  /** What was written and could not be sent, and in which form; null: nothing. */
  readonly typed: Typed | null;
}

export interface Typed {
  readonly form: "message" | "reschedule";
  readonly text: string;
}
