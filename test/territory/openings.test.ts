import { describe, expect, test } from "vitest";
import { createAlmanac, faultsOfHours } from "../../src/directory/almanac";
import { type Calendar, hoursOn, type LocalMoment, statusAt, usualWeek } from "../../src/territory/openings";

const almanac = createAlmanac();
/** The hours, worked out from the 1st of December 2026 (a Tuesday) unless said otherwise. */
function worked(hours: string, date = "2026-12-01") {
  const openings = almanac.openings(hours, date);
  if (!openings) throw new Error(`${hours} cannot be read`);
  const calendar: Calendar = { date };
  return { openings, calendar };
}

const at = (date: string, time: string): LocalMoment => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { date, minutes: hours * 60 + minutes };
};
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "until 17:30", "next 2026-12-02 09:00", … */
function told(hours: string, date: string, time: string): string {
  const { openings, calendar } = worked(hours);
  const status = statusAt(openings, calendar, at(date, time));
  if (status.kind === "open_on") return "open on and on";
  if (status.kind === "open") {
    const day = status.until.date === date ? "" : `${status.until.date} `;
    return `open until ${day}${clock(status.until.minutes)}`;
  }
  if (status.kind === "unsaid") return "unsaid";
  const next = status.next ? `${status.next.date} ${clock(status.next.minutes)}` : "never";
  return `${status.kind}, next ${next}`;
}

const OFFICE = "Mo-Fr 08:30-12:30,13:30-17:30; Sa 09:00-12:00; PH off";

describe("open now? when next?", () => {
  test.each([
    { hours: OFFICE, date: "2026-12-01", time: "08:29", says: "closed, next 2026-12-01 08:30" },
    { hours: OFFICE, date: "2026-12-01", time: "08:30", says: "open until 12:30" },
    { hours: OFFICE, date: "2026-12-01", time: "12:29", says: "open until 12:30" },
    { hours: OFFICE, date: "2026-12-01", time: "12:30", says: "closed, next 2026-12-01 13:30" },
    { hours: OFFICE, date: "2026-12-01", time: "16:00", says: "open until 17:30" },
    { hours: OFFICE, date: "2026-12-01", time: "17:30", says: "closed_today, next 2026-12-02 08:30" },
    { hours: OFFICE, date: "2026-12-05", time: "13:00", says: "closed_today, next 2026-12-07 08:30" },
    { hours: OFFICE, date: "2026-12-06", time: "10:00", says: "closed_today, next 2026-12-07 08:30" },
    { hours: OFFICE, date: "2026-12-24", time: "18:00", says: "closed_today, next 2026-12-26 09:00" },
    { hours: OFFICE, date: "2026-12-25", time: "10:00", says: "closed_today, next 2026-12-26 09:00" },
    { hours: "Mo-Fr 09:00-12:00", date: "2026-12-25", time: "10:00", says: "unsaid" },
    { hours: "Mo-Fr 09:00-12:00", date: "2026-12-24", time: "13:00", says: "closed_today, next 2026-12-28 09:00" },
    { hours: "Mo[1] 14:00-16:00", date: "2026-12-08", time: "10:00", says: "closed_today, next 2027-01-04 14:00" },
    { hours: "Dec 01-05 09:00-12:00", date: "2026-12-06", time: "10:00", says: "closed_today, next never" },
    { hours: "Fr 22:00-26:00", date: "2026-12-05", time: "01:00", says: "open until 02:00" },
    { hours: "Fr 22:00-26:00", date: "2026-12-04", time: "23:00", says: "open until 2026-12-05 02:00" },
    { hours: "Fr 22:00-24:00", date: "2026-12-04", time: "23:00", says: "open until 24:00" },
    { hours: "24/7", date: "2026-12-02", time: "03:00", says: "open on and on" },
  ])("$hours, on $date at $time: $says", ({ hours, date, time, says }) => {
    expect(told(hours, date, time)).toBe(says);
  });

  test("of a day that was not worked out, nothing is said", () => {
    expect(told(OFFICE, "2026-11-30", "10:00")).toBe("unsaid");
    expect(told(OFFICE, "2027-02-01", "10:00")).toBe("unsaid");
  });
});

describe("on a day", () => {
  test.each([
    { day: "2026-12-05", hours: [[540, 720]] },
    { day: "2026-12-06", hours: [] },
    { day: "2026-12-25", hours: [] },
    { day: "2027-06-01", hours: "unsaid" },
  ])("$day: $hours", ({ day, hours }) => {
    const { openings, calendar } = worked(OFFICE);
    expect(hoursOn(openings, calendar, day)).toEqual(hours);
  });
});

test("the usual week joins the days of the same hours, and no holiday changes it", () => {
  const { openings, calendar } = worked(OFFICE, "2026-12-20");
  expect(usualWeek(openings, calendar)).toEqual([
    {
      weekdays: [0, 1, 2, 3, 4],
      slots: [
        [510, 750],
        [810, 1050],
      ],
    },
    { weekdays: [5], slots: [[540, 720]] },
  ]);
});

test("public holidays that follow each other are each one", () => {
  expect(almanac.holidays("2024-05-01")).toEqual(["2024-05-01", "2024-05-08", "2024-05-09", "2024-05-20"]);
});

describe("hours by appointment", () => {
  test("are noted beside, when all of them are", () => {
    const { openings, calendar } = worked('Mo-Fr 09:00-12:00 "sur rendez-vous"');
    expect(openings.note).toBe("sur rendez-vous");
    expect(usualWeek(openings, calendar)).toEqual([{ weekdays: [0, 1, 2, 3, 4], slots: [[540, 720]] }]);
  });

  test("on some days, leave these days unsaid", () => {
    const { openings, calendar } = worked('Mo 09:00-12:00; Tu 09:00-12:00 "sur rendez-vous"');
    expect(hoursOn(openings, calendar, "2026-12-01")).toBe("unsaid");
    expect(hoursOn(openings, calendar, "2026-12-07")).toEqual([[540, 720]]);
  });
});

describe("what is not written as opening hours", () => {
  test.each(['"sur rendez-vous"', "appelez la mairie", ""])("%j stays words", (hours) => {
    expect(almanac.openings(hours, "2026-12-01")).toBeNull();
  });

  test.each([
    { hours: "Mo-Fr 08:30-12:30; PH off", faulty: false },
    { hours: "Lun-Ven 9h-12h", faulty: true },
    { hours: "appelez la mairie", faulty: true },
  ])("$hours is told as faulty: $faulty", ({ hours, faulty }) => {
    expect(faultsOfHours(hours).length > 0).toBe(faulty);
  });
});
