import { describe, expect, test } from "vitest";
import { recordOutcomes } from "../../src/app/close-referral";
import { openReferral } from "../../src/app/follow-referral";
import { noteConsent } from "../../src/app/oral-consent";
import type { Answer } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import { formatMonth, monthOf } from "../../src/household/month";
import { momentOf } from "../../src/referral/local-time";
import { BEAURAINS, followed } from "./followed";
import { openHouse, type TestHouse } from "./house";
import { buttonsOf, handsOver, live, OPENED, openReminded, presses, SESSION, says, sent } from "./reminded";

/** The button of a month. */
const month = (reminder: string, year: number, number: number) =>
  `r:month:${reminder}:${formatMonth(monthOf(year, number))}`;
const unknown = (reminder: string) => `r:month:${reminder}`;
const QUARTERLY = "declaration_trimestrielle";
const COVER = "renouvellement_c2s";

/** Someone on Telegram who answered that; nothing was handed over. */
async function answered(...answers: Answer[]): Promise<TestHouse> {
  const house = await openHouse();
  const state = JSON.stringify({ v: 2, language: "fr", answers });
  const kept = { session: SESSION, state, version: 0, expires: Number.MAX_SAFE_INTEGER };
  expect(await house.store.transaction(({ conversations }) => conversations.save(kept))).toBe(true);
  return house;
}
const receives = (...aids: string[]) => answered({ question: "aides_percues", value: aids });

const last = async (messages: Promise<readonly Message[]>) => (await messages).at(-1);
const keysOf = (message: Message | undefined) => message?.text.map(({ key }) => key);
const linesOf = (message: Message | undefined) =>
  message?.sections.map(({ title, lines }) => [
    title.key,
    ...lines.map(({ text }) => {
      const what = text.params?.what;
      return typeof what === "object" && "key" in what ? what.key : text.key;
    }),
  ]);
const keptList = (house: TestHouse) => house.store.transaction(({ reminders }) => reminders.find(SESSION));

describe("who receives an aid and asks for reminders", () => {
  test("is asked the month of the last quarterly declaration, and is reminded three months after it", async () => {
    const house = await receives("rsa");
    const asked = await last(presses(house, "r:reminders_on"));
    expect(keysOf(asked)).toEqual([`followed.ask_month.${QUARTERLY}`]);
    expect(buttonsOf(asked)).toEqual([
      month(QUARTERLY, 2026, 11),
      month(QUARTERLY, 2026, 10),
      month(QUARTERLY, 2026, 9),
      month(QUARTERLY, 2026, 8),
      unknown(QUARTERLY),
    ]);
    const on = await last(presses(house, month(QUARTERLY, 2026, 10)));
    expect(keysOf(on)).toEqual(["followed.reminders.on"]);
    expect(linesOf(on)).toEqual([["followed.reminders.will", `followed.promised.${QUARTERLY}`]]);
    await sent(house);
    expect(await live(house, "2026-11-21", "2027-04-30")).toEqual(["2027-01-01", "2027-04-01"].map(startOfDay));
  });

  test("of several is asked for each, one after the other, and may not know one of them", async () => {
    const house = await receives("prime_activite", "css");
    expect(keysOf(await last(presses(house, "r:reminders_on")))).toEqual([`followed.ask_month.${QUARTERLY}`]);
    expect(keysOf(await last(presses(house, unknown(QUARTERLY))))).toEqual([`followed.ask_month.${COVER}`]);
    const on = await last(presses(house, month(COVER, 2026, 5)));
    expect(linesOf(on)).toEqual([
      ["followed.reminders.will", `followed.promised.${COVER}`],
      ["followed.reminders.will_not", `followed.promised.${QUARTERLY}`],
    ]);
    await sent(house);
    expect(await live(house, "2026-12-28", "2027-01-10")).toEqual(["2027-01-01"].map(startOfDay));
  });

  test("and knows no month is told that nothing will be sent, and may tell it later", async () => {
    const house = await receives("rsa");
    await presses(house, "r:reminders_on");
    const none = await last(presses(house, unknown(QUARTERLY)));
    expect(keysOf(none)).toEqual(["followed.reminders.none_yet"]);
    expect((await keptList(house))?.nextDue).toBeNull();
    const shown = await last(says(house, "/rappels"));
    expect(buttonsOf(shown)).toContain("r:months");
    expect(keysOf(await last(presses(house, "r:months")))).toEqual([`followed.ask_month.${QUARTERLY}`]);
    await presses(house, month(QUARTERLY, 2026, 9));
    expect((await keptList(house))?.nextDue).toBe(momentOf("2026-12-01", "09:30"));
  });

  test("whose dates are fixed in the year is asked nothing", async () => {
    const house = await receives("allocations_familiales");
    const on = await last(presses(house, "r:reminders_on"));
    expect(keysOf(on)).toEqual(["followed.reminders.on"]);
    expect(linesOf(on)).toEqual([["followed.reminders.will", "followed.promised.declaration_revenus"]]);
  });

  test("that has no date at all is promised nothing, and nothing is kept", async () => {
    const house = await receives("aspa");
    expect(keysOf(await last(presses(house, "r:reminders_on")))).toEqual(["followed.reminders.no_date"]);
    expect(await keptList(house)).toBeNull();
  });

  test("is not heard on a month that is not among those asked", async () => {
    const house = await receives("rsa");
    await presses(house, "r:reminders_on");
    await presses(house, month(QUARTERLY, 2020, 1));
    expect((await keptList(house))?.nextDue).toBeNull();
  });

  test("and is paid an unemployment allowance is asked its last month, and reminded a month before", async () => {
    const house = await answered({ question: "adultes.0.chomage", value: 900 });
    expect(keysOf(await last(presses(house, "r:reminders_on")))).toEqual(["followed.ask_month.fin_are"]);
    await presses(house, month("fin_are", 2027, 5));
    await sent(house);
    expect(await live(house, "2026-11-21", "2027-06-30")).toContain(startOfDay("2027-04-01"));
  });
});

describe("the reminders agreed to in a hand-off", () => {
  test("ask, without saying of what, for the month of an aid that was received already", async () => {
    const house = await openReminded();
    await handsOver(house, [{ aid: "rsa", outcome: "already_had" }]);
    const told = (await sent(house)).filter(({ keys }) => keys[0]?.startsWith("followed.reminders."));
    expect(told.map(({ keys }) => keys)).toEqual([["followed.reminders.lacking"]]);
    await presses(house, "r:months");
    await presses(house, month(QUARTERLY, 2026, 11));
    expect((await keptList(house))?.nextDue).toBe(momentOf("2027-02-01", "09:30"));
  });

  test("are not wiped by a second hand-off, nor by a note on the first", async () => {
    const house = await openReminded();
    const first = await handsOver(house, [OPENED]);
    await handsOver(house, []);
    expect((await keptList(house))?.nextDue).toBe(momentOf("2027-02-01", "09:30"));
    const version = (await openReferral(house, BEAURAINS, first))?.version ?? 0;
    const noted = { aid: "aide_logement", outcome: "opened", amount: 200, rhythm: "monthly", since: "2026-10" };
    expect(await recordOutcomes(house, BEAURAINS, first, [noted], version)).toBe("done");
    expect((await keptList(house))?.nextDue).toBe(momentOf("2027-02-01", "09:30"));
  });

  test("go on for one hand-off when another is taken back, and end with the last", async () => {
    const house = await openReminded();
    const first = await handsOver(house, [OPENED]);
    const second = await handsOver(house, []);
    await presses(house, `r:withdraw_yes:${second}`);
    expect((await keptList(house))?.nextDue).toBe(momentOf("2027-02-01", "09:30"));
    await presses(house, `r:withdraw_yes:${first}`);
    expect(await keptList(house)).toBeNull();
  });

  test("are all ended by one word, in each hand-off", async () => {
    const house = await openReminded();
    const both = [await handsOver(house, [OPENED]), await handsOver(house, [])];
    await says(house, "STOP");
    for (const reference of both) {
      const consents = await house.store.transaction(({ followUp }) => followUp.consents(reference));
      expect(consents).toContainEqual(expect.objectContaining({ consent: "reminders", given: false }));
    }
  });

  test("keep a month that the person told when an operator notes something else", async () => {
    const house = await openReminded();
    const reference = await handsOver(house, [{ aid: "rsa", outcome: "already_had" }]);
    await presses(house, month(QUARTERLY, 2026, 11));
    const version = (await openReferral(house, BEAURAINS, reference))?.version ?? 0;
    const noted = { aid: "aspa", outcome: "already_had" };
    expect(await recordOutcomes(house, BEAURAINS, reference, [noted], version)).toBe("done");
    expect((await keptList(house))?.nextDue).toBe(momentOf("2027-02-01", "09:30"));
  });
});

test("reminders that an operator notes aloud for a hand-off of the web are refused: none could leave", async () => {
  const { house, reference } = await followed("see");
  const said = { consent: "reminders", given: true, on: "2026-11-20" };
  expect(await noteConsent(house, BEAURAINS, reference, said, 2)).toBe("FOLLOW_UP_INVALID");
  expect(await noteConsent(house, BEAURAINS, reference, { ...said, consent: "interview" }, 2)).toBe("done");
});

const startOfDay = (day: string) => {
  // The first look of that day, or of the first working day after it, within the hours.
  const looks: Record<string, string> = {
    "2027-01-01": "2027-01-04 12:10",
    "2027-04-01": "2027-04-01 13:10",
  };
  return looks[day] ?? day;
};
