import { expect, test } from "vitest";
import { newConversation } from "../../src/dialogue/conversation";
import { showRights } from "../../src/dialogue/show-rights";
import type { Right } from "../../src/law/rights";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { contextOf } from "./talk";

const context = contextOf();
const resources = loadResources("locales");

const toConfirm = (aid: string): Right => ({
  ...{ aid, status: "to_confirm", amount: { min: 0, max: 100 }, variant: null, reasons: [], calculation: [] },
  ...{ figures: [], stale: false, nearThreshold: false, fault: null },
});

test.each([
  ["fr", ["rsa"], "une nouvelle aide"],
  ["fr", ["rsa", "aah"], "de nouvelles aides"],
  ["en", ["rsa"], "a new benefit:"],
  ["en", ["rsa", "aah"], "new benefits:"],
])("in %s, what %j may bring is told in its number", (language, aids, told) => {
  const rights = { month: context.month, lawVersion: "1", rights: aids.map(toConfirm) };
  const [headline] = showRights(newConversation(language), rights, context, []).text;
  expect(headline && createWords(resources, language).text(headline)).toContain(told);
});
