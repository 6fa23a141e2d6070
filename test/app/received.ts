import type { StoredReferral } from "../../src/store/port";
import { referral } from "../store/referrals";
import type { TestHouse } from "./house";

const DAY = 86_400_000;

/** How to reach someone of this name. */
export const named = (name: string, address = "+33321000000") =>
  JSON.stringify({ name, means: "telephone", address, leaveMessage: null, when: null });

/** Keeps some for Beaurains, the first of them today at noon; their numbers say in which order. */
export async function receive(house: TestHouse, ...all: readonly Partial<StoredReferral>[]): Promise<void> {
  const now = house.clock.now();
  await house.store.transaction(async ({ referrals }) => {
    for (const [n, changes] of all.entries())
      await referrals.create(
        referral({
          ...{
            reference: `CDFH-${1000 + n}`,
            keyHash: `${n}`,
            readBy: "commune-beaurains",
            estimate: null,
            contact: named("Camille"),
          },
          ...{ structure: "commune-beaurains", appointment: null, created: now, arrived: now, since: now },
          ...{ expires: now + 100 * DAY, ...changes },
        }),
      );
  });
}

/** An appointment that holds. */
export const held = (at: number): Partial<StoredReferral> => ({
  ...{ state: "appointment", appointmentAt: at },
  appointment: JSON.stringify({ at, place: "Mairie", status: "held", accepted: null }),
});
