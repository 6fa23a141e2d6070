import type { TerritoryData } from "../../territory/schema";
import type { BroughtFact, BroughtStructure, Contribution } from "../contribution";
import type { OfficialCheck } from "../data-inclusion";
import { fault, type ImportFault } from "./faults";

/** What a reader of files needs to know of the territory: what is elsewhere is left aside. */
export interface ImportContext {
  readonly territory: TerritoryData;
  readonly official: OfficialCheck;
  /** Day of the file, for those whose rows have none. */
  readonly date: string | null;
}

export type ImportRead =
  | {
      readonly kind: "read";
      readonly contribution: Contribution;
      /** Records that are of no concern here: elsewhere, or of another kind. */
      readonly leftAside: number;
      /** What could not be taken over from a record that is. */
      readonly notes: readonly ImportFault[];
    }
  | { readonly kind: "faulty"; readonly faults: readonly ImportFault[] };

/** Faults are gathered up to here: a file with more is not mended line by line. */
const MOST_FAULTS = 50;

/** A file being read: what it brings so far, and what is wrong with it. */
export class Reading {
  readonly faults: ImportFault[] = [];
  readonly notes: ImportFault[] = [];
  leftAside = 0;
  readonly #lines = new Map<string, number>();

  constructor(readonly context: ImportContext) {}

  get full(): boolean {
    return this.faults.length >= MOST_FAULTS;
  }

  /** The record's identifier, once; null, and a fault, when it has none or another record has it. */
  identify(id: unknown, line: number): string | null {
    const text = typeof id === "string" || typeof id === "number" ? String(id).trim() : "";
    const before = this.#lines.get(text);
    if (text === "") this.faults.push(fault("id_missing", line));
    else if (before !== undefined) this.faults.push(fault("id_twice", line, { id: text, before: String(before) }));
    else {
      this.#lines.set(text, line);
      return text;
    }
    return null;
  }

  /** Whether a record is as data.inclusion wants; what is not is a fault. */
  isOfficial(kind: "structure" | "service", record: unknown, line: number): boolean {
    const faults = this.context.official.faults(kind, record);
    for (const { field, why } of faults) this.faults.push(fault("not_official", line, { field, why }));
    return faults.length === 0;
  }

  /**
   * A structure made from a file of another format, without the optional fields that data.inclusion refuses: each is
   * noted. Null, and a fault, when what it refuses cannot go.
   */
  conform(brought: BroughtStructure, line: number): BroughtStructure | null {
    const faults = this.context.official.faults("structure", brought.record);
    const fields = new Set(faults.map(({ field }) => field.split("/")[0] ?? ""));
    const needed = faults.filter(({ field }) => NEEDED.has(field));
    for (const { field, why } of needed) this.faults.push(fault("not_official", line, { field, why }));
    if (needed.length > 0) return null;
    for (const { field, why } of faults) this.notes.push(fault("field_invalid", line, { field, why }));
    return {
      ...brought,
      // Without optional fields it is what it was.
      record: Object.fromEntries(
        Object.entries(brought.record).filter(([name]) => !fields.has(name)),
      ) as BroughtStructure["record"],
      faits: brought.faits.filter(({ champ }) => !fields.has(RECORD_FIELDS[champ] ?? champ)),
    };
  }

  ended(contribution: Contribution): ImportRead {
    if (this.faults.length > 0) return { kind: "faulty", faults: this.faults };
    return { kind: "read", contribution, leftAside: this.leftAside, notes: this.notes };
  }
}

const NEEDED: ReadonlySet<string> = new Set(["source", "id", "nom", "date_maj"]);
/** Facts that data.inclusion names otherwise. */
const RECORD_FIELDS: Readonly<Record<string, string>> = { site: "site_web" };

/** A text that says something; null for nothing, or for what is no text. */
export const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** A French number in pairs, as people read it aloud; another one as it is written. */
export function telephoneIn(value: unknown): string | null {
  const text = textIn(value);
  if (text === null) return null;
  const digits = text.replace(/^(\+33|0033)\s?\(?0?\)?/, "0").replace(/[\s.-]/g, "");
  return /^0\d{9}$/.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, "$1 ") : text;
}

export const addressLine = (street: unknown, complement: unknown, postcode: unknown, town: unknown): string | null => {
  const place = [textIn(postcode), textIn(town)].filter(Boolean).join(" ");
  const parts = [textIn(street), textIn(complement)].filter(Boolean);
  return parts.length === 0 ? null : [...parts, ...(place === "" ? [] : [place])].join(", ");
};

/** The facts that say something, each with its day. */
export const factsOf = (date: string | null, values: Readonly<Record<string, string | null>>): BroughtFact[] =>
  Object.entries(values).flatMap(([champ, valeur]) => (valeur === null ? [] : [{ champ, valeur, date }]));
