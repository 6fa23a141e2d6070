import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type RouteOptions, route } from "../../src/territory/route";
import { NEEDS, type Need, type Place, type Routing, type Snapshot } from "../../src/territory/snapshot";
import { at, placesOf, snapshotOf, territory, withHolders } from "./beffroi";

const TODAY: RouteOptions = { language: "fr", date: "2026-11-20" };
const snapshot = snapshotOf();
const contactsOf = ({ contacts }: Routing) => contacts.map(({ structure }) => structure.id);

const places = placesOf(snapshot);

const wordsIn = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/${file}.json`, import.meta.url), "utf8"));
const inWords = ["fr", "en"].map((language) => ({
  ...wordsIn(language, "routing"),
  ...wordsIn(language, "directory"),
}));

/** What would leave a resident without a door, or without knowing why this one. */
function faultsOf(routing: Routing): string[] {
  const { contacts, trail } = routing;
  const chosen = new Set(trail.filter(({ outcome }) => outcome === "chosen").map(({ rule }) => rule));
  return [
    ...(contacts.length === 0 ? ["nobody"] : []),
    ...(new Set(contactsOf(routing)).size < contacts.length ? ["someone twice"] : []),
    ...contacts.flatMap(({ reason, rule, structure }) => [
      ...inWords.flatMap(({ reasons, networks }) => [
        ...(reasons[reason.replace("routing.reasons.", "")] ? [] : [`no words for ${reason}`]),
        ...(networks[structure.network] ? [] : [`no words for ${structure.network}`]),
      ]),
      ...(chosen.has(rule) ? [] : [`${rule} is not in the trail`]),
    ]),
    ...trail.flatMap(({ outcome }) =>
      inWords.every(({ outcomes }) => outcomes[outcome]) ? [] : [`no words for ${outcome}`],
    ),
  ];
}

const DATES = ["2025-01-01", "2026-05-31", "2026-06-01", "2026-11-20", "2027-05-31", "2027-06-01", "2035-01-01"];

const variants: readonly { readonly name: string; readonly snapshot: Snapshot }[] = [
  { name: "no lot has a holder", snapshot },
  {
    name: "every lot has one, for a year",
    snapshot: snapshotOf(withHolders({ 1: [{}], 2: [{ structure: "ccas-arras" }], 3: [{ structure: "cua" }] })),
  },
];

describe.each(variants)("when $name", ({ snapshot: territoryThen }) => {
  test.each(["fr", "ar"])("everyone is sent somewhere, for every need, at any date, with a reason (%s)", (language) => {
    const faults = new Set<string>();
    for (const { label, place } of places)
      for (const need of NEEDS)
        for (const date of DATES) {
          const routing = route(territoryThen, place, need, { language, date });
          for (const fault of faultsOf(routing)) faults.add(`${label}, ${need}, ${date}: ${fault}`);
        }
    expect([...faults]).toEqual([]);
  });
});

describe("the cascade of help near home", () => {
  const holders = { 1: [{}], 2: [{ structure: "maison-emploi-metiers" }], 3: [{ structure: "cua" }] };
  const held = snapshotOf(withHolders(holders));

  test.each([
    { who: "a resident of lot 1", place: at("62007"), first: "pimms-artois-gohelle" },
    { who: "a resident of lot 2", place: at("62744"), first: "maison-emploi-metiers" },
    { who: "a resident of a neighbourhood", place: at("62004", { neighbourhood: "quatre-as" }), first: "cua" },
    { who: "someone of the same commune, outside it", place: at("62004"), first: "pimms-artois-gohelle" },
  ])("leads $who to the holder of their lot", ({ place, first }) => {
    expect(contactsOf(route(held, place, "rights", TODAY))[0]).toBe(first);
  });

  test("shows the holders of both lots to someone who does not know their neighbourhood", () => {
    const routing = route(held, at("62041", { neighbourhood: null }), "rights", TODAY);
    expect(contactsOf(routing).slice(0, 2)).toEqual(["maison-emploi-metiers", "cua"]);
  });

  test("shows the CCAS beside the holder when only one of the two lots has one", () => {
    const half = snapshotOf(withHolders({ 3: [{ structure: "cua" }] }));
    const routing = route(half, at("62041", { neighbourhood: null }), "rights", TODAY);
    expect(contactsOf(routing).slice(0, 2)).toEqual(["ccas-arras", "cua"]);
  });

  test("passes from one holder to the next without a gap, and back to the town hall at the end", () => {
    const relay = snapshotOf(
      withHolders({
        1: [
          { structure: "pimms-artois-gohelle", du: "2026-06-01", au: "2026-12-31" },
          { structure: "cua", du: "2027-01-01", au: "2027-05-31" },
        ],
      }),
    );
    const on = (date: string) => contactsOf(route(relay, at("62007"), "rights", { ...TODAY, date }))[0];
    expect(on("2026-05-31")).toBe("mairie-acq");
    expect(on("2026-06-01")).toBe("pimms-artois-gohelle");
    expect(on("2026-12-31")).toBe("pimms-artois-gohelle");
    expect(on("2027-01-01")).toBe("cua");
    expect(on("2027-05-31")).toBe("cua");
    expect(on("2027-06-01")).toBe("mairie-acq");
  });

  test("a holder for some communes of a lot is not proposed in the others", () => {
    const local = snapshotOf(withHolders({ 1: [{ structure: "commune-beaurains", communes: ["62099"] }] }));
    expect(contactsOf(route(local, at("62099"), "rights", TODAY))[0]).toBe("commune-beaurains");
    expect(contactsOf(route(local, at("62007"), "rights", TODAY))[0]).toBe("mairie-acq");
  });

  test("holders of one lot at the same time are both shown", () => {
    const pair = snapshotOf(withHolders({ 1: [{}, { structure: "cua" }] }));
    expect(contactsOf(route(pair, at("62007"), "rights", TODAY)).slice(0, 2)).toEqual(["pimms-artois-gohelle", "cua"]);
  });

  test("someone without an address is led to a CCAS, not to the holder of the lot", () => {
    expect(contactsOf(route(held, at("62041", { homeless: true }), "rights", TODAY))[0]).toBe("ccas-arras");
    expect(contactsOf(route(held, at("62041"), "domiciliation", TODAY))[0]).toBe("ccas-arras");
  });

  test("the trail says what was tried before", () => {
    const { trail } = route(snapshotOf(withHolders({ 1: [{ au: "2026-06-30" }] })), at("62007"), "rights", TODAY);
    expect(trail).toEqual(
      expect.arrayContaining([
        { rule: "apa", outcome: "not_this_need" },
        { rule: "titulaire_du_lot_1_2026-06-01", outcome: "not_in_force" },
        { rule: "ccas_sans_domicile", outcome: "not_this_place" },
        { rule: "ccas", outcome: "no_structure" },
        { rule: "mairie", outcome: "chosen" },
      ]),
    );
  });
});

const COMPETENT: Partial<Record<Need, string>> = {
  home_care: "mds-arrageois",
  housing_fund: "mds-arrageois",
  social_worker: "mds-arrageois",
  unemployment: "france-travail-arras",
  farm_worker: "msa-npdc",
  young: "mission-locale-artois",
  health_cover: "cpam-artois",
  disability: "mdph-62",
  old_age: "carsat-hdf",
  justice: "cdad-62",
  transport: "artis",
};

test.each(Object.entries(COMPETENT))("for %s, %s comes first and help near home next", (need, first) => {
  const known = NEEDS.find((one) => one === need) ?? "rights";
  expect(contactsOf(route(snapshot, at("62041"), known, TODAY)).slice(0, 2)).toEqual([first, "ccas-arras"]);
});

test.each(["rsa", "family_benefits", "housing_aid"] as const)(
  "for %s, help comes first, and the CAF is named",
  (need) => {
    const [first, ...rest] = contactsOf(route(snapshot, at("62041"), need, TODAY));
    expect(first).toBe("ccas-arras");
    expect(rest).toContain("caf-62");
  },
);

test("who receives in the resident's language comes first, and the usual contact stays", () => {
  const data = withHolders({ 1: [{}] });
  const dainville = data.annotations.structures.find(({ id }) => id === "beffroi--mairie-acq");
  if (!dainville) throw new Error("Acq has a town hall");
  dainville.langues = ["ar"];
  const speaking = snapshotOf(data);
  const inArabic = route(speaking, at("62007"), "rights", { ...TODAY, language: "ar" });
  expect(contactsOf(inArabic).slice(0, 2)).toEqual(["mairie-acq", "pimms-artois-gohelle"]);
  expect(inArabic.trail).toContainEqual({ rule: "titulaire_du_lot_1_2026-06-01", outcome: "other_language" });
  expect(contactsOf(route(speaking, at("62007"), "rights", TODAY))[0]).toBe("pimms-artois-gohelle");
  expect(contactsOf(route(speaking, at("62007"), "rights", { ...TODAY, language: "uk" }))[0]).toBe(
    "pimms-artois-gohelle",
  );
});

describe("a hand-off can be transmitted", () => {
  const data = territory();
  const first = at("62041");
  const transmission = (options: Parameters<typeof snapshotOf>[1], place: Place = first) => {
    const { canTransmit, readBy } = route(snapshotOf(data, options), place, "rights", TODAY);
    return canTransmit ? readBy : false;
  };
  const off = (places: readonly string[]) => ({ switchedOffAids: {}, handoffOff: places });

  test.each([
    { when: "without an account nor a desk: no", options: {}, readBy: false },
    { when: "to the desk when the structure has no account", options: { desk: "cua" }, readBy: "cua" },
    {
      when: "to the structure itself when it has one",
      options: { desk: "cua", accounts: ["ccas-arras"] },
      readBy: "ccas-arras",
    },
    { when: "not when it is switched off everywhere", options: { desk: "cua", flags: off(["*"]) }, readBy: false },
    { when: "not when it is switched off here", options: { desk: "cua", flags: off(["62041"]) }, readBy: false },
    { when: "yes when it is switched off elsewhere", options: { desk: "cua", flags: off(["62004"]) }, readBy: "cua" },
  ])("$when", ({ options, readBy }) => {
    expect(transmission(options)).toBe(readBy);
  });

  test("for someone without an address too, but not for someone who lives outside the territory", () => {
    expect(transmission({ desk: "cua" }, at(null, { homeless: true }))).toBe("cua");
    expect(transmission({ desk: "cua" }, at(null, { outside: true }))).toBe(false);
  });
});
