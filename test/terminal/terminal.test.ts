import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { converseOnTerminal } from "../../src/channels/terminal/terminal";
import { type OpenHouse, openHouse } from "../../src/commands/support/house";
import { typed } from "../support/typography";

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
  const output = new Writable({
    write(part, _encoding, done) {
      text += part;
      done();
    },
  });
  const input = Readable.from(lines.map((line) => `${line}\n`));
  const { house, wordsOf } = open;
  const session = "test";
  await converseOnTerminal({ house, wordsOf, language: "fr", commune, session, input, output, interactive: false });
  return typed(text);
}

/** What is shown after the last line that was typed. */
const lastShown = (text: string): string => text.split("\n> ").at(-2) ?? "";

const TO_THE_RIGHTS = [
  "ok",
  "Beaurains",
  "célibataire",
  "10/04/1992",
  "aucun",
  "je travaille",
  "800",
  "aucun",
  "hlm",
  "350",
];

describe("the terminal", () => {
  test("shows each answer after the prompt, and the choices with their numbers", async () => {
    const text = await shown(["1", "arras"]);
    expect(text).toMatch(/ 1 {2}J'ai compris/);
    expect(text).toContain("> 1\n");
    expect(text).toContain("> arras\n");
    expect(text).toMatch(/couple\s\?[\s\S]* 1 {2}/);
  });

  test("takes the number of a choice, with a slash or without", async () => {
    expect(lastShown(await shown(["1"]))).toContain("Dans quelle commune");
    expect(lastShown(await shown(["/1"]))).toContain("Dans quelle commune");
  });

  test("takes a bare number for the answer where an amount is asked for, and says so in its choices", async () => {
    const asked = await shown(TO_THE_RIGHTS.slice(0, 6));
    expect(lastShown(asked)).toMatch(/\n +\/1 {2}/);
    expect(lastShown(await shown([...TO_THE_RIGHTS.slice(0, 6), "2"]))).not.toEqual(lastShown(asked));
  });

  test.each(["99", "/99", ""])("puts the question again for %j, which no choice has", async (line) => {
    const text = await shown(["1", "Beaurains", line, "célibataire"]);
    expect(lastShown(text)).toMatch(/date de naissance/);
  });

  test("offers the commune of its door", async () => {
    expect(lastShown(await shown(["1"], "62099"))).toMatch(/ 1 {2}Beaurains/);
  });

  test("says what it shows in lines of 80 characters, addresses apart, without colour codes", async () => {
    const text = await shown([...TO_THE_RIGHTS, "aucune de ces réponses", "oui", "1", "1"]);
    const long = text.split("\n").filter((line) => line.length > 80 && !/^\s*https:\/\/\S+$/.test(line));
    expect(text).toContain("Qui décide");
    expect(long).toEqual([]);
    expect(text).not.toContain("\u001b");
    expect(text).not.toMatch(/^\s*[:;?!»]/m);
  });

  test("shows the ticks of several answers, and the numbers to call in distress", async () => {
    const multiple = await shown([...TO_THE_RIGHTS.slice(0, 7), "1"]);
    expect(lastShown(multiple)).toMatch(/\[x\]/);
    expect(lastShown(await shown(["1", "je veux mourir"]))).toMatch(/3114/);
  });

  test("forgets the conversation when the input ends", async () => {
    await shown(["1", "Beaurains"]);
    expect(await shown([])).toContain("je suis Beffroi");
    const kept = await open.house.store.transaction(({ conversations }) => conversations.find("terminal:test"));
    expect(kept).toBeNull();
  });

  test("speaks English when asked", async () => {
    expect(await shown(["english"])).toMatch(/End of the conversation/);
  });
});
