import { STATES } from "../../src/referral/life";
import type { ReferralList, StoredReferral } from "../../src/store/port";

export const NOW = 1_790_000_000_000;
export const DAY = 86_400_000;

export const referral = (changes: Partial<StoredReferral> = {}): StoredReferral => ({
  reference: "CDFH-2345",
  keyHash: "key",
  digest: "digest",
  secretHash: "secret",
  session: null,
  state: "created",
  version: 1,
  structure: "ccas",
  readBy: "ccas",
  need: "rights",
  mode: "call",
  commune: "62041",
  neighbourhood: null,
  language: "fr",
  contact: '{"name":"Camille"}',
  aids: '["rsa"]',
  answers: "[]",
  nonTakeUp: '[{"aid":"rsa","form":"non_demande"}]',
  estimate: "{}",
  appointment: "{}",
  ...{ appointmentAt: null, asked: null },
  created: NOW,
  arrived: NOW,
  since: NOW,
  nudges: 0,
  nextNudge: NOW + DAY,
  expires: NOW + DAY,
  ...changes,
});

/** Whatever its state, as it came. */
export const ANY_STATE: ReferralList = { states: STATES, by: "arrived", first: "earliest", after: null, limit: 1_000 };
