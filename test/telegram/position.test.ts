import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { applyImport, proposeImport } from "../../src/app/directory/imports";
import { COMMAND } from "../../src/app/directory/who";
import { openTelegram, type Telegram } from "./open-telegram";
import type { Person } from "./person";

const opened: Telegram[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** Squares of no real place, in the form of the official file. */
async function* outlines(): AsyncGenerator<Uint8Array> {
  yield readFileSync("test/territory/imports/qpv.geojson");
}

/** Someone of Saint-Nicolas or of Arras who asks for a person; the outline of the one neighbourhood of Saint-Nicolas is known. */
async function asksForSomeone(commune: string, drawn: "known" | "unknown" = "known"): Promise<Person> {
  const telegram = await openTelegram();
  opened.push(telegram);
  if (drawn === "known") {
    const read = await proposeImport(telegram.house, COMMAND, {
      kind: "quartiers",
      bytes: outlines(),
      date: "2026-11-01",
    });
    if (read.kind !== "proposed") throw new Error(JSON.stringify(read));
    expect(await applyImport(telegram.house, COMMAND, read.id, 0)).toBe("done");
  }
  const someone = telegram.person(7);
  await someone.says("/start", "humain", "remplir des papiers", commune);
  return someone;
}

const IN_CHANTECLAIR = { latitude: 50.31, longitude: 2.81 };
const ELSEWHERE = { latitude: 50.1, longitude: 2.81 };
const send = (someone: Person, location: object, more: object = {}) =>
  someone.feed(someone.message({ location, ...more }));
const since = (someone: Person, before: number) => someone.read.slice(before).join("\n");

describe("a position sent by who is asked for their neighbourhood", () => {
  test.each([
    { where: "in one", location: IN_CHANTECLAIR, said: "dans le quartier « Chanteclair - Cévennes »" },
    { where: "outside them", location: ELSEWHERE, said: "dans aucun de ces quartiers" },
  ])("$where, is told of, and the question is put again", async ({ location, said }) => {
    const someone = await asksForSomeone("Saint-Nicolas");
    expect(someone.read.at(-1)).toContain("Envoyez-moi votre position");
    const before = someone.seen.length;
    await send(someone, location);
    expect(since(someone, before)).toContain(said);
    expect(someone.read.at(-1)).toBe("Habitez-vous dans l'un de ces quartiers ?");
    await someone.presses("a:quartier:chanteclair-cevennes");
    expect(someone.read.at(-1)).not.toContain("quartiers");
  });

  test("may be that of a place that was named", async () => {
    const someone = await asksForSomeone("Saint-Nicolas");
    const before = someone.seen.length;
    await send(someone, IN_CHANTECLAIR, { venue: { location: IN_CHANTECLAIR, title: "Chez moi", address: "" } });
    expect(since(someone, before)).toContain("Chanteclair");
  });

  test("is not kept, nor what it told", async () => {
    const someone = await asksForSomeone("Saint-Nicolas");
    const conversation = async () =>
      JSON.stringify(await opened[0]?.house.store.transaction(({ conversations }) => conversations.find("telegram:7")));
    await send(someone, IN_CHANTECLAIR);
    expect(await conversation()).toContain("62764");
    expect(await conversation()).not.toMatch(/50\.31|2\.81|chanteclair/);
  });
});

test.each([
  { what: "where outlines are not known", commune: "Saint-Nicolas", drawn: "unknown" },
  { what: "where some outlines are not known", commune: "Arras", drawn: "known" },
] as const)("a position is neither asked for nor read $what", async ({ commune, drawn }) => {
  const someone = await asksForSomeone(commune, drawn);
  expect(someone.read.at(-1)).not.toContain("position");
  await send(someone, IN_CHANTECLAIR);
  expect(someone.read.slice(-2)).toEqual([
    "Je ne sais lire que le texte. Pouvez-vous l'écrire ?",
    "Habitez-vous dans l'un de ces quartiers ?",
  ]);
});

test("a position is not read where something else is asked", async () => {
  const someone = await asksForSomeone("Saint-Nicolas");
  await someone.says("aucun");
  const before = someone.seen.length;
  await send(someone, IN_CHANTECLAIR);
  expect(since(someone, before)).toContain("Je ne sais lire que le texte");
  expect(since(someone, before)).not.toContain("Chanteclair");
});
