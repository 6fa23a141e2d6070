export { createWords } from "./create";
export { entriesOf } from "./resources";
export type { Resources, Texts, Words } from "./words";
