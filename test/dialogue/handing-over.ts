import type { Effect } from "../../src/dialogue/conversation";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { contextOf } from "./talk";

const DESK = "ccas-arras";
/** Someone reads what is handed over. */
export const readBy = (options: Parameters<typeof contextOf>[0] = {}) =>
  contextOf({ desk: DESK, accounts: [DESK], ...options });

/** To be called in the morning, without a message, by someone who is under no guardianship. */
export const CALL = [
  "[a:orientation.mode:call]",
  "Camille",
  "06 12 34 56 78",
  "non",
  "le matin",
  "[a:orientation.tutelle:non]",
];
/** What is said to the consents: to the transmission, then to each scope that is asked for, then beside. */
export const consent = (...said: readonly string[]) => ["oui", ...said, "[a:orientation.accords:#0]"];
export const SEND = "[a:orientation.envoi:oui]";

export const sent = (effects: readonly Effect[]): ReferralDraft | undefined =>
  effects.flatMap((effect) => (effect.kind === "refer" ? [effect.draft] : []))[0];
