import { type Kysely, sql } from "kysely";
import type { ReferralRecords } from "../port";
import type { Tables } from "../tables";
import { fromListed } from "./referral-rows";

const LISTED = [
  ...["reference", "key_hash", "digest", "secret_hash", "session", "state", "structure", "read_by", "need"],
  ...["commune", "neighbourhood", "language", "contact", "aids", "created", "expires", "erased", "version", "mode"],
  ...["non_take_up", "appointment", "appointment_at", "asked", "arrived", "since", "nudges", "next_nudge"],
] as const;

/** Lists of what a structure reads, a page at a time. */
export const referralLists = (db: Kysely<Tables>): Pick<ReferralRecords, "readBy" | "readAmong" | "countReadBy"> => ({
  async readBy(structure, { states, asked, by, first, after, limit }) {
    const moment = MOMENTS[by];
    const past = first === "earliest" ? ">" : "<";
    const order = first === "earliest" ? "asc" : "desc";
    // The index alone says which they are: only those are read.
    const page = db
      .selectFrom("referrals")
      .select("reference")
      .where("read_by", "=", structure)
      .where("state", "in", [...states, ""])
      .$if(asked !== undefined, (all) => all.where("asked", asked ? "is not" : "is", null))
      .$if(after !== null, (all) =>
        all.where((e) =>
          e.or([
            e(moment, past, after?.at ?? 0),
            e.and([e(moment, "=", after?.at ?? 0), e("reference", ">", after?.reference ?? "")]),
          ]),
        ),
      )
      .orderBy(moment, order)
      .orderBy("reference")
      .limit(limit);
    const rows = db.selectFrom("referrals").select(LISTED).where("reference", "in", page);
    return (await rows.orderBy(moment, order).orderBy("reference").execute()).map(fromListed);
  },
  async readAmong(structure, references) {
    const rows = await db
      .selectFrom("referrals")
      .select(LISTED)
      .where("read_by", "=", structure)
      .where("reference", "in", [...references, ""])
      .orderBy("arrived")
      .orderBy("reference")
      .execute();
    return rows.map(fromListed);
  },
  async countReadBy(structure) {
    const rows = await db
      .selectFrom("referrals")
      .select((e) => ["state", e.fn.countAll<number>().as("count"), e.fn.count<number>("asked").as("asked")])
      .where("read_by", "=", structure)
      .groupBy("state")
      .execute();
    return rows.flatMap(({ state, count, asked }) => [
      { state, asked: true, count: Number(asked) },
      { state, asked: false, count: Number(count) - Number(asked) },
    ]);
  },
});

const MOMENTS = {
  arrived: sql<number>`arrived`,
  since: sql<number>`since`,
  appointmentAt: sql<number>`coalesce(appointment_at, since)`,
  asked: sql<number>`coalesce(asked, since)`,
};
