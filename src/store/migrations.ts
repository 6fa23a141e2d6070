import type { Kysely } from "kysely";
import { accessJournal } from "./migrations/access-journal";
import { accountsByRole } from "./migrations/accounts-by-role";
import { appointmentDates } from "./migrations/appointment-dates";
import { awaitedAnswers } from "./migrations/awaited-answers";
import { casesOnce } from "./migrations/cases-once";
import { coarseEvaluations } from "./migrations/coarse-evaluations";
import { directoryTables } from "./migrations/directory";
import { firstTables } from "./migrations/first-tables";
import { followedReferrals } from "./migrations/followed-referrals";
import { notedMonths } from "./migrations/noted-months";
import { notifications } from "./migrations/notifications";
import { placesOnce } from "./migrations/places-once";
import { remindedReferrals } from "./migrations/reminded-referrals";
import { remindersByHandoff } from "./migrations/reminders-by-handoff";
import { residentSide } from "./migrations/resident-side";
import { transferReaders } from "./migrations/transfer-readers";
import { unfinishedReferrals } from "./migrations/unfinished-referrals";
import { unreadStructures } from "./migrations/unread-structures";
import type { Tables } from "./tables";

/** Only added to, never changed: stores that applied one are out there. */
export const MIGRATIONS: readonly ((db: Kysely<Tables>) => Promise<void>)[] = [
  firstTables,
  accountsByRole,
  followedReferrals,
  placesOnce,
  notifications,
  directoryTables,
  residentSide,
  transferReaders,
  remindedReferrals,
  coarseEvaluations,
  casesOnce,
  appointmentDates,
  accessJournal,
  unreadStructures,
  remindersByHandoff,
  awaitedAnswers,
  notedMonths,
  unfinishedReferrals,
];
