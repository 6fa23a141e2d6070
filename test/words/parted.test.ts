import { expect, test } from "vitest";
import { entriesOf, mergeTexts, partTexts } from "../../src/words";
import { loadResources } from "../../src/words/load";

const french = loadResources("locales").fr ?? {};
const keysOf = (texts: typeof french) => entriesOf(texts).map(([key]) => key);

test("the words a conversation opens with and those of the cards are all that residents read, each once", () => {
  const { opening, cards } = partTexts(french);
  // The short name of an aid stands on the page of the rules alone.
  const read = keysOf(french).filter((key) => !/^aids\.[a-z_0-9]+\.short$/.test(key));
  expect([...keysOf(opening), ...keysOf(cards)].toSorted()).toEqual(read.toSorted());
  expect(keysOf(mergeTexts(opening, cards)).toSorted()).toEqual(read.toSorted());
});

test("of each aid a conversation opens with its name alone, and with nothing that only a card says", () => {
  const ofCards = keysOf(partTexts(french).opening).filter((key) => /^(?:aids|figures|shared)\./.test(key));
  expect(ofCards.length).toBeGreaterThan(18);
  expect(ofCards.filter((key) => !/^aids\.[a-z_0-9]+\.name$/.test(key))).toEqual([]);
});
