import type { Duty, Role } from "./accounts";

/** Tables as the queries see them. Moments are milliseconds since 1970; nothing is ever a float or a date type. */
export interface Tables {
  conversations: { session: string; state: string; version: number; expires: number };
  inputs: { channel: string; id: string; at: number };
  outbox: {
    id: string;
    topic: string;
    lane: string;
    place: number;
    payload: string | null;
    due: number;
    attempts: number;
    held_until: number | null;
    given_up: number | null;
    reason: string | null;
  };
  referrals: {
    reference: string;
    key_hash: string;
    digest: string;
    secret_hash: string | null;
    session: string | null;
    state: string;
    structure: string;
    read_by: string;
    need: string;
    commune: string | null;
    neighbourhood: string | null;
    language: string;
    contact: string | null;
    aids: string | null;
    answers: string | null;
    created: number;
    expires: number;
    erased: number;
    version: number;
    mode: string | null;
    non_take_up: string | null;
    estimate: string | null;
    appointment: string | null;
    arrived: number;
    since: number;
    nudges: number;
    next_nudge: number | null;
  };
  referral_events: { reference: string; place: number; at: number; by: string; what: string; detail: string | null };
  referral_outcomes: {
    reference: string;
    aid: string;
    outcome: string;
    amount: number | null;
    rhythm: string | null;
    since: string | null;
    reason: string | null;
    estimated_min: number | null;
    estimated_max: number | null;
    gap_cause: string | null;
    at: number;
    by: string;
  };
  referral_transfers: {
    reference: string;
    place: number;
    asked: number;
    by: string;
    from_structure: string;
    to_structure: string;
    consent: string;
    oral_on: string | null;
    answered: number | null;
  };
  referral_messages: { reference: string; place: number; at: number; by: string; text: string; read: number | null };
  referral_consents: { reference: string; consent: string; given: number; at: number };
  accounts: {
    id: string;
    role: Role;
    structure: string | null;
    duty: Duty | null;
    email: string | null;
    name: string | null;
    state: "active" | "disabled";
    created: number;
    created_by: string;
    last_sign_in: number | null;
  };
  identities: { issuer: string; subject: string; account: string; linked: number };
  links: { token_hash: string; account: string; expires: number; used: number | null };
  sessions: { token_hash: string; account: string; seen: number; expires: number; id_token: string | null };
  spent_attempts: { token_hash: string; expires: number };
  consent_refusals: { month: string; need: string; consent: string; count: number };
  evaluations: {
    id: string;
    month: string;
    lot: number | null;
    neighbourhood: string | null;
    age_band: string | null;
    need: string;
    mode: string | null;
    read_by: string;
    dates: string;
  };
  evaluation_outcomes: {
    evaluation: string;
    aid: string;
    outcome: string | null;
    amount: number | null;
    rhythm: string | null;
    since: string | null;
    reason: string | null;
    estimated_min: number | null;
    estimated_max: number | null;
    gap_cause: string | null;
    non_take_up: string | null;
  };
  reference_cases: {
    id: string;
    aid: string;
    month: string;
    household: string;
    estimated: number;
    granted: number;
    cause: string | null;
    law_version: string;
    state: string;
    proposed_by: string | null;
  };
}
