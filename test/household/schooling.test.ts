import { expect, test } from "vitest";
import { parseMonth } from "../../src/household/month";
import { schoolingAt } from "../../src/household/schooling";

test.each([
  ["2024-01-01", "2026-11", null],
  ["2023-12-31", "2026-11", "maternelle"],
  ["2020-06-15", "2026-08", "maternelle"],
  ["2020-06-15", "2026-09", "primaire"],
  ["2015-01-01", "2026-11", "college"],
  ["2015-01-01", "2026-08", "primaire"],
  ["2011-12-31", "2026-11", "lycee"],
  ["2008-03-01", "2026-11", "enseignement_superieur"],
  ["2000-03-01", "2026-11", null],
])("born on %s, in %s: %s", (birth, month, expected) => expect(schoolingAt(birth, parseMonth(month))).toBe(expected));
