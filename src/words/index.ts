export { createWords } from "./create";
export { partTexts } from "./parted";
export { preferredLanguage } from "./preferred";
export { entriesOf, merge as mergeTexts } from "./resources";
export type { Resources, Texts, Words } from "./words";
