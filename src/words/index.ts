export { createWords, directionOf } from "./create";
export { WordsError } from "./errors";
export { entriesOf, type LocaleFile, mergeResources } from "./resources";
export type { MissingWords, Resources, Texts, Words, WordsOptions } from "./words";
