import { expect, test } from "vitest";
import { afterWorkingDays, workingDaysSince } from "../../src/referral/working-days";

test.each([
  ["the same day", "2026-11-20T09:00", "2026-11-20T18:00", 0],
  ["the next day, an hour too early", "2026-11-19T09:00", "2026-11-20T08:00", 0],
  ["the next day, at the same time", "2026-11-19T09:00", "2026-11-20T09:00", 1],
  ["over a weekend", "2026-11-20T09:00", "2026-11-22T23:00", 0],
  ["from a Friday to Monday, same time", "2026-11-20T09:00", "2026-11-23T09:00", 1],
  ["from a Saturday to Monday", "2026-11-21T09:00", "2026-11-23T10:00", 1],
  ["over the 11th of November", "2026-11-10T09:00", "2026-11-12T09:00", 1],
  ["over a week", "2026-11-13T09:00", "2026-11-20T09:00", 5],
  ["over the night the hour goes back", "2026-10-23T09:00", "2026-10-26T10:00", 1],
])("working days that are over: %s", (_what, from, to, days) => {
  const at = (text: string) => Date.parse(`${text}:00+01:00`);
  expect(workingDaysSince(at(from), at(to))).toBe(days);
});

test("as many are over as it takes to get there, and not one more", () => {
  const start = Date.parse("2026-12-18T14:30:00Z");
  for (let count = 1; count < 30; count++) {
    expect(workingDaysSince(start, afterWorkingDays(start, count))).toBe(count);
    expect(workingDaysSince(start, afterWorkingDays(start, count) - 1)).toBe(count - 1);
  }
});
