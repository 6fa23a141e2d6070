export { createWords } from "./create";
export { preferredLanguage } from "./preferred";
export { entriesOf } from "./resources";
export type { Resources, Texts, Words } from "./words";
