import { readFileSync } from "node:fs";
import * as z from "zod";
import { DELAYS, type Delays } from "../../app/house";
import { SettingsError } from "./settings-error";

const VARIABLE = "BEFFROI_DELAYS";

/** Sessions have variables of their own, and the links of the first sign-in are no matter of a territory's. */
const SETTABLE = [
  "unseenWorkingDays",
  "notContactedWorkingDays",
  "escalationWorkingDays",
  "stalledWorkingDays",
  "appointmentPastWorkingDays",
  "silentWorkingDays",
  "takeOverWorkingDays",
  "lapsingDays",
  "expiryNoticeDays",
  "conversationIdleDays",
  "closedReferralDays",
  "openReferralDays",
  "takenBackDays",
  "accessJournalDays",
] as const satisfies readonly (keyof Delays)[];

/** Two years: what is kept of people has an end. */
const LONGEST_DAYS = 730;

const file = z
  .partialRecord(z.enum(SETTABLE), z.int().min(1).max(LONGEST_DAYS))
  .refine((set) => noticeFits({ ...DELAYS, ...set }), { path: ["expiryNoticeDays"] })
  .refine((set) => inOrder({ ...DELAYS, ...set }), { path: ["escalationWorkingDays"] });

/** A request is told to be erased while it is still there. */
const noticeFits = ({ expiryNoticeDays, openReferralDays }: Delays): boolean => expiryNoticeDays < openReferralDays;

/** Nobody is alarmed before those who were to act were reminded. */
const inOrder = ({ unseenWorkingDays, notContactedWorkingDays, escalationWorkingDays }: Delays): boolean =>
  unseenWorkingDays <= notContactedWorkingDays && notContactedWorkingDays <= escalationWorkingDays;

/**
 * The delays that a territory sets otherwise, each in the unit of its name, from the JSON file that `BEFFROI_DELAYS`
 * names; none without it.
 * @throws SettingsError naming the places in the file to correct.
 */
export function readDelays(path: string | null): Partial<Delays> {
  if (path === null) return {};
  const read = file.safeParse(contentOf(path));
  if (read.success) return read.data;
  const places = read.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".") || "the object"],
  );
  throw new SettingsError(VARIABLE, `correct ${[...new Set(places)].join(", ")} in its file, as the README shows`);
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new SettingsError(VARIABLE, "name a JSON file that can be read");
  }
}
