import * as z from "zod";
import { type KnownRight, mergeRights } from "../../referral/reminders";
import type { StoredReminders } from "../../store/port";

/** What is known of someone's rights from one hand-off, or (null) from the conversation alone. */
export interface Part {
  readonly from: string | null;
  readonly rights: readonly KnownRight[];
  /** What the person says that they receive, and since when: what operators note does not wipe it. */
  readonly own: readonly KnownRight[];
}

const right = z.object({
  aid: z.string(),
  status: z.enum(["received", "to_claim"]),
  since: z.string().nullable(),
  end: z.string().optional(),
});
const schema = z.array(z.object({ from: z.string().nullable(), rights: z.array(right), own: z.array(right) }));

type Kept = Pick<StoredReminders, "rights">;

export const partsIn = ({ rights }: Kept): readonly Part[] => schema.parse(JSON.parse(rights));

/** All of it as one: no hand-off wipes what another knows. */
export const rightsIn = (list: Kept): readonly KnownRight[] =>
  mergeRights(partsIn(list).flatMap(({ rights, own }) => [...rights, ...own]));

/** The same parts, with one in the place of the one that came from there. */
export const withPart = (parts: readonly Part[], part: Part): readonly Part[] => [
  ...parts.filter(({ from }) => from !== part.from),
  part,
];
