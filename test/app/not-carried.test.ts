import { expect, test } from "vitest";
import { deliverNotices } from "../../src/app/deliver-notices";
import { expireOld } from "../../src/app/expire";
import { listDeadLetters } from "../../src/app/notify/dead-letters";
import { person } from "../notify/people";
import { followed } from "./followed";

const DAY = 86_400_000;

test("what nothing carries any more is told to who sees to it after a month, without what it said, then forgotten", async () => {
  const { house: web } = await followed();
  const house = { ...web, mailOpen: true };
  await person(house, "op", { role: "operator", structure: "commune-beaurains" });
  await deliverNotices(house);
  const waiting = () => house.store.transaction(({ outbox }) => outbox.waiting("mail"));
  expect(await waiting()).toMatchObject({ count: 1 });
  house.clock.pass(house.delays.waitingDeliveryDays * DAY);
  expect(await expireOld(house)).toMatchObject({ notCarried: 0 });
  house.clock.pass(1);
  expect(await expireOld(house)).toMatchObject({ notCarried: 1 });
  expect(await waiting()).toMatchObject({ count: 0 });
  expect(await listDeadLetters(house)).toMatchObject([{ topic: "mail", code: "NOT_CARRIED", canBeSentAgain: false }]);
  house.clock.pass(house.delays.handledInputDays * DAY + 1);
  await expireOld(house);
  expect(await listDeadLetters(house)).toEqual([]);
});
