import { describe, expect, test } from "vitest";
import { DELAYS } from "../../src/app/house";
import { STATES } from "../../src/referral/life";
import { dayOf, momentOf } from "../../src/referral/local-time";
import { nudgesOf } from "../../src/referral/nudges";

const at = (day: string) => momentOf(day, "10:00") ?? 0;

/** It came on Friday 20 November 2026, at ten. */
const ARRIVED = at("2026-11-20");

/** And, of all that is open, two weeks before it is erased. */
const EXPIRING = "expiring 2027-06-01";

const told = (
  state: (typeof STATES)[number],
  since = "2026-11-20",
  appointment: string | null = null,
  asked: string | null = null,
) =>
  nudgesOf(
    {
      ...{ state, arrived: ARRIVED, since: at(since), expires: at("2027-06-15") },
      appointment: appointment === null ? null : at(appointment),
      asked: asked === null ? null : at(asked),
    },
    DELAYS,
  ).map(({ kind, due }) => `${kind} ${dayOf(due)}`);

describe("an operator is reminded", () => {
  test.each(["created", "delivered"] as const)(
    "of what is %s: unseen after two working days, then escalated",
    (state) => {
      expect(told(state)).toEqual(["unseen 2026-11-24", "not_contacted 2026-11-27", "escalated 2026-12-01", EXPIRING]);
    },
  );

  test("of whoever was not contacted, from the day it came, not from the day it was read", () => {
    expect(told("seen", "2026-11-23")).toEqual(["not_contacted 2026-11-27", "escalated 2026-12-01", EXPIRING]);
  });

  test("no sooner than a day after they looked, however late it is already", () => {
    expect(told("seen", "2026-12-07")).toEqual(["not_contacted 2026-12-08", "escalated 2026-12-09", EXPIRING]);
  });

  test("of whoever could not be reached, from the last attempt on", () => {
    expect(told("unreachable", "2026-11-23")).toEqual(["not_contacted 2026-11-30", "escalated 2026-12-02", EXPIRING]);
  });

  test("to say what became of an appointment, after it", () => {
    expect(told("appointment", "2026-11-20", "2026-12-01")).toEqual([
      "appointment_past 2026-12-03",
      "escalated 2027-01-11",
      EXPIRING,
    ]);
  });

  test.each(["contacted", "in_progress"] as const)("of what is %s and does not move any more", (state) => {
    expect(told(state)).toEqual(["stalled 2026-12-18", "escalated 2026-12-30", EXPIRING]);
  });

  test.each(["contacted", "in_progress", "unreachable"] as const)(
    "of whoever is %s and waits for an answer, with the delays of those who just came",
    (state) => {
      const steps = told(state, "2026-11-20", null, "2026-12-01").filter((each) => !/stalled|not_contacted/.test(each));
      expect(steps).toEqual(["unanswered 2026-12-03", "unanswered 2026-12-08", "escalated 2026-12-10", EXPIRING]);
    },
  );

  test("of whoever writes before their appointment", () => {
    expect(told("appointment", "2026-11-20", "2027-01-04", "2026-12-01").slice(0, 3)).toEqual([
      ...["unanswered 2026-12-03", "unanswered 2026-12-08", "escalated 2026-12-10"],
    ]);
  });

  test("of whoever writes once it is closed", () => {
    expect(told("closed", "2026-11-20", null, "2026-12-01")).toEqual([
      ...["unanswered 2026-12-03", "unanswered 2026-12-08", "escalated 2026-12-10"],
    ]);
  });

  test.each(["closed", "withdrawn", "expired"] as const)("of nothing that is %s", (state) => {
    expect(told(state)).toEqual([]);
  });

  test("in the order in which it falls due, whatever the state", () => {
    for (const state of STATES) {
      for (const expires of [at("2026-12-27"), at("2027-06-15")]) {
        const followed = { state, arrived: ARRIVED, since: at("2026-12-24"), appointment: null, asked: null, expires };
        const dues = nudgesOf(followed, DELAYS).map(({ due }) => due);
        expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      }
    }
  });
});
