import { expect, test } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
import { expireOld } from "../../src/app/expire";
import { DELAYS } from "../../src/app/house";
import { nudgeOperators } from "../../src/app/nudge-operators";
import { answerOwn } from "../../src/app/resident/own-turn";
import { newConversation } from "../../src/dialogue/conversation";
import { waiting } from "../notify/people";
import { BEAURAINS, followed } from "./followed";

const DAY = 86_400_000;

/** One whose resident asked to be reached on Telegram; `told` is what they were told since, each once. */
async function onTelegram() {
  const made = await followed("see", "contact");
  const { house, reference } = made;
  const contact = { name: "Camille", means: "telegram", address: "", leaveMessage: null, othersRead: null, when: null };
  await house.store.transaction(async ({ referrals }) => {
    const found = await referrals.find(reference);
    await referrals.forget(reference);
    if (found)
      await referrals.create({
        ...{ ...found, session: "telegram:7" },
        contact: JSON.stringify({ ...contact, guardian: null }),
      });
  });
  const told = async () => {
    const said = JSON.stringify(await waiting(house, "telegram"));
    // Taken, so that what follows in the chat is seen in its turn.
    await house.store.transaction(({ outbox }) => outbox.deleteLane("telegram:7"));
    return said;
  };
  return { ...made, told };
}

test("the resident is told two weeks before, with the day, that what nobody moves will be erased, and once it is", async () => {
  const { house, told } = await onTelegram();
  house.clock.pass((DELAYS.openReferralDays - DELAYS.expiryNoticeDays - 1) * DAY);
  await nudgeOperators(house);
  expect(await told()).not.toContain("followed.expiring");
  house.clock.pass(DAY);
  await nudgeOperators(house);
  const before = await told();
  expect(before).toContain("followed.expiring");
  expect(before).toContain('{"key":"followed.erased_on","params":{"date":{"date":"2027-05-19"}}}');
  expect(before).not.toContain("followed.expired");
  house.clock.pass(DELAYS.expiryNoticeDays * DAY);
  await expireOld(house);
  const after = await told();
  expect(after).toContain("followed.expired");
  expect(after).toMatch(/"followed.expired","params":\{[^}]*"count":6/);
});

test("who asks for it on Telegram once it is erased is told after how long one is, and where to ask again", async () => {
  const { house } = await onTelegram();
  house.clock.pass(DELAYS.openReferralDays * DAY);
  await expireOld(house);
  const conversation = newConversation("fr");
  const said = await house.store.transaction((records) =>
    answerOwn(house, records, "telegram:7", { kind: "show" }, conversation),
  );
  expect(said.flatMap(({ text }) => text)).toEqual([
    { key: "followed.none" },
    { key: "followed.gone", params: { count: 6 } },
  ]);
});

test("what was closed is erased in silence: its end was told", async () => {
  const { house, reference, told } = await onTelegram();
  expect(await closeReferral(house, BEAURAINS, reference, [], 3)).toBe("done");
  house.clock.pass(DELAYS.closedReferralDays * DAY);
  await expireOld(house);
  expect(await told()).not.toContain("followed.expired");
});
