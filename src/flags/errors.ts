/** A fault in `rules/flags.json`: where in it, and what to do. */
export interface FlagsProblem {
  readonly place: string;
  readonly remedy: string;
}

/** The flags could not be read at start; later faults leave the last good flags in force. */
export class FlagsError extends Error {
  override readonly name = "FlagsError";
  readonly code = "FLAGS_INVALID";
  constructor(readonly problems: readonly FlagsProblem[]) {
    super(problems.map(({ place, remedy }) => `flags.json${place && ` at ${place}`}: ${remedy}`).join("\n"));
  }
}
