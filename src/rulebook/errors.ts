/** A fault in a file of `rules/` or `locales/`: which file, where in it, and what to do. */
export interface FileFault {
  readonly file: string;
  /** Dotted path inside the file, as `parameters.3.values.0.since`. */
  readonly place: string;
  readonly remedy: string;
}

/** Thrown at start when a file cannot be used; on a reload the good files stay in force. */
export class RulebookError extends Error {
  override readonly name = "RulebookError";
  readonly code = "RULEBOOK_INVALID";
  constructor(readonly faults: readonly FileFault[]) {
    super(faults.map(({ file, place, remedy }) => `${file}${place && ` at ${place}`}: ${remedy}`).join("\n"));
  }
}
