import { expect, test } from "vitest";
import { newAttempt, proofOf, spendAttempt } from "../../src/app/access/provider";
import { expireOld } from "../../src/app/expire";
import { openHouse, START } from "./house";

const MINUTE = 60_000;

const spend = (house: Awaited<ReturnType<typeof openHouse>>, attempt: string) =>
  spendAttempt(house, attempt, proofOf(attempt).state);

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
])("an attempt that was written by hand, %j, is none, and leaves nothing", async (attempt) => {
  const house = await openHouse();
  expect(await spend(house, attempt)).toMatchObject({ refused: "ATTEMPT_EXPIRED" });
  house.clock.pass(11 * MINUTE);
  expect(await expireOld(house)).toMatchObject({ tokens: 0 });
});

test("one of ours is spent once, and forgotten with its time", async () => {
  const house = await openHouse();
  const attempt = newAttempt(house);
  expect(await spend(house, attempt)).toEqual(proofOf(attempt));
  expect(await spend(house, attempt)).toMatchObject({ refused: "ATTEMPT_REPLAYED" });
  house.clock.pass(11 * MINUTE);
  expect(await expireOld(house)).toMatchObject({ tokens: 1 });
});
