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
  };
  referral_events: { reference: string; place: number; at: number; by: string; what: string };
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
  refusals: { month: string; need: string; count: number };
}
