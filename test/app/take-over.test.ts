import { expect, test } from "vitest";
import { setAccountState } from "../../src/app/access/administration";
import { closeReferral } from "../../src/app/close-referral";
import { openReferral } from "../../src/app/follow-referral";
import { openOwn } from "../../src/app/own-referral";
import { takeOverUnread } from "../../src/app/take-over";
import { person } from "../notify/people";
import { BEAURAINS, followedWith } from "./followed";

/** Who closes accounts. */
const BY = { id: "z" };
const DESK = { id: "desk", structure: "ccas-arras" };

async function withReaders() {
  const followed = await followedWith({}, "see");
  const { snapshot, ...rest } = followed.house;
  const house = { ...rest, snapshot: () => ({ ...snapshot(), desk: DESK.structure }) };
  await person(house, "op", { role: "operator", structure: BEAURAINS.structure });
  await person(house, DESK.id, { role: "operator", structure: DESK.structure });
  await followed.noticed();
  return { ...followed, house };
}

test("as long as someone reads for its structure, a hand-off stays there", async () => {
  const { house, reference } = await withReaders();
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, BEAURAINS, reference)).not.toBeNull();
});

test("when the last operator of its structure left, the desk takes it over, dated, and is told", async () => {
  const { house, reference, proof, noticed, events } = await withReaders();
  expect(await setAccountState(house, BY, "op", "disabled")).toBe("changed");
  expect(await takeOverUnread(house)).toBe(1);
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, DESK, reference)).toMatchObject({
    state: "created",
    structure: BEAURAINS.structure,
  });
  expect(await openReferral(house, BEAURAINS, reference)).toBeNull();
  expect(await openOwn(house, proof)).toMatchObject({ readBy: DESK.structure });
  expect((await events()).at(-1)).toBe("system transfer");
  expect(await noticed()).toEqual(["transferred"]);
});

test("what is closed stays closed, and is the desk's if it comes back", async () => {
  const { house, reference, noticed } = await withReaders();
  await closeReferral(house, BEAURAINS, reference, [], 2);
  await setAccountState(house, BY, "op", "disabled");
  expect(await takeOverUnread(house)).toBe(1);
  expect(await openReferral(house, DESK, reference)).toMatchObject({ state: "closed" });
  expect(await noticed()).toEqual([]);
});

test("nothing moves when nobody reads at the desk either", async () => {
  const { house, reference } = await withReaders();
  for (const id of ["op", DESK.id]) await setAccountState(house, BY, id, "disabled");
  expect(await takeOverUnread(house)).toBe(0);
  expect(await openReferral(house, BEAURAINS, reference)).not.toBeNull();
});
