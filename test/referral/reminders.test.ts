import { describe, expect, test } from "vitest";
import type { Reminder } from "../../src/law/reminder";
import { dayOf, momentOf, timeOf } from "../../src/referral/local-time";
import { decentMoment, type KnownRight, occurrences } from "../../src/referral/reminders";
import { readReminders } from "../../src/rulebook/reminder-files";

const { hours, reminders } = readReminders(".", () => true);
const received = (aid: string, since: string | null): KnownRight => ({ aid, status: "received", since });
const toClaim = (aid: string): KnownRight => ({ aid, status: "to_claim", since: null });
const datesOf = (rights: readonly KnownRight[], from: string, to: string) =>
  occurrences(reminders, rights, from, to).map(({ reminder, day, until }) => `${day} to ${until}: ${reminder}`);

describe("the dates of someone", () => {
  test.each<[string, KnownRight[], string, string, string[]]>([
    [
      "every three months, for the RSA opened in November",
      [received("rsa", "2026-11")],
      "2026-11-20",
      "2027-08-31",
      [
        "2027-02-01 to 2027-02-25: declaration_trimestrielle",
        "2027-05-01 to 2027-05-25: declaration_trimestrielle",
        "2027-08-01 to 2027-08-25: declaration_trimestrielle",
      ],
    ],
    [
      "once for both, when the RSA and the prime d'activité opened together",
      [received("rsa", "2026-11"), received("prime_activite", "2026-11")],
      "2026-11-20",
      "2027-03-31",
      ["2027-02-01 to 2027-02-25: declaration_trimestrielle"],
    ],
    [
      "four months before the health cover ends, until two months before",
      [received("css_gratuite", "2026-12")],
      "2026-12-01",
      "2027-12-31",
      ["2027-08-01 to 2027-09-30: renouvellement_c2s"],
    ],
    [
      "the energy voucher, to claim until the end of 2026",
      [toClaim("cheque_energie")],
      "2026-11-20",
      "2027-12-31",
      ["2026-12-01 to 2026-12-31: cheque_energie_2026"],
    ],
    [
      "each year, with the back-to-school allowance",
      [received("ars", null)],
      "2026-11-20",
      "2027-12-31",
      ["2027-05-02 to 2027-05-15: declaration_revenus", "2027-07-20 to 2027-08-28: scolarite_16_ans"],
    ],
    ["none, when nobody knows since when", [received("rsa", null)], "2026-11-20", "2027-12-31", []],
    ["none, for what is only to be claimed", [toClaim("rsa")], "2026-11-20", "2027-12-31", []],
  ])("are %s", (_what, rights, from, to, dates) => expect(datesOf(rights, from, to)).toEqual(dates));

  test("past the end of a year, keep counting in months", () => {
    const yearly: Reminder = {
      ...{ id: "x", aids: ["rsa"], of: "received" },
      when: { kind: "after_opening", months: 8, every: 12, days: 1 },
    };
    const days = occurrences([yearly], [received("rsa", "2026-05")], "2026-05-01", "2029-01-31").map(({ day }) => day);
    expect(days).toEqual(["2027-01-01", "2028-01-01", "2029-01-01"]);
  });
});

describe("people are disturbed at decent hours only", () => {
  test.each([
    ["2026-11-20", "03:00", "2026-11-20 09:30"],
    ["2026-11-20", "09:29", "2026-11-20 09:30"],
    ["2026-11-20", "12:00", "2026-11-20 12:00"],
    ["2026-11-20", "18:30", "2026-11-23 09:30"], // a Friday evening
    ["2026-12-24", "19:00", "2026-12-28 09:30"], // over Christmas and a week-end
    ["2027-03-28", "04:00", "2027-03-30 09:30"], // the night the hour jumps, a Sunday, before Easter Monday
    ["2026-10-25", "02:30", "2026-10-26 09:30"], // the night the hour comes back
  ])("%s at %s: %s", (day, time, expected) => {
    const moment = decentMoment(momentOf(day, time) ?? Number.NaN, hours);
    expect(`${dayOf(moment)} ${timeOf(moment)}`).toBe(expected);
  });
});
