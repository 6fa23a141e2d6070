import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { START } from "../app/house";
import { browsing } from "../browser/browsing";
import { browserTest } from "../browser/support";
import { plainOf } from "../telegram/bot-api-rules";
import { type How, openTelegram, wordsOf } from "../telegram/open-telegram";
import { type Rights, SCENARIOS, tell } from "./scenario";

const folder = mkdtempSync(join(tmpdir(), "beffroi-channels-"));
const here = browsing();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines typed to the bot; the rights as the last message of the chat lists them. */
async function onTelegram(lines: readonly string[], how: How): Promise<Rights> {
  const telegram = await openTelegram({ how });
  try {
    telegram.house.clock.pass(Date.now() - START);
    const someone = telegram.person(7);
    await someone.says("/start", ...lines);
    const cards = plainOf(someone.last?.text ?? "")?.matchAll(/^(?:✅|❔|▫️|•) (.+?) — (.+)$/gmu) ?? [];
    return [...cards].map(([, aid = "", detail = ""]) => [aid, detail]);
  } finally {
    await telegram.close();
  }
}

/** The lines piped into `npm run chat`; the rights as the last screen lists them. */
async function onTheTerminal(lines: readonly string[]): Promise<Rights> {
  const child = spawn(process.execPath, ["src/commands/run.mjs", "chat"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, DATA_DIR: folder },
  });
  child.stdin.end(`${lines.join("\n")}\n`);
  const screen = (await text(child.stdout)).split("\n> ").at(-2) ?? "";
  // A line that goes on is put together again.
  const cards = screen.replace(/\n {7}(?=\S)/g, " ").matchAll(/^ +\d+ {2}[+? -]? *(.+?) : (.+)$/gm);
  return [...cards].map(([, aid = "", detail = ""]) => [aid, detail]);
}

/** The lines typed in the page of the widget; the rights as it shows them. */
async function inTheWidget(lines: readonly string[]): Promise<Rights> {
  const page = await here.browser.newPage({ locale: "fr-FR" });
  try {
    await page.goto(`${here.served.url}/chat`);
    const turns = page.locator("#turns > li");
    await page.locator("#turns .live").first().waitFor();
    for (const line of lines) {
      const before = await turns.count();
      await page.locator("#field").fill(line);
      await page.locator("#send").click();
      await page.waitForFunction((count) => document.querySelectorAll("#turns > li").length > count + 1, before);
    }
    return await page
      .locator("#turns .live .card")
      .evaluateAll((cards) =>
        cards.map((card): [string, string] => [
          card.querySelector(".card-title")?.textContent ?? "",
          card.querySelector(".card-detail")?.textContent ?? "",
        ]),
      );
  } finally {
    await page.close();
  }
}

describe.each(SCENARIOS)("$name", (scenario) => {
  const { lines, rights } = tell(scenario, wordsOf("fr"));

  test("is entitled to something, so that there is something to compare", () => {
    expect(rights.length).toBeGreaterThan(3);
    expect(rights.filter(([, detail]) => /\d\s€/.test(detail)).length).toBeGreaterThan(1);
  });

  test.each<How>(["long polling", "webhook"])("reads the same rights on Telegram, by %s", async (how) => {
    expect(await onTelegram(lines, how)).toEqual(rights);
  });

  test("reads the same rights in the terminal", async () => {
    expect(await onTheTerminal(lines)).toEqual(rights);
  });

  browserTest("reads the same rights in the widget", async () => {
    expect(await inTheWidget(lines)).toEqual(rights);
  });
});
