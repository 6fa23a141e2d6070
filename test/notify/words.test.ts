import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NOTICE_KINDS } from "../../src/app/notices";

const words = (language: string, file: string) => JSON.parse(readFileSync(`locales/${language}/${file}.json`, "utf8"));

describe.each(["fr", "en"])("in %s", (language) => {
  test.each(NOTICE_KINDS)("%s has a mail, and a word for what did not arrive", (kind) => {
    expect(words(language, "mail").notices[kind]).toMatchObject({ subject: expect.any(String) });
    expect(words(language, "console/dead_letters").kinds[kind]).toEqual(expect.any(String));
  });
});
