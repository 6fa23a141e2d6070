import { describe, expect, test } from "vitest";
import { renderMessage as onTelegram } from "../../src/channels/telegram/outbound";
import { renderMessage as onTheTerminal } from "../../src/channels/terminal/outbound";
import type { Message } from "../../src/dialogue/message";
import { contextOf, SINGLE_IN_WORK, talk } from "../dialogue/talk";
import { plainOf } from "../telegram/bot-api-rules";
import { wordsOf } from "../telegram/open-telegram";

const lines = [...SINGLE_IN_WORK, "ok", "et si", "temps plein", "1400", "le mois prochain"];
const words = wordsOf("fr");
/** With plain spaces, as one reads it. */
const read = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

function shown(): Message {
  const message = talk(lines, contextOf()).messages.at(-1);
  if (message?.kind !== "what_if") throw new Error("nothing was supposed");
  return message;
}

describe("what a change would do, where nothing is drawn", () => {
  test("has its months and its curve in columns on the terminal", () => {
    const { text } = onTheTerminal(shown(), words, { choices: [], mark: "" });
    const rows = read(text).split("\n");
    const first = rows.find((row) => row.includes("décembre 2026 ") && row.includes("+500 €"));
    expect(first?.trim()).toMatch(/^décembre 2026 +1 274 € +1 774 € +\+500 €$/);
    const head = rows.find((row) => row.includes("Sans ce changement"));
    expect(head?.length).toBe(first?.length);
    expect(rows.some((row) => /^ +0 € +8\d\d €$/.test(row))).toBe(true);
    expect(rows.every((row) => row.length <= 80)).toBe(true);
  });

  test("has its months a line each on Telegram, within its limits", () => {
    const parts = onTelegram(shown(), words);
    for (const { html } of parts) expect(html.length).toBeLessThanOrEqual(4096);
    const text = read(parts.map(({ html }) => plainOf(html) ?? "").join("\n"));
    expect(text).toContain("décembre 2026 : Sans ce changement 1 274 € · Avec 1 774 € · Différence +500 €");
    expect(text).toContain("Entre 780 € et 790 € de salaire");
  });
});
