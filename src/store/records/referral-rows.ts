import type { ListedRow, ReferralChanges, StoredReferral } from "../port";
import type { Tables } from "../tables";

type Row = Tables["referrals"];

/** A row without what is long. */
export const fromListed = ({
  key_hash,
  secret_hash,
  read_by,
  non_take_up,
  next_nudge,
  appointment_at,
  erased,
  ...row
}: Omit<Row, "answers" | "estimate">): ListedRow => ({
  ...row,
  keyHash: key_hash,
  secretHash: secret_hash,
  readBy: read_by,
  nonTakeUp: non_take_up,
  nextNudge: next_nudge,
  appointmentAt: appointment_at,
});

export const fromRow = ({ answers, estimate, ...row }: Row): StoredReferral => ({
  ...fromListed(row),
  answers,
  estimate,
});

export const toRow = ({
  keyHash,
  secretHash,
  readBy,
  nonTakeUp,
  nextNudge,
  appointmentAt,
  ...referral
}: StoredReferral): Row => ({
  ...referral,
  key_hash: keyHash,
  secret_hash: secretHash,
  read_by: readBy,
  non_take_up: nonTakeUp,
  next_nudge: nextNudge,
  appointment_at: appointmentAt,
  erased: 0,
});

export const changesToRow = ({
  readBy,
  nonTakeUp,
  nextNudge,
  appointmentAt,
  ...changes
}: ReferralChanges): Partial<Row> => ({
  ...changes,
  ...(readBy === undefined ? {} : { read_by: readBy }),
  ...(nonTakeUp === undefined ? {} : { non_take_up: nonTakeUp }),
  ...(nextNudge === undefined ? {} : { next_nudge: nextNudge }),
  ...(appointmentAt === undefined ? {} : { appointment_at: appointmentAt }),
});
