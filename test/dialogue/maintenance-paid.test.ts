import { expect, test } from "vitest";
import { contextOf, keysOf, SINGLE_IN_WORK, type Talk, talk } from "./talk";

const context = contextOf();

/** Alone, divorced from someone else's children: what a person pays for them is no longer theirs. */
const told = (cases: readonly string[]): Talk =>
  talk(
    [...SINGLE_IN_WORK.flatMap((each) => (each === "aucun" ? cases : each === "900 €" ? ["1300"] : [each])), "oui"],
    context,
  );

const housingAid = ({ messages }: Talk) =>
  messages.flatMap(({ cards }) => cards).find(({ id }) => id === "aide_logement")?.detail?.params?.amount;

const euros = (amount: unknown): number =>
  typeof amount === "object" && amount !== null && "money" in amount ? Number(amount.money) : 0;

test("maintenance that is paid is asked for among what is rare, and leaves more housing aid", () => {
  const paying = told(["pension alimentaire versée", "200"]);
  expect(paying.all.flatMap(({ expects }) => expects?.question ?? [])).toContain("adultes.0.pension_versee");
  expect(euros(housingAid(paying))).toBeGreaterThan(euros(housingAid(told(["aucun"]))) + 10);
});

test("who says that they receive maintenance is not taken to pay it", () => {
  const receiving = told(["je reçois une pension alimentaire", "aucun"]);
  expect(receiving.all.flatMap(({ expects }) => expects?.question ?? [])).not.toContain("adultes.0.pension_versee");
});

/** The same, up to what is rare, answered so. */
const saying = (rare: string): Talk =>
  talk([...SINGLE_IN_WORK.slice(0, SINGLE_IN_WORK.indexOf("aucun")), rare], context);

test.each(["pension alimentaire", "une pension alimentaire", "pension alimentaire et épargne", "maintenance"])(
  "who does not say whether they pay or receive maintenance is asked again: %s",
  (text) => {
    const { conversation, messages } = saying(text);
    expect(conversation.answers.find(({ question }) => question === "cas")).toBeUndefined();
    expect(keysOf(messages)).toContain("dialogue.several");
  },
);

test("who says that they receive maintenance has another income", () => {
  const { conversation } = saying("pension alimentaire reçue");
  expect(conversation.answers.find(({ question }) => question === "cas")?.value).toEqual(["autres_revenus"]);
});
