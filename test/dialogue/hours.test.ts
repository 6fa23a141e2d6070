import { describe, expect, test } from "vitest";
import type { Message } from "../../src/dialogue/message";
import { createAlmanac } from "../../src/directory/almanac";
import { readRulebook } from "../../src/rulebook/rulebook";
import { buildSnapshot } from "../../src/territory/build";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { askedBy, contextOf, talk } from "./talk";

const { territory } = readRulebook(process.cwd());
const resources = loadResources("locales");
const NOTED = "2026-11-02";

/** The territory as if the CCAS of Arras had told these hours. */
function contextWith(hours: string, date: string, time: string, checked = true) {
  const data = structuredClone(territory);
  const ccas = data.annotations.structures.find(({ id }) => id === "beffroi--ccas-arras");
  if (!ccas) throw new Error("Arras has a CCAS");
  const fact = { champ: "horaires_accueil", valeur: hours, source: "conv-cadre-2025", date: NOTED, expire_le: null };
  ccas.faits.push({ ...fact, fiabilite: checked ? "a_verifier" : "recente", valide_le: checked ? NOTED : null });
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return contextOf({
    snapshot: buildSnapshot(data, {
      ...{ date: "2026-12-01", desk: "cua", accounts: ["cua"] },
      flags: { switchedOffAids: {}, handoffOff: [] },
      almanac: createAlmanac(),
    }),
    now: { date, minutes: hour * 60 + minute },
  });
}

const TO_THE_CONTACTS = ["[c:human]", "mes droits", "Arras", "aucun"];

/** What is read under the name of the CCAS, but for its address and why it was chosen. */
function readOf(messages: readonly Message[], language: string): string[] {
  const words = createWords(resources, language);
  return messages
    .flatMap(({ sections }) => sections)
    .filter(({ title }) => words.text(title).startsWith("Centre communal d'action sociale d'Arras"))
    .flatMap(({ lines }) => lines.map(({ text }) => words.text(text).replaceAll("\u00a0", " ")))
    .filter((line) => !/Trois Visages|démarches\.$|claims\.$/.test(line));
}

const OFFICE = "Mo-Fr 08:30-12:30,13:30-17:30; Sa 09:00-12:00; PH off";
const USUAL =
  "Horaires : du lundi au vendredi de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h 30 ; le samedi de 9 h à 12 h (vérifiés le 2 novembre 2026)";

const moments = [
  { hours: OFFICE, date: "2026-12-01", time: "16:00", says: "Ouvert maintenant, jusqu’à 17 h 30.", usual: USUAL },
  { hours: OFFICE, date: "2026-12-01", time: "13:00", says: "Fermé pour l’instant, ouvre à 13 h 30.", usual: USUAL },
  { hours: OFFICE, date: "2026-12-01", time: "18:00", says: "Fermé, ouvre demain à 8 h 30.", usual: USUAL },
  { hours: OFFICE, date: "2026-12-05", time: "14:00", says: "Fermé, ouvre lundi 7 décembre à 8 h 30.", usual: USUAL },
  {
    ...{ hours: "Tu 20:00-26:00", date: "2026-12-01", time: "23:00", says: "Ouvert maintenant, jusqu’à demain à 2 h." },
    usual: "Horaires : le mardi de 20 h à 24 h ; le mercredi de 0 h à 2 h (vérifiés le 2 novembre 2026)",
  },
  {
    ...{ hours: "24/7", date: "2026-12-01", time: "23:00", says: "Ouvert maintenant." },
    usual: "Horaires : du lundi au dimanche de 0 h à 24 h (vérifiés le 2 novembre 2026)",
  },
  {
    ...{ hours: OFFICE, date: "2026-12-25", time: "10:00", usual: USUAL },
    says: "Fermé aujourd’hui (jour férié), ouvre demain à 9 h.",
  },
  {
    ...{ hours: "Mo,Fr 09:00-12:00", date: "2026-12-25", time: "10:00" },
    says: "Jour férié, souvent fermé : appelez avant de venir.",
    usual: "Horaires : le lundi et le vendredi de 9 h à 12 h (vérifiés le 2 novembre 2026)",
  },
];

describe("where a structure's hours may be shown", () => {
  test.each(moments)("$hours, on $date at $time, reads: $says", ({ hours, date, time, says, usual }) => {
    const { messages } = talk(TO_THE_CONTACTS, contextWith(hours, date, time));
    expect(readOf(messages, "fr")).toEqual([says, usual]);
  });

  test("it is said in English too", () => {
    const { messages } = talk(["english", ...TO_THE_CONTACTS], contextWith(OFFICE, "2026-12-05", "14:00"));
    expect(readOf(messages, "en")).toEqual([
      "Closed, opens on Monday 7 December at 8:30.",
      "Opening hours: from Monday to Friday 8:30 to 12:30 and 13:30 to 17:30; on Saturday 9:00 to 12:00 (checked on 2 November 2026)",
    ]);
  });

  test("those by appointment are never said to be open", () => {
    const { messages } = talk(TO_THE_CONTACTS, contextWith('Mo 09:00-12:00 "sur rendez-vous"', "2026-12-07", "10:00"));
    expect(readOf(messages, "fr")).toEqual([
      "Horaires (sur rendez-vous) : le lundi de 9 h à 12 h (vérifiés le 2 novembre 2026)",
    ]);
  });

  test.each([
    ["Mo-Fr 09:00-12:00", "Horaires : du lundi au vendredi de 9 h à 12 h (relevés le 2 novembre 2026)"],
    ['"sur rendez-vous"', "Horaires : sur rendez-vous (relevés le 2 novembre 2026)"],
  ])("%s, that a recent source tells and nobody checked, are said to be noted and not checked", (hours, says) => {
    const { messages } = talk(TO_THE_CONTACTS, contextWith(hours, "2026-12-07", "18:00", false));
    expect(readOf(messages, "fr").at(-1)).toBe(says);
  });

  test("those that are only words are said as they are", () => {
    const { messages } = talk(TO_THE_CONTACTS, contextWith('"sur rendez-vous"', "2026-12-07", "10:00"));
    expect(readOf(messages, "fr")).toEqual(["Horaires : sur rendez-vous (vérifiés le 2 novembre 2026)"]);
  });

  test.each([
    { asked: "c'est ouvert samedi ?", says: "Ouvert de 9 h à 12 h." },
    { asked: "vous fermez dimanche", says: "Fermé." },
    { asked: "horaires", says: "Ouvert de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h 30." },
    { asked: "et ouvert demain?", says: "Fermé (jour férié)." },
    { asked: "open on Monday?", says: "Ouvert de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h 30." },
  ])("$asked, typed on Christmas Eve, is answered: $says", ({ asked, says }) => {
    const context = contextWith(OFFICE, "2026-12-24", "10:00");
    const said = talk([...TO_THE_CONTACTS, asked], context);
    expect(readOf(said.messages, "fr")).toEqual([says]);
    expect(askedBy(said)).toBe("orientation.mode");
  });

  test("asked where no hours are known, it says so", () => {
    const said = talk(
      ["[c:human]", "mes droits", "Beaurains", "ouvert samedi ?"],
      contextOf({ desk: "cua", accounts: ["cua"] }),
    );
    expect(said.messages[0]?.text[0]?.key).toBe("dialogue.hours.asked_unknown");
  });
});
