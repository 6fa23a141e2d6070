import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDelays } from "../../src/commands/support/delay-settings";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-delays-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(content: unknown): string {
  const file = join(folder, "delays.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("a territory sets the delays it wants otherwise, and keeps the others", () => {
  expect(readDelays(null)).toEqual({});
  const set = { unseenWorkingDays: 1, openReferralDays: 120 };
  expect(readDelays(written(set))).toEqual(set);
});

test.each<[string, unknown, string]>([
  ["a delay that there is not", { unseenDays: 1 }, "unseenDays"],
  ["none", { closedReferralDays: 0 }, "closedReferralDays"],
  ["one that keeps people's contents for ever", { openReferralDays: 100_000 }, "openReferralDays"],
  ["half a day", { unseenWorkingDays: 0.5 }, "unseenWorkingDays"],
  ["a notice longer than what it announces", { openReferralDays: 10 }, "expiryNoticeDays"],
  ["an alarm before the reminder", { escalationWorkingDays: 1 }, "escalationWorkingDays"],
  ["a list", [1], "the object"],
  ["what is no JSON", "{", "JSON"],
])("%s is refused, telling where", (_what, content, place) => {
  const read = () => readDelays(written(content));
  expect(read).toThrow(expect.objectContaining({ code: "SETTINGS_INVALID", variable: "BEFFROI_DELAYS" }));
  expect(read).toThrow(place);
});
