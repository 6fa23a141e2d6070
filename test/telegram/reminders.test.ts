import { afterEach, expect, test } from "vitest";
import { remindResidents } from "../../src/app/resident/remind";
import { setReminders } from "../../src/app/resident/reminder-list";
import { dayOf, momentOf, timeOf } from "../../src/referral/local-time";
import { openTelegram, type Telegram } from "./open-telegram";

let open: Telegram | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

/** Someone whose quarterly declaration is to be made from 1 to 25 February 2027: what tells them was put at 18:29 on a day. */
async function remindedOn(day: string) {
  const telegram = await openTelegram();
  open = telegram;
  const { house, channel, api } = telegram;
  const goTo = (on: string, time: string) => house.clock.pass((momentOf(on, time) ?? 0) - house.clock.now());
  const rights = [{ aid: "rsa", status: "received", since: "2026-11" } as const];
  await house.store.transaction((records) =>
    setReminders(house, records, {
      ...{ session: "telegram:1", language: "fr" },
      parts: [{ from: null, rights, own: [] }],
    }),
  );
  goTo(day, "18:29");
  expect(await remindResidents(house)).toBe(1);
  return {
    /** What was sent by then, when the house looks again at that moment. */
    async sentAt(on: string, time: string): Promise<number> {
      goTo(on, time);
      await channel.flush();
      return api.called("sendMessage").length;
    },
    waiting: () => house.store.transaction(({ outbox }) => outbox.waiting("telegram")),
  };
}

const clock = (moment: number | null) => (moment === null ? null : `${dayOf(moment)} ${timeOf(moment)}`);

test("a reminder that could not leave by day waits for the morning, and wakes nobody", async () => {
  const { sentAt, waiting } = await remindedOn("2027-02-02");
  expect(await sentAt("2027-02-03", "02:29")).toBe(0);
  expect(clock((await waiting()).oldest)).toBe("2027-02-03 09:30");
  expect(await sentAt("2027-02-03", "09:30")).toBe(1);
  expect((await waiting()).count).toBe(0);
});

test("a reminder whose day went by while it waited is not sent", async () => {
  const { sentAt, waiting } = await remindedOn("2027-02-25");
  expect(await sentAt("2027-02-25", "19:00")).toBe(0);
  expect((await waiting()).count).toBe(0);
  expect(await sentAt("2027-02-26", "10:00")).toBe(0);
});
