import { expect, test } from "vitest";
import { newAttempt, proofOf, spendAttempt } from "../../src/app/access/provider";
import { expireOld } from "../../src/app/expire";
import { openHouse, START } from "./house";

const MINUTE = 60_000;

const KEY = "known to the house alone";

const spend = (house: Awaited<ReturnType<typeof openHouse>>, attempt: string, signedWith = KEY) =>
  spendAttempt(house, KEY, attempt, proofOf(attempt, signedWith).state);

test("an attempt that somebody else wrote, of this very moment, is none, and leaves nothing", async () => {
  const house = await openHouse();
  for (const key of ["", "a guess"])
    expect(await spend(house, newAttempt(house), key)).toMatchObject({ refused: "ATTEMPT_OF_ANOTHER_BROWSER" });
  house.clock.pass(11 * MINUTE);
  expect(await expireOld(house)).toMatchObject({ tokens: 0 });
});

test.each([
  ...[
    "Infinity.x",
    "NaN.x",
    ".x",
    "x",
    "1e300.x",

    `${START + 2 * MINUTE}.x`,
    `${START - 10 * MINUTE}.x`,
  ],
  ...["-1.x", `0x${START.toString(16)}.x`, ` ${START}.x`],
])("an attempt of another time than ours, %j, is none, and leaves nothing", async (attempt) => {
  const house = await openHouse();
  expect(await spend(house, attempt)).toMatchObject({ refused: "ATTEMPT_EXPIRED" });
  house.clock.pass(11 * MINUTE);
  expect(await expireOld(house)).toMatchObject({ tokens: 0 });
});

test("one of ours is spent once, and forgotten with its time", async () => {
  const house = await openHouse();
  const attempt = newAttempt(house);
  expect(await spend(house, attempt)).toEqual(proofOf(attempt, KEY));
  expect(await spend(house, attempt)).toMatchObject({ refused: "ATTEMPT_REPLAYED" });
  house.clock.pass(11 * MINUTE);
  expect(await expireOld(house)).toMatchObject({ tokens: 1 });
});
