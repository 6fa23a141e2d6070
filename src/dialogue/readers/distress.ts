/** What a text may cry for, gravest first: when several fit, the first is answered. */
export const DISTRESS_TOPICS = ["emergency", "suicide", "violence", "child", "homeless", "hunger"] as const;
export type DistressTopic = (typeof DISTRESS_TOPICS)[number];
