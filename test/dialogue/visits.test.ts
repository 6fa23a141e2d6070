import { describe, expect, test } from "vitest";
import type { Message } from "../../src/dialogue/message";
import { readRulebook } from "../../src/rulebook/rulebook";
import { buildSnapshot } from "../../src/territory/build";
import type { TerritoryData } from "../../src/territory/schema";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { contextOf, talk } from "./talk";

const { territory } = readRulebook(process.cwd());
const resources = loadResources("locales");

type Visit = TerritoryData["visits"]["passages"][number];

/** Fictitious visits, all of them. */
const VAN: Visit = {
  ...{ id: "cua-mobile-acq", quoi: "cua_mobile", structure: null, commune: "62007", pour: ["62297"], remarques: [] },
  ...{ lieu: "place du Test", date: "2026-12-08", de: "09:00", a: "12:30", source: "conv-cadre-2025" },
};
const FORUM: Visit = {
  ...{ id: "forum", quoi: "forum", structure: "cua", commune: "62041", pour: null, remarques: [] },
  ...{ lieu: null, date: "2026-12-10", de: "14:00", a: null, source: "conv-cadre-2025" },
};

function told(commune: string, date: string, time: number, language = "fr", visits: readonly Visit[] = [VAN, FORUM]) {
  const data = { ...territory, visits: { remarques: [], passages: [...visits] } };
  const flags = { switchedOffAids: {}, handoffOff: [] };
  const context = contextOf({
    snapshot: buildSnapshot(data, { date: "2026-12-01", desk: "cua", accounts: ["cua"], flags }),
    now: { date, minutes: time },
  });
  const said = language === "en" ? ["english"] : [];
  const { all } = talk([...said, "[c:human]", "mes droits", commune], context);
  const words = createWords(resources, language);
  return linesOf(all, words.text({ key: "dialogue.visits.title" })).map((line) =>
    words.text(line).replaceAll("\u00a0", " "),
  );

  function linesOf(messages: readonly Message[], title: string) {
    const sections = messages.flatMap((message) => message.sections).filter((each) => words.text(each.title) === title);
    return sections.flatMap(({ lines }) => lines.map(({ text }) => text));
  }
}

const THE_VAN = "CUA Mobile, le véhicule des droits : mardi 8 décembre, de 9 h à 12 h 30, place du Test, Acq";
const THE_FORUM =
  "Forum sur l’accès aux droits (Communauté urbaine d'Arras (Grand Arras)) : jeudi 10 décembre, à 14 h, Arras";

describe("who comes near to where someone lives", () => {
  test.each([
    { who: "a resident of the commune", commune: "Acq", date: "2026-12-01", time: 600, says: [THE_VAN, THE_FORUM] },
    { who: "one of a commune beside", commune: "Étrun", date: "2026-12-01", time: 600, says: [THE_FORUM] },
    { who: "someone elsewhere in the territory", commune: "Agny", date: "2026-12-01", time: 600, says: [THE_FORUM] },
    {
      who: "someone who asks on the day, before its end",
      commune: "Acq",
      date: "2026-12-08",
      time: 745,
      says: [THE_VAN, THE_FORUM],
    },
    { who: "someone who asks too late", commune: "Acq", date: "2026-12-08", time: 750, says: [THE_FORUM] },
    { who: "someone who asks after it all", commune: "Acq", date: "2026-12-11", time: 0, says: [] },
  ])("is told to $who", ({ commune, date, time, says }) => {
    expect(told(commune, date, time)).toEqual(says);
  });

  test("is told in English", () => {
    expect(told("Acq", "2026-12-01", 0, "en", [VAN])).toEqual([
      "CUA Mobile, the rights van: Tuesday 8 December, from 9:00 to 12:30, place du Test, Acq",
    ]);
  });

  test("is not told long before, nor without a day", () => {
    expect(
      told("Acq", "2026-12-01", 0, "fr", [
        { ...VAN, date: "2027-01-15" },
        { ...FORUM, date: null },
      ]),
    ).toEqual([]);
  });
});
