import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readWebhooks } from "../../src/commands/support/webhook-settings";

const SECRET = "a secret of thirty-two characters or more";
const hook = { id: "si", url: "https://si.example.org/beffroi", secret: SECRET };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "beffroi-webhooks-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(content: unknown): string {
  const file = join(folder, "webhooks.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("webhooks are a list of addresses, for all structures or for some", () => {
  expect(readWebhooks(null)).toEqual([]);
  const here = { ...hook, id: "here", url: "http://si.internal/", structures: ["ccas-arras"] };
  expect(readWebhooks(written([hook, { ...here, private: true }]))).toEqual([
    { ...hook, structures: null, allowPrivate: false },
    { ...here, allowPrivate: true },
  ]);
});

test.each<[string, unknown, string]>([
  ["a short secret", [{ ...hook, secret: "short-secret" }], "0.secret"],
  ["http on the Internet", [{ ...hook, url: "http://si.example.org" }], "0.url"],
  ["the address of a file", [{ ...hook, url: "file:///etc/passwd" }], "0.url"],
  ["no structure", [{ ...hook, structures: [] }], "0.structures"],
  ["two of one id", [hook, hook], "the list"],
  ["a field more", [{ ...hook, name: "x" }], "0"],
  ["what is no JSON", "[", "JSON"],
])("%s is refused, telling where and not what", (_what, content, place) => {
  const read = () => readWebhooks(written(content));
  expect(read).toThrow(expect.objectContaining({ code: "SETTINGS_INVALID", variable: "BEFFROI_WEBHOOKS" }));
  expect(read).toThrow(place);
  expect(read).not.toThrow("short-secret");
});
