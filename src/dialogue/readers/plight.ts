import { fold, plain } from "./clean";
import type { DistressTopic } from "./distress";
import { CHILD, GRAVE, HARMLESS, HURT, LOST, TYPOS } from "./plight-stems";
import { near } from "./spelling";

/**
 * The second, gentle net: the topics whose grave words a text holds, none of them certain; an empty list for a
 * distress without a topic, null when nothing in it is grave. Only asked of what was not understood as an answer,
 * since it takes many an ordinary sentence for a cry.
 */
export function plightIn(text: string): readonly DistressTopic[] | null {
  const words = HARMLESS.reduce((left, harmless) => left.replace(harmless, " , "), single(plain(fold(text))));
  const spelled = words.replace(/[a-z]{6,}/g, (word) => TYPOS.find((meant) => near(word, meant)) ?? word);
  const told = GRAVE.filter(([, stems]) => stems.test(words) || stems.test(spelled)).map(([topic]) => topic);
  const ofChild = CHILD.test(words) && (told.includes("violence") || HURT.test(words));
  const topics = ofChild && !told.includes("child") ? [...told, "child" as const] : told;
  return topics.length > 0 || LOST.test(words) ? topics : null;
}

/** A letter typed twice or more is one: "frappper", "mouriir". */
const single = (words: string): string => words.replace(/([a-z])\1+/g, "$1");

/** Enough words to be a story rather than an answer, and no figure in it. */
export const isStory = (text: string): boolean => {
  const words = plain(fold(text));
  return !/\d/.test(words) && words.split(" ").length >= 5;
};
