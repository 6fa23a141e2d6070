import fc from "fast-check";
import opening_hours from "opening_hours";
import { afterAll, describe, expect, test } from "vitest";
import { createAlmanac } from "../../src/directory/almanac";
import { dayAfter, weekdayOf } from "../../src/territory/days";
import { hoursOn, type LocalMoment, type Openings, statusAt } from "../../src/territory/openings";
import { territory } from "./beffroi";

/** Every text of the directory that is written as opening hours, whatever its age, then shapes that an import may bring. */
const OF_THE_DATA = [
  ...new Set(territory().annotations.structures.flatMap(({ faits }) => faits.map(({ valeur }) => valeur))),
].filter((value) => /^(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/.test(value));
const SHAPES = [
  "Mo-Fr 08:30-12:30,13:30-17:30; Sa 09:00-12:00; PH off",
  "Mo-Sa 09:00-12:00; PH 10:00-11:00",
  "Sa,Su 00:00-24:00",
  "Fr,Sa 20:00-26:00",
  "Mo[1] 14:00-16:00",
  "24/7",
];

/** From where 60 days hold a change of hour and public holidays, or a 29 February. */
const FROM = ["2026-10-01", "2026-12-01", "2027-03-15", "2027-04-20", "2028-02-01"];
const DAYS = 60;
const almanac = createAlmanac();
const HERE = { lat: 50.29, lon: 2.78, address: { country_code: "fr", state: "Hauts-de-France" } };

const later = ({ date, minutes }: LocalMoment, by: number): LocalMoment => {
  const days = Math.floor((minutes + by) / 1440);
  return { date: dayAfter(date, days), minutes: minutes + by - days * 1440 };
};
const before = (a: LocalMoment, b: LocalMoment) => a.date < b.date || (a.date === b.date && a.minutes < b.minutes);

test("the directory holds hours to try", () => expect(OF_THE_DATA.length).toBeGreaterThanOrEqual(5));

describe.each([...OF_THE_DATA, ...SHAPES])("%s", (hours) => {
  const library = new opening_hours(hours, HERE);
  const moment = fc.record({
    from: fc.constantFrom(...FROM),
    day: fc.integer({ min: 0, max: DAYS - 1 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
  });
  /** At many moments, of every kind of day. */
  function atAll(check: (openings: Openings, calendar: { date: string }, now: LocalMoment) => void) {
    fc.assert(
      fc.property(moment, ({ from, day, minutes }) => {
        const openings = almanac.openings(hours, from);
        if (openings === null) throw new Error(`${hours} cannot be read`);
        check(openings, { date: from }, { date: dayAfter(from, day), minutes });
      }),
      { numRuns: 150 },
    );
  }

  test("is open when the library says so, and unsaid on the public holidays of which it says nothing", () => {
    atAll((openings, calendar, now) => {
      const status = statusAt(openings, calendar, now);
      const time = `${Math.floor(now.minutes / 60)}`.padStart(2, "0");
      const clock = new Date(`${now.date}T${time}:${`${now.minutes % 60}`.padStart(2, "0")}:00`);
      if (status.kind === "unsaid") expect(almanac.holidays(calendar.date)).toContain(now.date);
      else expect(status.kind.startsWith("open")).toBe(library.getState(clock));
    });
  });

  test("opens when it is said to open next, and not before", () => {
    atAll((openings, calendar, now) => {
      const status = statusAt(openings, calendar, now);
      if ((status.kind !== "closed" && status.kind !== "closed_today") || status.next === null) return;
      const { next } = status;
      expect(before(now, next)).toBe(true);
      expect(statusAt(openings, calendar, next).kind).toMatch(/^open/);
      expect(statusAt(openings, calendar, later(next, -1)).kind).not.toMatch(/^open/);
    });
  });

  test("closes when it is said to close, and not before", () => {
    atAll((openings, calendar, now) => {
      const status = statusAt(openings, calendar, now);
      if (status.kind !== "open") return;
      const closes = later(status.until, 0);
      expect(statusAt(openings, calendar, later(closes, -1)).kind).toMatch(/^open/);
      if (closes.date < dayAfter(calendar.date, DAYS))
        expect(statusAt(openings, calendar, closes).kind).not.toMatch(/^open/);
    });
  });

  test("has the same hours on a day whose clocks change as on the others of its week", () => {
    for (const [from, change] of [
      ["2026-10-01", "2026-10-25"],
      ["2027-03-15", "2027-03-28"],
    ] as const) {
      const openings = almanac.openings(hours, from);
      if (openings === null) throw new Error(`${hours} cannot be read`);
      const of = (day: string) => hoursOn(openings, { date: from }, day);
      for (const day of [change, dayAfter(change, 1)])
        if (!/\[/.test(hours) && !almanac.holidays(from).some((each) => each === day || each === dayAfter(day, 7)))
          expect([weekdayOf(day), of(day)]).toEqual([weekdayOf(day), of(dayAfter(day, 7))]);
    }
  });
});

/** A night that the clocks change in is an hour longer or shorter where they do: its closing is told by the clock there. */
const DAYTIME = [...OF_THE_DATA, ...SHAPES].filter((hours) => !hours.includes("26:00"));

describe("whatever the time zone of the server", () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(["UTC", "Europe/Paris", "America/New_York", "Pacific/Auckland"])("%s, hours are the same", (other) => {
    const worked = (tz: string) => {
      process.env.TZ = tz;
      const own = createAlmanac();
      return FROM.flatMap((from) => [own.holidays(from), ...DAYTIME.map((each) => own.openings(each, from))]);
    };
    expect(worked(other)).toEqual(worked("Europe/London"));
  });
});
