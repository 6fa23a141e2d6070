import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { converseOnTerminal } from "../../src/channels/terminal/terminal";
import { type OpenHouse, openHouse } from "../../src/commands/support/house";

let open: OpenHouse;
const folder = mkdtempSync(join(tmpdir(), "beffroi-terminal-"));
beforeAll(async () => {
  open = await openHouse({ root: process.cwd(), dataDir: folder, desk: null, log: (code) => expect.fail(code) });
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the terminal shows when these lines are piped in. */
async function shown(lines: readonly string[], commune: string | null = null): Promise<string> {
  let text = "";
  await converseOnTerminal({
    house: open.house,
    wordsOf: open.wordsOf,
    language: "fr",
    commune,
    session: "test",
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output: { write: (part) => (text += part) },
    interactive: false,
  });
  return text;
}

describe("the terminal", () => {
  test("asks, shows numbered choices, and takes a number or words", async () => {
    const text = await shown(["/1", "arras"]);
    expect(text).toMatch(/\/1 J'ai compris/);
    expect(text).toContain("> /1");
    expect(text).toMatch(/quartiers \?[\s\S]*\/1 /);
  });

  test("puts the question again for a number that no choice has, and for an empty line", async () => {
    const text = await shown(["/99", "", "/1"]);
    expect(text).toContain("Dans quelle commune");
  });

  test("forgets the conversation when the input ends", async () => {
    await shown(["/1", "arras"]);
    expect(await shown([])).not.toContain("Dans quelle commune");
  });

  test("speaks English when asked", async () => {
    expect(await shown(["english"])).toMatch(/Hello/);
  });
});
