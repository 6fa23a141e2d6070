import { readdirSync, readFileSync } from "node:fs";
import { readHousehold, readMonth } from "../../../src/household/household";
import type { Law } from "../../../src/law/law";
import { MemoisedComputation } from "../../../src/law/memoised-computation";
import type { Value } from "../../../src/law/value";
import { type Example, exampleFileSchema, type instancesOf } from "./schema";

const FOLDER = "test/law/examples";
/** An amount agrees when it is the one that is printed, to the cent. */
const HALF_A_CENT = 0.005 + 1e-9;

/** The entries of each aid's file. */
export const exampleFiles: ReadonlyMap<string, readonly Parameters<typeof instancesOf>[0][]> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [
      name.replace(".json", ""),
      exampleFileSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))),
    ]),
);

/** One figure of an example that the law gives otherwise. */
export interface Mismatch {
  readonly key: string;
  readonly ours: Value;
  readonly wanted: Value;
}

/** Where the law parts from an example; nothing when they agree. */
export function mismatches(law: Law, { month: mois, household, expected, after_crds, tolerance }: Example): Mismatch[] {
  const month = readMonth(mois);
  const c = new MemoisedComputation(law, readHousehold(household, month), month);
  return Object.entries(expected).flatMap(([key, wanted]) => {
    const found = read(law, c, mois, key);
    if (typeof found !== "number" || typeof wanted !== "number")
      return found === wanted ? [] : [{ key, ours: found, wanted }];
    const ours = after_crds ? afterCrds(found) : found;
    return Math.abs(ours - wanted) <= (tolerance?.amount ?? HALF_A_CENT) ? [] : [{ key, ours, wanted }];
  });
}

/** Reads a published key (`rsa`), a fact of the family (`rsa.ressources`) or of one adult (`are.montant[0]`). */
function read(law: Law, c: MemoisedComputation, mois: string, key: string): Value {
  const [, name = key, who] = /^([^[]+)\[(\d)\]$/.exec(key) ?? [];
  const output = law.aids.find(({ aid }) => Object.hasOwn(aid.outputs, name))?.aid.outputs[name];
  return law.readerOf(output ?? name, who ? "person" : "family")(c, readMonth(mois), Number(who ?? 0));
}

/** What is paid of an amount before CRDS: the contribution of 0.5 % is dropped to the cent. */
function afterCrds(amount: number): number {
  const cents = Math.round(amount * 100);
  return (cents - Math.floor(cents * 0.005 + 1e-9)) / 100;
}
