import { describe, expect, test } from "vitest";
import { ageInMonths, ageInYears } from "../../src/household/ages";
import { formatMonth, monthsBetween, parseMonth } from "../../src/household/month";

describe("an age is that of the first day of the month", () => {
  test.each([
    ["1990-11-01", 36, "a birthday on that very day counts"],
    ["1990-11-02", 35, "one day later it does not yet"],
    ["1990-10-31", 36, "nor is it lost at the end of a month"],
    ["2026-10-15", 0, "a newborn"],
    ["2027-02-10", -1, "a child to be born"],
    ["2000-02-29", 26, "a leap day"],
  ])("born on %s: %i years (%s)", (birth, years) => {
    expect(ageInYears(birth, parseMonth("2026-11"))).toBe(years);
  });

  test("months are counted whole", () => {
    expect(
      ["2026-10-01", "2026-10-02", "2026-11-01", "2026-12-24"].map((birth) =>
        ageInMonths(birth, parseMonth("2026-11")),
      ),
    ).toEqual([1, 0, 0, -2]);
  });
});

describe("months", () => {
  test("cross the end of a year", () => {
    expect(monthsBetween(parseMonth("2025-11"), parseMonth("2026-02")).map(formatMonth)).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
  });

  test("are read and written alike", () => {
    expect(formatMonth(parseMonth("2026-11-20"))).toBe("2026-11");
    expect(parseMonth("2026-00")).toBeNaN();
  });
});
