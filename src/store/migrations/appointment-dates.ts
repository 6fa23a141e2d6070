import type { Kysely } from "kysely";
import type { Tables } from "../tables";

/** Lists are put in the order of the appointments that hold; those of a structure are found by their states. */
export async function appointmentDates(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("referrals").addColumn("appointment_at", "bigint").execute();
  const given = db.selectFrom("referrals").select(["reference", "appointment"]).where("state", "=", "appointment");
  for (const { reference, appointment } of await given.execute())
    await db
      .updateTable("referrals")
      .set({ appointment_at: momentIn(appointment) })
      .where("reference", "=", reference)
      .execute();
  await db.schema.dropIndex("referrals_read_by").execute();
  await db.schema
    .createIndex("referrals_read_by_state")
    .on("referrals")
    .columns(["read_by", "state", "arrived", "since", "appointment_at", "reference"])
    .execute();
}

/** As it was written when this was; what cannot be read stands where it entered its state. */
function momentIn(appointment: string | null): number | null {
  try {
    const { at, status }: { at?: unknown; status?: unknown } = JSON.parse(appointment ?? "{}");
    return status === "held" && typeof at === "number" ? at : null;
  } catch {
    return null;
  }
}
