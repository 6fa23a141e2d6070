import type { Message } from "../dialogue/message";
import type { Phrase } from "../dialogue/phrase";

/** What the log shows, without words of any language, so that it can be shown again in another one. */
export type Turn =
  | { readonly from: "beffroi"; readonly message: Message }
  /** The label of the choice pressed, or what was typed. */
  | { readonly from: "resident"; readonly said: Phrase | string };
