/** What is wrong in a file that is imported; its words are `directory.faults.<code>`. */
export const FAULT_CODES = [
  "encoding",
  "encoding_utf16",
  "empty",
  "json_invalid",
  "json_cut",
  "json_no_list",
  "json_not_objects",
  "csv_invalid",
  "columns_missing",
  "columns_twice",
  "columns_count",
  "id_missing",
  "id_twice",
  "field_missing",
  "field_invalid",
  "not_official",
  "structure_unknown",
  "geometry",
  "projection",
  "outline_elsewhere",
  "date_missing",
  "nothing_here",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Where, and what; params are names of fields and numbers of lines, values of the file at most. */
export interface ImportFault {
  readonly code: FaultCode;
  /** From 1; null when it is of the whole file. */
  readonly line: number | null;
  readonly params: Readonly<Record<string, string>>;
}

export const fault = (
  code: FaultCode,
  line: number | null = null,
  params: Readonly<Record<string, string>> = {},
): ImportFault => ({ code, line, params });

/** Thrown when the file cannot be read further: what came before it is of no use either. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(readonly fault: ImportFault) {
    super(fault.code);
  }
}
