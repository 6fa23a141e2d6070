import { expect, test } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
import { openReferral } from "../../src/app/follow-referral";
import type { House } from "../../src/app/house";
import { openOwn } from "../../src/app/own-referral";
import { takeOverUnread } from "../../src/app/take-over";
import { transferWithOralConsent } from "../../src/app/transfer-referral";
import { transferTargets } from "../../src/app/transfer-targets";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import type { Account } from "../../src/store/accounts";
import { person, waiting } from "../notify/people";
import { BEAURAINS, followedWith } from "./followed";

const DAY = 86_400_000;
const DESK = { id: "desk", structure: "ccas-arras" };

async function withReaders(changes: Partial<ReferralDraft> = {}) {
  const followed = await followedWith(changes, "see");
  const { snapshot, ...rest } = followed.house;
  const house = { ...rest, snapshot: () => ({ ...snapshot(), desk: DESK.structure }) };
  await person(house, "op", { role: "operator", structure: BEAURAINS.structure });
  await person(house, DESK.id, { role: "operator", structure: DESK.structure });
  await followed.noticed();
  return { ...followed, house };
}

/** However it came about. */
const become = (house: House, id: string, state: Account["state"]) =>
  house.store.transaction(async ({ accounts }) => {
    const account = await accounts.find(id);
    if (account) await accounts.change({ ...account, state });
  });

/** The last of them left on Friday 20 November 2026, at noon. */
async function abandoned(...args: Parameters<typeof withReaders>) {
  const made = await withReaders(...args);
  await become(made.house, "op", "disabled");
  expect(await takeOverUnread(made.house)).toBe(0);
  return made;
}

test("as long as someone reads for its structure, a hand-off stays there", async () => {
  const { house, reference } = await withReaders();
  house.clock.pass(30 * DAY);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, BEAURAINS, reference)).not.toBeNull();
});

test("five working days after the last operator of its structure left, the desk takes it over, and is told so", async () => {
  const { house, reference, proof, noticed, events } = await abandoned();
  house.clock.pass(7 * DAY - 1);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, DESK, reference)).toBeNull();
  house.clock.pass(1);
  expect(await takeOverUnread(house)).toBe(1);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, DESK, reference)).toMatchObject({
    state: "created",
    structure: BEAURAINS.structure,
  });
  expect(await openReferral(house, BEAURAINS, reference)).toBeNull();
  expect(await openOwn(house, proof)).toMatchObject({ readBy: DESK.structure });
  expect((await events()).at(-1)).toBe("system transfer");
  expect(await noticed()).toEqual(["taken_over"]);
});

test("an account that opens there meanwhile keeps it, and the days begin again with the next that leaves", async () => {
  const { house, reference } = await abandoned();
  house.clock.pass(5 * DAY);
  await become(house, "op", "active");
  expect(await takeOverUnread(house)).toBe(0);
  house.clock.pass(30 * DAY);
  await become(house, "op", "disabled");
  expect(await takeOverUnread(house)).toBe(0);
  house.clock.pass(4 * DAY);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, BEAURAINS, reference)).not.toBeNull();
});

test("the resident is told who reads it now, and why", async () => {
  const telegram = { name: "Camille", means: "telegram", leaveMessage: null, othersRead: null, when: null } as const;
  const { house, reference } = await abandoned();
  await house.store.transaction(async ({ referrals }) => {
    const found = await referrals.find(reference);
    const contact = JSON.stringify({ ...telegram, address: "", guardian: null });
    if (found) {
      await referrals.forget(reference);
      await referrals.create({ ...found, session: "telegram:7", contact });
    }
  });
  house.clock.pass(7 * DAY);
  expect(await takeOverUnread(house)).toBe(1);
  const told = JSON.stringify(await waiting(house, "telegram"));
  expect(told).toContain('"followed.taken_over"');
  expect(told).toContain("Centre communal d’action sociale d’Arras");
  expect(told).not.toContain('"followed.transferred"');
});

test("what is closed stays where it is", async () => {
  const { house, reference, noticed } = await withReaders();
  await closeReferral(house, BEAURAINS, reference, [], 2);
  await become(house, "op", "disabled");
  await takeOverUnread(house);
  house.clock.pass(20 * DAY);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ state: "closed" });
  expect(await noticed()).toEqual([]);
});

test("the desk gives it back to its structure with the person's consent, once someone reads there again", async () => {
  const { house, reference } = await abandoned();
  house.clock.pass(7 * DAY);
  await takeOverUnread(house);
  await become(house, "op", "active");
  const taken = await openReferral(house, DESK, reference);
  if (!taken) throw new Error("the desk does not read it");
  const targets = transferTargets(house, { ...taken, readBy: DESK.structure }).map(({ structure }) => structure);
  expect(targets).toContain(BEAURAINS.structure);
  const given = { to: BEAURAINS.structure, oralOn: "2026-11-27" };
  expect(await transferWithOralConsent(house, DESK, reference, given, taken.version)).toBe("done");
  expect(await openReferral(house, BEAURAINS, reference)).toMatchObject({ state: "created" });
  expect(await openReferral(house, DESK, reference)).toBeNull();
});

test("nothing moves when nobody reads at the desk either", async () => {
  const { house, reference } = await withReaders();
  for (const id of ["op", DESK.id]) await become(house, id, "disabled");
  await takeOverUnread(house);
  house.clock.pass(30 * DAY);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, BEAURAINS, reference)).not.toBeNull();
});
