import * as z from "zod";
import type { ReminderRules } from "../law/reminder";
import { type FileFault, RulebookError } from "./errors";
import { readFolder, validate } from "./files";
import { referenceSchema } from "./schemas";

const FOLDER = "rules/reminders";
const HOURS = `${FOLDER}/hours.json`;

const id = z.string().regex(/^[a-z0-9_]{1,40}$/, "write the id in snake_case");
const days = z.int().min(1).max(120);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write the time as HH:MM");
/** A day that every year has. */
const yearlyDay = z.string().refine((text) => z.iso.date().safeParse(`2027-${text}`).success, {
  error: "write the day as MM-DD, and one that every year has",
});

const when = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("after_opening"), months: z.int().min(1), every: z.int().min(1), days }),
  z.strictObject({ kind: z.literal("before_end"), months: z.int().min(0), days }),
  z.strictObject({ kind: z.literal("yearly"), from: yearlyDay, days }),
  z.strictObject({ kind: z.literal("once"), from: z.iso.date(), days }),
]);

/** One file of `rules/reminders/`. */
const reminderSchema = z.strictObject({
  id,
  aids: z.array(z.string()).min(1),
  of: z.enum(["received", "to_claim"]),
  when,
  references: z.array(referenceSchema).min(1),
  verified_on: z.iso.date(),
});

const hoursSchema = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { error: "end the hours after they begin" });

/**
 * Reads `rules/reminders/`: the dates not to be missed, and the hours at which people may be disturbed.
 * @throws RulebookError with every fault found.
 */
export function readReminders(root: string, isAid: (aid: string) => boolean): ReminderRules {
  const files = readFolder(root, FOLDER);
  const [hours] = validate(
    files.filter(({ file }) => file === HOURS),
    hoursSchema,
  );
  if (!hours) throw new RulebookError([{ file: HOURS, place: "", remedy: "write the hours, from and to" }]);
  const own = files.filter(({ file }) => file !== HOURS);
  const reminders = validate(own, reminderSchema);
  const faults = reminders.flatMap((reminder, index): FileFault[] => {
    const file = own[index]?.file ?? FOLDER;
    const unknown = reminder.aids.filter((aid) => !isAid(aid));
    return [
      ...unknown.map((aid) => ({ file, place: "aids", remedy: `${aid} is no aid of rules/aids` })),
      ...(file === `${FOLDER}/${reminder.id}.json` ? [] : [{ file, place: "id", remedy: "name the file by its id" }]),
    ];
  });
  if (faults.length > 0) throw new RulebookError(faults);
  return { hours, reminders: reminders.map(({ id, aids, of, when }) => ({ id, aids, of, when })) };
}
