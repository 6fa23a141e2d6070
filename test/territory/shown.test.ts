import { expect, test } from "vitest";
import { createAlmanac } from "../../src/directory/almanac";
import { hoursOn } from "../../src/territory/openings";
import type { TerritoryData } from "../../src/territory/schema";
import type { DatedFact, Place, Snapshot } from "../../src/territory/snapshot";
import { visitsNear } from "../../src/territory/visits";
import { at, snapshotOf, territory } from "./beffroi";
import { type Axis, rowsOf } from "./product";
import { DAYS } from "./routing-states";
import { linesOf } from "./told-alike";

const CHECKED = "2026-11-02";
const KINDS: Readonly<Record<string, string>> = {
  ...DAYS,
  "2026-11-23": "Monday, fifteen days before a permanence",
  "2026-11-24": "Tuesday, fourteen days before it",
  "2027-09-25": "Saturday, what was noted on 25 September 2025 is two years old",
  "2027-09-26": "Sunday, it is older",
};
const days = Object.keys(KINDS).sort();
const DAY: Axis = { labels: days, ordered: true };
const almanac = createAlmanac();

/** What is told of each thing on each day, in lines. */
function told<T>(
  data: TerritoryData,
  things: ReadonlyMap<string, T>,
  tell: (thing: T, on: Snapshot) => string,
): string[] {
  const snapshots = days.map((date) => snapshotOf(data, { date, almanac }));
  const values = [...things.values()];
  const axes: Axis[] = [{ labels: [...things.keys()] }, DAY];
  const rows = rowsOf(axes, (thing = 0, day = 0) => {
    const [value, snapshot] = [values[thing], snapshots[day]];
    if (value === undefined || !snapshot) throw new Error("there is no such cell");
    return tell(value, snapshot);
  });
  return linesOf(axes, rows);
}

function coordinates(data: TerritoryData): string[] {
  const structures = new Map(snapshotOf(data).structures.map(({ id }) => [id, id]));
  return told(data, structures, (id, { structures: shown }) => {
    const structure = shown.find((each) => each.id === id);
    const fact = (name: string, value: DatedFact | null | undefined) =>
      value ? [`${name}: ${value.value} (${value.checked ? "checked" : "noted"} ${value.date})`] : [];
    const facts = [
      ...fact("address", structure?.address),
      ...fact("telephone", structure?.telephone),
      ...fact("e-mail", structure?.email),
      ...fact("hours", structure?.hours),
    ];
    return facts.join(", ") || "nothing but its name";
  });
}

/** Fictitious: as if the hours of the directory had been checked, and one telephone for a while. */
function checked(): TerritoryData {
  const data = territory();
  for (const { faits } of data.annotations.structures)
    for (const fait of faits) if (fait.champ === "horaires_accueil") fait.valide_le = CHECKED;
  const mairie = data.annotations.structures.find(({ id }) => id === "beffroi--mairie-sainte-catherine");
  const telephone = mairie?.faits.find(({ champ }) => champ === "telephone");
  if (!telephone) throw new Error("Sainte-Catherine has a telephone");
  telephone.valide_le = CHECKED;
  telephone.expire_le = "2026-12-31";
  return data;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

function openings(data: TerritoryData): string[] {
  const having = snapshotOf(data, { almanac }).structures.filter((each) => each.openings !== undefined);
  return told(
    data,
    new Map(having.map(({ id, hours }) => [`${id}, ${hours?.value}`.replaceAll(";", " /"), id])),
    (id, on) => {
      const hours = on.structures.find((each) => each.id === id)?.openings;
      const today = hours && hoursOn(hours, on, on.date);
      if (today === undefined) return "its hours are not shown";
      if (today === "unsaid") return "a public holiday, of which they say nothing: call first";
      return today.map(([opens, closes]) => `${clock(opens)}-${clock(closes)}`).join(", ") || "closed";
    },
  );
}

/** Fictitious: a van in Acq, near to Étrun as well, and a forum for all. */
function visited(): TerritoryData {
  const data = territory();
  const common = { structure: null, lieu: null, source: "conv-cadre-2025", remarques: [] };
  data.visits.passages = [
    {
      ...{ ...common, id: "van", quoi: "cua_mobile", commune: "62007", pour: ["62320"] },
      ...{ date: "2026-12-08", de: "09:00", a: "12:00" },
    },
    { ...common, id: "forum", quoi: "forum", commune: null, pour: null, date: "2026-12-31", de: "14:00", a: null },
    { ...common, id: "some-day", quoi: "permanence", commune: "62041", pour: null, date: null, de: null, a: null },
  ];
  return data;
}

function visits(data: TerritoryData): string[] {
  const places = new Map<string, Place>([
    ...data.communes.communes.map(({ nom, insee }) => [nom, at(insee)] as const),
    ["no address", at(null, { homeless: true })],
    ["commune not said", at(null)],
    ["outside", at(null, { outside: true })],
  ]);
  const soon = (place: Place, on: Snapshot) =>
    visitsNear(on, place, { date: on.date, minutes: 8 * 60 }).map(({ kind, date }) => `${kind} on ${date}`);
  return told(data, places, (place, on) => soon(place, on).join(", ") || "nobody");
}

test("what residents are shown on each kind of day, written out, is what was agreed on", async () => {
  const lines = [
    "What residents are shown of those who receive them, on each kind of day; an arrow holds for all that stands above it.",
    ...["", "DAYS", ...days.map((day) => `${day}  ${KINDS[day]}`)],
    ...["", "COORDINATES, AS THE DIRECTORY KNOWS THEM", "", ...coordinates(territory())],
    ...["COORDINATES, HAD ITS HOURS, AND A TELEPHONE UNTIL 31 DECEMBER, BEEN CHECKED (fictitious)", ""],
    ...coordinates(checked()),
    ...["OPEN, HAD ITS HOURS BEEN CHECKED (fictitious)", "", ...openings(checked())],
    ...["WHO COMES SOON, asked at 8:00 (fictitious permanences)", "", ...visits(visited())],
  ];
  await expect(`${lines.join("\n").trimEnd()}\n`).toMatchFileSnapshot("shown.txt");
});

test.each<[string, string[], string[]]>([
  ["a fact is withdrawn", coordinates(territory()), coordinates(without("beffroi--ccas-arras"))],
  ["the hours of a day are others", openings(checked()), openings(otherwise("Mo-Fr 09:00-12:00"))],
  ["a permanence is on another day", visits(visited()), visits(dated("2026-12-09"))],
])("one datum changed, it is another: %s", (_what, before, after) => {
  expect(after).not.toEqual(before);
});

function without(id: string): TerritoryData {
  const data = territory();
  for (const annotation of data.annotations.structures) if (annotation.id === id) annotation.faits = [];
  return data;
}

function otherwise(valeur: string): TerritoryData {
  const data = checked();
  const caf = data.annotations.structures.find(({ id }) => id === "beffroi--caf-62");
  for (const fait of caf?.faits ?? []) if (fait.champ === "horaires_accueil") fait.valeur = valeur;
  return data;
}

function dated(date: string): TerritoryData {
  const data = visited();
  const [van] = data.visits.passages;
  if (van) van.date = date;
  return data;
}
