import { CsvError, parse } from "csv-parse/sync";
import { fault, UnreadableFile } from "./faults";
import { type Bytes, textOf } from "./text";

/** A row by the names of its columns, and the line on which it ends: its only one, but for texts of several lines. */
export interface Row {
  readonly line: number;
  readonly value: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV, parted by commas or by semicolons, as its first line tells.
 * @throws UnreadableFile when columns are missing or come twice, or a row has not as many as the first line.
 */
export async function csvRows(bytes: Bytes, columns: readonly string[]): Promise<readonly Row[]> {
  const parts: string[] = [];
  for await (const part of textOf(bytes)) parts.push(part);
  const text = parts.join("");
  if (text.trim() === "") throw new UnreadableFile(fault("empty"));
  const header = text.slice(0, text.indexOf("\n") >>> 0);
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ",";
  const [head, ...rows] = recordsOf(text, delimiter);
  const names = head?.record.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableFile(fault("columns_missing", 1, { columns: missing.join(", ") }));
  const twice = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice.length > 0) throw new UnreadableFile(fault("columns_twice", 1, { columns: twice.join(", ") }));
  return rows.map(({ record, info }) => ({
    line: info.lines,
    value: Object.fromEntries(names.map((name, place) => [name, record[place]?.trim() ?? ""])),
  }));
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, delimiter: string): readonly Parsed[] {
  try {
    // What `info: true` gives; the library types the records alone.
    return parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : null;
    const code = error.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH" ? "columns_count" : "csv_invalid";
    throw new UnreadableFile(fault(code, line));
  }
}
