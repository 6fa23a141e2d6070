import { describe, expect, test } from "vitest";
import { dayOf, momentOf, timeOf } from "../../src/referral/local-time";
import { afterWorkingDays, isWorkingDay } from "../../src/referral/working-days";

describe("a moment in Arras", () => {
  test.each([
    ["2026-11-24", "14:30", "2026-11-24T13:30:00.000Z"],
    ["2026-07-14", "09:05", "2026-07-14T07:05:00.000Z"],
    ["2026-01-01", "00:00", "2025-12-31T23:00:00.000Z"],
    // The hour goes back on 25 October 2026: 02:30 comes twice, and the first is meant.
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s at %s", (day, time, moment) => {
    const at = momentOf(day, time);
    expect(at === null ? null : new Date(at).toISOString()).toBe(moment);
    expect([dayOf(at ?? 0), timeOf(at ?? 0)]).toEqual([day, time]);
  });

  test.each([
    ["2027-03-28", "02:30"],
    ["2026-02-30", "10:00"],
    ["2026-11-24", "25:00"],
    ["2026-11-24", "9:00"],
    ["24/11/2026", "09:00"],
    ["", ""],
  ])("%s at %s is none", (day, time) => expect(momentOf(day, time)).toBeNull());
});

describe("working days", () => {
  test.each([
    "2026-12-25",
    "2026-05-01",
    "2026-11-11",
    "2026-04-06",
    "2026-05-14",
    "2026-05-25",
    "2027-03-29",
    "2026-11-28",
    "2026-11-29",
  ])("%s is none", (day) => expect(isWorkingDay(day)).toBe(false));
  test.each(["2026-11-27", "2026-04-03", "2026-12-24", "2026-05-15"])("%s is one", (day) =>
    expect(isWorkingDay(day)).toBe(true),
  );

  test.each([
    ["a Monday and two days", "2026-11-23", "10:00", 2, "2026-11-25"],
    ["a Friday evening", "2026-11-20", "18:30", 1, "2026-11-23"],
    ["a Saturday", "2026-11-21", "10:00", 2, "2026-11-24"],
    ["over Christmas and New Year", "2026-12-24", "09:00", 5, "2027-01-04"],
    ["over the change of hour", "2027-03-26", "09:00", 1, "2027-03-30"],
    ["none", "2026-11-21", "10:00", 0, "2026-11-21"],
  ])("from %s", (_what, day, time, count, after) => {
    const at = afterWorkingDays(momentOf(day, time) ?? 0, count);
    expect([dayOf(at), timeOf(at)]).toEqual([after, time]);
  });
});
