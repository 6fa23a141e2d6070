import { expect, test } from "vitest";
import { discontinuities } from "../../src/territory/lot-holders";
import { territory, withHolders } from "./beffroi";

/** All the holders here are fictitious. */
const told = (holders: Parameters<typeof withHolders>[0]) =>
  discontinuities(withHolders(holders)).map(
    ({ kind, lot, from, to, structures, communes }) =>
      `lot ${lot}: ${kind} ${from} ${to} ${structures.join(" ")} in ${communes.length}`,
  );
const [PIMMS, CUA] = [{ structure: "pimms-artois-gohelle" }, { structure: "cua" }];
const FIRST_HALF = { du: "2026-06-01", au: "2026-12-31" };

test.each([
  {
    when: "one follows the other",
    holders: {
      1: [
        { ...PIMMS, ...FIRST_HALF },
        { ...CUA, du: "2027-01-01", au: null },
      ],
    },
    says: [],
  },
  { when: "nobody holds it", holders: {}, says: [] },
  {
    when: "two hold it for the same time",
    holders: {
      1: [
        { ...PIMMS, ...FIRST_HALF },
        { ...CUA, ...FIRST_HALF },
      ],
    },
    says: [],
  },
  {
    when: "the next begins late",
    holders: {
      1: [
        { ...PIMMS, ...FIRST_HALF },
        { ...CUA, du: "2027-01-03", au: null },
      ],
    },
    says: ["lot 1: gap 2027-01-01 2027-01-02 pimms-artois-gohelle cua in 43"],
  },
  {
    when: "the next begins early",
    holders: {
      2: [
        { ...PIMMS, ...FIRST_HALF },
        { ...CUA, du: "2026-12-31", au: "2027-05-31" },
      ],
    },
    says: ["lot 2: overlap 2026-12-31 2026-12-31 pimms-artois-gohelle cua in 3"],
  },
  {
    when: "one has no known end",
    holders: {
      2: [
        { ...PIMMS, du: "2026-06-01", au: null },
        { ...CUA, du: "2027-01-01", au: null },
      ],
    },
    says: ["lot 2: overlap 2027-01-01 9999-12-31 pimms-artois-gohelle cua in 3"],
  },
  {
    when: "each has its own communes",
    holders: {
      2: [
        { ...PIMMS, ...FIRST_HALF, communes: ["62041"] },
        { ...CUA, du: "2026-09-01", au: null, communes: ["62744"] },
      ],
    },
    says: [],
  },
  {
    when: "a part of it alone is late",
    holders: {
      2: [
        { ...PIMMS, ...FIRST_HALF },
        { ...CUA, du: "2027-01-01", au: null, communes: ["62041", "62037"] },
        { ...CUA, du: "2027-02-01", au: null, communes: ["62744"] },
      ],
    },
    says: ["lot 2: gap 2027-01-01 2027-01-31 pimms-artois-gohelle cua in 1"],
  },
])("when $when: $says", ({ holders, says }) => {
  expect(told(holders)).toEqual(says);
});

test("the holders that are known leave no gap", () => {
  expect(discontinuities(territory())).toEqual([]);
});
