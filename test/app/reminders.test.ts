import { describe, expect, test } from "vitest";
import { expireOld } from "../../src/app/expire";
import { changeConsent } from "../../src/app/resident/own-consent";
import { remindResidents } from "../../src/app/resident/remind";
import { momentOf } from "../../src/referral/local-time";
import type { TestHouse } from "./house";
import { accompanied, HOUR, live, presses, SESSION, says, sent } from "./reminded";

describe("who agreed to reminders", () => {
  test("is told of each date once, by day, whatever the hour at which the house looks", async () => {
    const { house } = await accompanied();
    expect(await live(house, "2026-11-21", "2027-06-01")).toEqual([
      "2026-12-01 12:10", // the energy voucher, from 1 December on, at the first look of that day within the hours
      "2027-02-01 12:10",
      "2027-05-03 13:10", // 1 May is a Saturday, and a holiday; the summer hour has come
    ]);
  });

  test("sees on asking what it is about, and where it is done", async () => {
    const { house } = await accompanied();
    house.clock.pass((momentOf("2026-12-02", "10:00") ?? 0) - house.clock.now());
    const [shown] = await presses(house, "r:dates");
    expect(shown?.text.map(({ key }) => key)).toEqual([
      "followed.reminders.open",
      "followed.dates.cheque_energie_2026",
      "followed.reminders.coming",
    ]);
    expect(shown?.sections[0]?.lines[0]?.url).toMatch(/^https:/);
  });

  test.each(["STOP", "stop", "/stop", " Stop. "])("says %j, and is not reminded any more", async (word) => {
    const { house, reference } = await accompanied();
    const [answer] = await says(house, word);
    expect(answer?.text[0]?.key).toBe("followed.reminders.off");
    await sent(house);
    expect(await live(house, "2026-11-21", "2027-03-01")).toEqual([]);
    const consents = await house.store.transaction(({ followUp }) => followUp.consents(reference));
    expect(consents).toContainEqual(expect.objectContaining({ consent: "reminders", given: false }));
  });

  test("is reminded for thirteen months, also when nothing is left of the hand-off; then nothing is left of that", async () => {
    const { house } = await accompanied();
    house.clock.pass(60 * 24 * HOUR);
    expect((await expireOld(house)).referrals).toBe(1);
    expect(await live(house, "2027-01-31", "2027-02-02")).toEqual(["2027-02-01 12:10"]);
    house.clock.pass(400 * 24 * HOUR);
    expect((await expireOld(house)).reminders).toBe(1);
  });

  test.each<[string, (house: TestHouse, reference: string) => Promise<unknown>]>([
    ["takes the request back", (house, reference) => presses(house, `r:withdraw_yes:${reference}`)],
    ["erases everything", (house) => says(house, "!erase")],
    [
      "takes that consent back",
      (house, reference) => changeConsent(house, { reference, session: SESSION }, "reminders", false),
    ],
  ])("is not reminded once they %s, not even of what waits for the morning", async (_what, act) => {
    const { house, reference } = await accompanied();
    house.clock.pass((momentOf("2026-12-02", "22:00") ?? 0) - house.clock.now());
    expect(await remindResidents(house)).toBe(1);
    await act(house, reference);
    expect((await sent(house)).flatMap(({ keys }) => keys)).not.toContain("followed.reminders.discreet");
    expect(await house.store.transaction(({ reminders }) => reminders.find(SESSION))).toBeNull();
  });
});

test("what was missed while nothing ran, and is of no use any more, is not told", async () => {
  const { house } = await accompanied();
  expect(await live(house, "2027-01-15", "2027-01-20")).toEqual([]);
});

test("who did not agree is not reminded, and may write STOP to the conversation", async () => {
  const { house } = await accompanied({ agreed: false });
  expect(await live(house, "2026-11-21", "2027-03-01")).toEqual([]);
  const [answer] = await says(house, "STOP");
  expect(answer?.text[0]).toMatchObject({ key: "dialogue.literal", params: { text: "STOP" } });
});
