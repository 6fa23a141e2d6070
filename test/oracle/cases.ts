import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export type Figures = Readonly<Record<string, number | boolean>>;

/** One line of cases.jsonl; see README.md beside it. */
export interface OracleCase {
  readonly id: string;
  readonly groupe: string;
  readonly mois: string;
  readonly household: { readonly enfants: readonly { readonly date_naissance: string }[] };
  readonly expected: Figures;
  readonly expected_2026_09: Figures;
  readonly detail: Figures;
  readonly fragile: readonly string[];
  readonly perime: readonly string[];
  readonly hors_perimetre: readonly string[];
}

export interface Disagreement {
  readonly id: string;
  readonly mois: string;
  readonly key: string;
  readonly law: number | boolean;
  readonly article: string;
  readonly why: string;
}

/** From the top of the project, where every command and test runs: what is built to measure is built elsewhere. */
const folder = pathToFileURL(`${process.cwd()}/test/oracle/`);
const parseCase = (line: string): OracleCase => JSON.parse(line); // the file is ours, its form is in README.md

export const oracleCases: readonly OracleCase[] = readFileSync(new URL("cases.jsonl", folder), "utf8")
  .trim()
  .split("\n")
  .map(parseCase);

export const disagreements: readonly Disagreement[] = JSON.parse(
  readFileSync(new URL("disagreements.json", folder), "utf8"),
);

const HOUSING_KEYS = new Set(["aide_logement", "apl", "alf", "als"]);

const lawSays = new Map(disagreements.map((one) => [`${one.id} ${one.mois} ${one.key}`, one.law]));

/** What the law gives a case for a month: what OpenFisca computed, or what the law says where they part. */
export function expectedByLaw(one: OracleCase, mois: "2026-11" | "2026-09"): [string, number | boolean][] {
  const stated = [...new Set(disagreements.map(({ key }) => key))].flatMap((key): [string, number | boolean][] => {
    const law = lawSays.get(`${one.id} ${mois} ${key}`);
    return law === undefined ? [] : [[key, law]];
  });
  return [...new Map([...comparable(one, mois), ...stated])];
}

/** Within five cents for an amount; the same for a yes or a no. */
export const agrees = (ours: unknown, expected: number | boolean): boolean =>
  typeof ours === "number" && typeof expected === "number" ? Math.abs(ours - expected) <= 0.05 : ours === expected;

/** The figures that OpenFisca computed for a month and that may be compared. */
function comparable(one: OracleCase, mois: "2026-11" | "2026-09"): [string, number | boolean][] {
  const figures = mois === "2026-11" ? one.expected : one.expected_2026_09;
  const left = new Set([...one.fragile, ...one.hors_perimetre, ...one.perime]);
  if (mois === "2026-11") for (const key of HOUSING_KEYS) left.add(key);
  else if (one.household.enfants.some((child) => child.date_naissance > "2026-04-30")) left.add("ppa");
  return Object.entries(figures).filter(([key]) => !left.has(key));
}
