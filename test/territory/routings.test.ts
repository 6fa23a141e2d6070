import { expect, test } from "vitest";
import { route } from "../../src/territory/route";
import type { TerritoryData } from "../../src/territory/schema";
import { NEEDS, type Need, type Place, type Snapshot } from "../../src/territory/snapshot";
import { at, placesOf, snapshotOf, territory, withHolders } from "./beffroi";

const today = snapshotOf();
const places = placesOf(today);

/** Whom to see and why, in order; the town hall of the person's own commune is the same decision everywhere. */
function decision(snapshot: Snapshot, place: Place, need: Need, language: string, date: string): string {
  const { contacts } = route(snapshot, place, need, { language, date });
  const named = contacts.map(({ structure: { id, communes }, reason }) => {
    const own = id.startsWith("mairie-") && place.commune !== null && communes?.includes(place.commune);
    return `${own ? "its own mairie" : id} [${reason.split(".").at(-1)}]`;
  });
  return named.join(", ");
}

/** Every place and every need on a day; places that are always sent alike are told together. */
function everywhere(): string[] {
  const alike = new Map<string, string[]>();
  for (const { label, place } of places) {
    const lines = NEEDS.map((need) => `  ${need.padEnd(16)} ${decision(today, place, need, "fr", "2026-11-20")}`);
    const key = lines.join("\n");
    alike.set(key, [...(alike.get(key) ?? []), label]);
  }
  return [...alike].flatMap(([lines, labels]) => [labels.join(" | "), lines, ""]);
}

/** Fictitious holders: each lot changes hands, at the turn of the year or at the end of the call for projects. */
const RELAY = {
  1: [
    { structure: "pimms-artois-gohelle", du: "2026-06-01", au: "2026-12-31" },
    { structure: "maison-emploi-metiers", du: "2027-01-01", au: "2027-05-31" },
  ],
  2: [
    { structure: "ccas-arras", du: "2026-06-01", au: "2027-05-31" },
    { structure: "pimms-artois-gohelle", du: "2027-06-01", au: null },
  ],
  3: [
    { structure: "cua", du: "2026-06-01", au: "2026-12-31" },
    { structure: "ccas-arras", du: "2027-01-01", au: "2027-05-31", communes: ["62041"] },
    { structure: "commune-beaurains", du: "2027-01-01", au: "2027-05-31", communes: ["62004", "62753", "62764"] },
  ],
};
const AROUND = ["2026-05-31", "2026-06-01", "2026-12-31", "2027-01-01", "2027-05-31", "2027-06-01"];
const OF_EACH_LOT = [
  { label: "Acq (lot 1)", place: at("62007") },
  { label: "Sainte-Catherine (lot 2)", place: at("62744") },
  { label: "Achicourt, quatre-as (lot 3)", place: at("62004", { neighbourhood: "quatre-as" }) },
  { label: "Achicourt, outside its neighbourhoods (lot 1)", place: at("62004") },
  { label: "Arras, neighbourhood unknown (lots 2 and 3)", place: at("62041", { neighbourhood: null }) },
  { label: "Arras, no address", place: at("62041", { homeless: true }) },
];

function aroundAChange(): string[] {
  const relay = snapshotOf(withHolders(RELAY));
  return OF_EACH_LOT.flatMap(({ label, place }) => [
    label,
    ...AROUND.map((date) => `  ${date}  ${decision(relay, place, "rights", "fr", date)}`),
    "",
  ]);
}

/** Fictitious too: who receives in which language. */
function speaking(): TerritoryData {
  const data = withHolders({ 1: [{}], 2: [{ structure: "ccas-arras" }], 3: [{ structure: "cua" }] });
  const languages: Record<string, string[]> = {
    "beffroi--mairie-acq": ["ar"],
    "beffroi--pimms-artois-gohelle": ["uk"],
    "beffroi--france-travail-arras": ["ar", "en"],
    "beffroi--ccas-arras": ["en"],
  };
  for (const annotation of data.annotations.structures) annotation.langues = languages[annotation.id] ?? [];
  return data;
}

function inLanguages(): string[] {
  const snapshot = snapshotOf(speaking());
  const asked = [
    { label: "Acq, rights", place: at("62007"), need: "rights" as const },
    { label: "Acq, unemployment", place: at("62007"), need: "unemployment" as const },
    {
      label: "Arras, blancs-monts-hochettes, rights",
      place: at("62041", { neighbourhood: "blancs-monts-hochettes" }),
      need: "rights" as const,
    },
    { label: "Arras, unemployment", place: at("62041"), need: "unemployment" as const },
  ];
  return asked.flatMap(({ label, place, need }) => [
    label,
    ...["fr", "en", "ar", "uk"].map(
      (language) => `  ${language}  ${decision(snapshot, place, need, language, "2026-11-20")}`,
    ),
    "",
  ]);
}

test("the routings, written out, are those agreed on", async () => {
  const lines = [
    "EVERYWHERE, on 20 November 2026, in French, when no lot has a holder",
    "",
    ...everywhere(),
    "AROUND A CHANGE OF HOLDER (fictitious holders), for help with one's rights",
    "",
    ...aroundAChange(),
    "IN OTHER LANGUAGES (fictitious languages and holders), on 20 November 2026",
    "",
    ...inLanguages(),
  ];
  await expect(lines.join("\n")).toMatchFileSnapshot("routings.txt");
});

test("every neighbourhood and commune stands in the table", () => {
  const { communes, neighbourhoods } = territory();
  const labels = places.map(({ label }) => label).join("\n");
  for (const { nom } of communes.communes) expect(labels).toContain(nom);
  for (const { id } of neighbourhoods.quartiers) expect(labels).toContain(id);
});
