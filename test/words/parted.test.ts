import { expect, test } from "vitest";
import { entriesOf, mergeTexts, partTexts } from "../../src/words";
import { loadResources } from "../../src/words/load";

const french = loadResources("locales").fr ?? {};
const keysOf = (texts: typeof french) => entriesOf(texts).map(([key]) => key);

test("the words a conversation opens with and those of the cards are all the words, each once", () => {
  const { opening, cards } = partTexts(french);
  expect([...keysOf(opening), ...keysOf(cards)].toSorted()).toEqual(keysOf(french).toSorted());
  expect(keysOf(mergeTexts(opening, cards)).toSorted()).toEqual(keysOf(french).toSorted());
});

test("of each aid a conversation opens with its name alone, and with nothing that only a card says", () => {
  const ofCards = keysOf(partTexts(french).opening).filter((key) => /^(?:aids|figures|shared)\./.test(key));
  expect(ofCards.length).toBeGreaterThan(18);
  expect(ofCards.filter((key) => !/^aids\.[a-z_0-9]+\.name$/.test(key))).toEqual([]);
});
