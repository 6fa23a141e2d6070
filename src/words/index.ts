export { createWords } from "./create";
export type { Resources, Texts, Words, WordsOptions } from "./words";
