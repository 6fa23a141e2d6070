import { describe, expect, test } from "vitest";
import { createAccount } from "../../src/app/access/administration";
import { ensureFirstAccount, firstLink } from "../../src/app/access/first-accounts";
import { useLink } from "../../src/app/access/links";
import { expireOld } from "../../src/app/expire";
import { monday } from "../../src/app/monday/monday";
import { writeToOperator } from "../../src/app/thread";
import type { AdministratorAccount } from "../../src/store/accounts";
import { openHouse, type TestHouse } from "./house";
import { act, close, handOver, note, opened, refused } from "./outcomes";

const DAY = 86_400_000;
const BEAURAINS = "commune-beaurains";
const ARRAS = "ccas-arras";
const house = () => openHouse({ accounts: [BEAURAINS, ARRAS] });

/** Beaurains: a prime d'activité and an energy voucher opened, an RSA refused. Arras: a health cover opened. */
async function twoHouseholds(): Promise<TestHouse> {
  const its = await house();
  const first = await handOver(its);
  await act(its, BEAURAINS, first, "see", "contact", "start");
  await close(its, BEAURAINS, first, [
    opened("prime_activite", 210.5, "monthly"),
    opened("cheque_energie", 150, "once"),
    refused("rsa", "resources"),
  ]);
  const second = await handOver(its, { commune: "62041", structure: ARRAS });
  await act(its, ARRAS, second, "start");
  await note(its, ARRAS, second, [opened("css_gratuite", null, null), refused("rsa", "too_late")]);
  return its;
}

describe("rights opened", () => {
  test("are counted in number and in euros, a month and over a year, by aid and in all", async () => {
    const { opened: total, aids, households } = await monday(await twoHouseholds(), "week");
    // 210,50 € a month; over a year, 12 × 210,50 = 2 526 €, and 150 € at once: 2 676 €.
    const whole = { count: 3, unpriced: 1, monthly: 21_050, once: 15_000, yearly: 267_600 };
    expect(total).toEqual(whole);
    expect(households).toBe(2);
    expect(aids).toEqual([
      { aid: "cheque_energie", count: 1, unpriced: 0, monthly: 0, once: 15_000, yearly: 15_000 },
      { aid: "css_gratuite", count: 1, unpriced: 1, monthly: 0, once: 0, yearly: 0 },
      { aid: "prime_activite", count: 1, unpriced: 0, monthly: 21_050, once: 0, yearly: 252_600 },
    ]);
  });

  test("are counted once, on the day they were noted, though the hand-off closes later", async () => {
    const its = await house();
    const reference = await handOver(its);
    await act(its, BEAURAINS, reference, "start");
    await note(its, BEAURAINS, reference, [opened("rsa", 500, "monthly")]);
    its.clock.pass(20 * DAY);
    await close(its, BEAURAINS, reference, [opened("rsa", 500, "monthly"), opened("cheque_energie", 150, "once")]);
    expect((await monday(its, "week")).aids.map(({ aid }) => aid)).toEqual(["cheque_energie"]);
    expect((await monday(its, "month")).opened.count).toBe(2);
  });

  test("whose amount is corrected are counted on the day they were corrected", async () => {
    const its = await house();
    const reference = await handOver(its);
    await act(its, BEAURAINS, reference, "start");
    await note(its, BEAURAINS, reference, [opened("rsa", 500, "monthly")]);
    its.clock.pass(20 * DAY);
    await note(its, BEAURAINS, reference, [opened("rsa", 550, "monthly")]);
    expect((await monday(its, "week")).opened).toMatchObject({ count: 1, monthly: 55_000 });
  });

  test("and what is refused stay counted when the hand-off is anonymised, amounts to ten euros", async () => {
    const its = await twoHouseholds();
    const before = await monday(its, "start");
    its.clock.pass(400 * DAY);
    await expireOld(its);
    const after = await monday(its, "start");
    const { count, unpriced } = before.opened;
    expect(after.opened).toMatchObject({ count, unpriced });
    for (const sum of ["monthly", "once"] as const) {
      expect(after.opened[sum] % 1_000).toBe(0);
      expect(Math.abs(after.opened[sum] - before.opened[sum])).toBeLessThanOrEqual(500 * (count - unpriced));
    }
    expect(after.lines.map(({ received }) => received)).toEqual(before.lines.map(({ received }) => received));
    expect(after.refused).toEqual(before.refused);
    expect(after.places).toEqual(before.places);
    expect((await monday(its, "month")).opened.count).toBe(0);
  });
});

test("refusals are counted by cause", async () => {
  expect((await monday(await twoHouseholds(), "week")).refused).toEqual([
    { reason: "resources", count: 1 },
    { reason: "too_late", count: 1 },
  ]);
});

describe("what is new", () => {
  test("is counted by lot, and hidden by neighbourhood while it is fewer than five", async () => {
    const its = await house();
    await handOver(its);
    const inArras = (neighbourhood: string) => handOver(its, { commune: "62041", structure: ARRAS, neighbourhood });
    for (let made = 0; made < 5; made++) await inArras("saint-michel-goudemand");
    for (let made = 0; made < 4; made++) await inArras("blancs-monts-hochettes");
    const { places } = await monday(its, "week");
    expect(places.map(({ lot, count }) => [lot, count])).toEqual([
      [1, 1],
      [2, 0],
      [3, 9],
      [null, 0],
    ]);
    const shown = places.flatMap(({ neighbourhoods }) => neighbourhoods).filter(({ count }) => count !== null);
    expect(shown).toEqual([{ id: "saint-michel-goudemand", count: 5 }]);
  });

  test("is of the last seven days, of the last thirty, or of always", async () => {
    const its = await house();
    await handOver(its);
    const total = async (period: "week" | "month" | "start") =>
      (await monday(its, period)).places.reduce((sum, { count }) => sum + count, 0);
    its.clock.pass(6 * DAY);
    expect(await total("week")).toBe(1);
    its.clock.pass(DAY);
    expect([await total("week"), await total("month")]).toEqual([0, 1]);
    its.clock.pass(23 * DAY);
    expect([await total("month"), await total("start")]).toEqual([0, 1]);
  });
});

describe("what is late", () => {
  // The clock starts on Friday 20 November 2026, at noon.
  test.each([
    { days: 3, line: null },
    { days: 4, line: { unseen: 1, notContacted: 0, unanswered: 0, unreachable: 0 } },
    { days: 6, line: { unseen: 1, notContacted: 0, unanswered: 0, unreachable: 0 } },
    { days: 7, line: { unseen: 1, notContacted: 1, unanswered: 0, unreachable: 0 } },
  ])("is counted in working days: $days days after a Friday, $line", async ({ days, line }) => {
    const its = await house();
    await handOver(its);
    its.clock.pass(days * DAY);
    expect((await monday(its, "week")).late).toEqual(line === null ? [] : [{ structure: BEAURAINS, ...line }]);
  });

  test("is no more unseen once it is read, nor to be reached once someone tried", async () => {
    const its = await house();
    const [read, tried, reached] = [await handOver(its), await handOver(its), await handOver(its)];
    await act(its, BEAURAINS, read, "see");
    await act(its, BEAURAINS, tried, "miss");
    await act(its, BEAURAINS, reached, "contact");
    its.clock.pass(14 * DAY);
    expect((await monday(its, "week")).late).toEqual([
      { structure: BEAURAINS, unseen: 0, notContacted: 1, unanswered: 0, unreachable: 1 },
    ]);
  });

  test("is whoever wrote, and nobody answered for two working days, whatever the state", async () => {
    const its = await house();
    const reference = await handOver(its);
    await act(its, BEAURAINS, reference, "contact");
    await its.store.transaction(async (records) => {
      const found = await records.referrals.find(reference);
      if (found) await writeToOperator(its, records, found, "Avez-vous reçu mes papiers ?");
    });
    its.clock.pass(3 * DAY);
    expect((await monday(its, "week")).late).toEqual([]);
    its.clock.pass(DAY);
    expect((await monday(its, "week")).late).toEqual([
      { structure: BEAURAINS, unseen: 0, notContacted: 0, unanswered: 1, unreachable: 0 },
    ]);
  });
});

describe("structures to call", () => {
  const toCall = async (its: TestHouse) => (await monday(its, "week")).structures;

  test("are silent when something waits there and nobody signed in for five working days", async () => {
    const its = await house();
    for (const structure of [BEAURAINS, ARRAS]) await ensureFirstAccount(its, { role: "operator", structure });
    await handOver(its);
    expect((await toCall(its)).silent).toEqual([]);
    its.clock.pass(7 * DAY);
    expect((await toCall(its)).silent).toEqual([BEAURAINS]);
    const link = await firstLink(its, { role: "operator", structure: BEAURAINS });
    await useLink(its, link?.path.split("/").at(-1) ?? "");
    expect((await toCall(its)).silent).toEqual([]);
  });

  test("are without a référent when no active account is named as one", async () => {
    const its = await house();
    await ensureFirstAccount(its, { role: "operator", structure: ARRAS });
    await handOver(its);
    expect((await toCall(its)).withoutReferent.toSorted()).toEqual([ARRAS, BEAURAINS]);
    const draft = {
      role: "operator",
      structure: BEAURAINS,
      duty: "referent",
      name: null,
      email: "r@example.org",
    } as const;
    await createAccount(its, { id: "z", role: "administrator" } as AdministratorAccount, draft); // who signs
    expect((await toCall(its)).withoutReferent).toEqual([ARRAS]);
  });
});

describe("what is about to lapse", () => {
  test("is a right opened whose date falls within thirty days", async () => {
    const its = await house();
    const reference = await handOver(its);
    await act(its, BEAURAINS, reference, "start");
    await note(its, BEAURAINS, reference, [
      opened("rsa", 500, "monthly", "2026-09"),
      opened("prime_activite", 100, "monthly", "2026-11"),
      opened("css_gratuite", null, null, "2026-04"),
    ]);
    // RSA since September: declared from 1 December, for 25 days. Prime d'activité since November: not before February.
    // C2S since April: claimed again from 1 December, for 61 days.
    expect((await monday(its, "week")).lapsing).toEqual([
      { reminder: "declaration_trimestrielle", aid: "rsa", count: 1, until: "2026-12-25" },
      { reminder: "renouvellement_c2s", aid: "css_gratuite", count: 1, until: "2027-01-30" },
    ]);
  });

  test("is no more once its last day is past", async () => {
    const its = await house();
    const reference = await handOver(its);
    await act(its, BEAURAINS, reference, "start");
    await note(its, BEAURAINS, reference, [opened("rsa", 500, "monthly", "2026-08")]);
    // Declared from 1 to 25 November, then from 1 February.
    expect((await monday(its, "week")).lapsing).toMatchObject([{ until: "2026-11-25" }]);
    its.clock.pass(6 * DAY);
    expect((await monday(its, "week")).lapsing).toEqual([]);
  });
});

test("a permanence without a day comes up", async () => {
  const { visits } = await monday(await house(), "week");
  expect(visits.map(({ visit, state }) => [visit.id, state])).toEqual([["forum-acces-aux-droits-2026", "undated"]]);
});

test("a figure of the law comes up on the day of its revision, when no new value is known", async () => {
  const its = await house();
  const overdue = async () => (await monday(its, "week")).figures.map(({ id }) => id);
  its.clock.pass(Date.parse("2027-03-31T10:00:00Z") - its.clock.now());
  expect(await overdue()).not.toContain("rsa.montant_forfaitaire");
  its.clock.pass(DAY);
  expect(await overdue()).toContain("rsa.montant_forfaitaire");
});

test("what was erased before anyone brought it to its end is counted, by structure and by month, and never who", async () => {
  const its = await house();
  const left = await handOver(its);
  await act(its, BEAURAINS, left, "see");
  await handOver(its, { commune: "62041", structure: ARRAS });
  const ended = await handOver(its);
  await act(its, BEAURAINS, ended, "start");
  await close(its, BEAURAINS, ended, []);
  its.clock.pass(31 * DAY);
  await expireOld(its);
  // What was closed had its end.
  expect((await monday(its, "start")).unfinished).toEqual([]);
  its.clock.pass(150 * DAY);
  await expireOld(its);
  await expireOld(its);
  const both = [
    { structure: ARRAS, count: 1 },
    { structure: BEAURAINS, count: 1 },
  ];
  expect((await monday(its, "week")).unfinished).toEqual(both);
  its.clock.pass(70 * DAY);
  expect((await monday(its, "month")).unfinished).toEqual([]);
  expect((await monday(its, "start")).unfinished).toEqual(both);
});
