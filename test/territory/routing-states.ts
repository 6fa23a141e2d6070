import type { SnapshotOptions } from "../../src/territory/build";
import type { TerritoryData } from "../../src/territory/schema";
import { territory, withHolders } from "./beffroi";

/** The territory as it may be: what is written of it, by whom it is read, and the languages that people ask in. */
export interface State {
  readonly title: string;
  readonly data: TerritoryData;
  readonly languages: readonly string[];
  readonly options: Partial<SnapshotOptions>;
}

/** Every kind of day, with what makes it one. */
export const DAYS: Readonly<Record<string, string>> = {
  "2026-05-31": "Sunday, the eve of the call for projects",
  "2026-06-01": "Monday, its first day",
  "2026-10-25": "Sunday, the clocks go back",
  "2026-11-20": "Friday",
  "2026-11-21": "Saturday",
  "2026-11-22": "Sunday",
  "2026-12-08": "Tuesday, the day of a permanence",
  "2026-12-25": "Friday, public holiday",
  "2026-12-31": "Thursday, the last day of a holder",
  "2027-01-01": "Friday, public holiday, the first day of the next holder",
  "2027-03-28": "Sunday, the clocks go forward",
  "2027-05-31": "Monday, the last day of the call for projects",
  "2027-06-01": "Tuesday, the day after it",
  "2028-11-21": "Tuesday, what was noted in 2026 is two years old",
};

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

/** Fictitious too: who receives in which language. */
function speaking(): TerritoryData {
  const always = { du: "2026-01-01", au: null };
  const data = withHolders({
    1: [always],
    2: [{ structure: "ccas-arras", ...always }],
    3: [{ structure: "cua", ...always }],
  });
  const languages: Record<string, string[]> = {
    "beffroi--mairie-acq": ["ar"],
    "beffroi--pimms-artois-gohelle": ["en"],
    "beffroi--france-travail-arras": ["ar", "en"],
  };
  for (const annotation of data.annotations.structures) annotation.langues = languages[annotation.id] ?? [];
  return data;
}

/** Those who read what is handed over: the desk, three structures of which an account is open, and one flag. */
const READERS: Partial<SnapshotOptions> = {
  desk: "cua",
  accounts: ["cua", "ccas-arras", "pimms-artois-gohelle", "mds-arrageois"],
  flags: { switchedOffAids: {}, handoffOff: ["62764"] },
};

/** The languages of the product; the last state adds one that it does not speak yet and that a structure may. */
const OFFERED = ["fr", "en"];

export const states = (): readonly State[] => [
  {
    ...{
      title: "AS THE TERRITORY IS KNOWN: no lot has a holder, no structure is known to receive in another language",
    },
    ...{ data: territory(), languages: OFFERED, options: {} },
  },
  {
    ...{
      title: "WITH HOLDERS WHO CHANGE (fictitious): at the turn of the year, or at the end of the call for projects",
    },
    ...{ data: withHolders(RELAY), languages: OFFERED, options: READERS },
  },
  {
    ...{ title: "IN OTHER LANGUAGES (fictitious holders and languages)" },
    ...{ data: speaking(), languages: [...OFFERED, "ar"], options: {} },
  },
];
