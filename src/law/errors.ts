/** What can go wrong with the law itself: in its files (at load), or while it is applied. */
export type LawFault =
  | "LAW_UNKNOWN_FACT"
  | "LAW_UNKNOWN_FIGURE"
  | "LAW_UNKNOWN_AID"
  | "LAW_WRONG_SCOPE"
  | "LAW_DUPLICATE_NAME"
  | "LAW_CYCLE"
  | "LAW_NOT_A_NUMBER"
  | "LAW_FIGURE_OUT_OF_VALIDITY"
  | "LAW_MONTH_OUT_OF_RANGE";

const REMEDIES: Record<LawFault, string> = {
  LAW_UNKNOWN_FACT: "use a fact that a file of src/law computes",
  LAW_UNKNOWN_FIGURE: "add the figure to a file of rules/parameters, with its date and reference",
  LAW_UNKNOWN_AID: "use an aid that has a file in rules/aids",
  LAW_WRONG_SCOPE: "a family condition reads facts of the family, an adult condition may also read facts of a person",
  LAW_DUPLICATE_NAME: "give each fact, figure and aid a name of its own",
  LAW_CYCLE: "make one of these facts read an earlier month, or another fact",
  LAW_NOT_A_NUMBER: "find the formula that divides by zero or misses a figure",
  LAW_FIGURE_OUT_OF_VALIDITY: "add the value in force that month, with its reference",
  LAW_MONTH_OUT_OF_RANGE: "ask for a month nearer to the month of the claim",
};

/** Carries a code and the names of facts, figures or aids; never anything of a household. */
export class LawError extends Error {
  override readonly name = "LawError";
  constructor(
    readonly code: LawFault,
    readonly subject: string,
  ) {
    super(`${subject}: ${REMEDIES[code]}`);
  }
}
