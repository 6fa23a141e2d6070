import { beforeEach, expect, test } from "vitest";
import { sendDigests } from "../../src/app/notify/digest";
import { receiveReferral } from "../../src/app/receive-referral";
import { openHouse, type TestHouse } from "../app/house";
import { DRAFT } from "../app/scripted";
import { person, waiting } from "./people";

const BEAURAINS = { role: "operator", structure: "commune-beaurains" } as const;
const MINUTE = 60_000;

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ accounts: ["commune-beaurains"], mailOpen: true });
  await person(house, "morning", BEAURAINS, { preference: "digest" });
});

const at = (moment: string, before = 0) => house.clock.pass(Date.parse(moment) - before - house.clock.now());
const arrives = () => receiveReferral(house, DRAFT, "5f0e5f43-6a3b-4f39-9c36-0d2f7c2f7d10");
const digests = async () => (await waiting(house, "mail")).filter(({ template }) => template === "digest");

test("it comes on a working morning, once, to who chose it and has something waiting: counts and a link", async () => {
  await person(house, "each", BEAURAINS);
  await person(house, "idle", { role: "operator", structure: "ccas-arras" }, { preference: "digest" });
  await arrives();
  at("2026-11-23T08:00:00+01:00", MINUTE);
  expect(await sendDigests(house)).toBe(0);
  at("2026-11-23T08:00:00+01:00");
  expect((await Promise.all([sendDigests(house), sendDigests(house)])).sort()).toEqual([0, 1]);
  expect(await sendDigests(house)).toBe(0);
  expect(await digests()).toEqual([
    {
      ...{ to: "morning@example.org", language: "fr", template: "digest" },
      params: { unseen: 1, to_reach: 0, with_messages: 0, path: "" },
    },
  ]);
  at("2026-11-24T11:59:00+01:00");
  expect(await sendDigests(house)).toBe(1);
});

test.each([
  ["a Saturday", "2026-11-21T09:00:00+01:00"],
  ["a public holiday", "2026-12-25T09:00:00+01:00"],
  ["an afternoon", "2026-11-23T12:00:00+01:00"],
  ["a night", "2026-11-24T03:00:00+01:00"],
])("it does not come on %s", async (_what, moment) => {
  await arrives();
  at(moment);
  expect(await sendDigests(house)).toBe(0);
});

test.each([
  ["before the hour goes forward", "2027-03-26T07:00:00Z"],
  ["after the hour went forward", "2027-03-30T06:00:00Z"],
  ["before the hour goes back", "2027-10-29T06:00:00Z"],
  ["after the hour went back", "2027-11-02T07:00:00Z"],
])("it comes at eight in Arras %s", async (_when, eight) => {
  at(eight, 60 * MINUTE);
  await arrives();
  at(eight, MINUTE);
  expect(await sendDigests(house)).toBe(0);
  at(eight);
  expect(await sendDigests(house)).toBe(1);
});

test("what arrives after a morning that had nothing is for the next one", async () => {
  at("2026-11-23T08:00:00+01:00");
  expect(await sendDigests(house)).toBe(0);
  await arrives();
  at("2026-11-23T10:00:00+01:00");
  expect(await sendDigests(house)).toBe(0);
  at("2026-11-24T08:00:00+01:00");
  expect(await sendDigests(house)).toBe(1);
});
