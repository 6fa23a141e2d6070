import { expect, test } from "vitest";
import { commandId } from "../../src/dialogue/choice-id";
import { step } from "../../src/dialogue/step";
import { contextOf, SINGLE_IN_WORK, talk } from "./talk";

const context = contextOf();

test("what nothing rules out, but none of the likely households has, is not shown as a hope: it stands among the others, as unlikely", () => {
  // 34 years old, alone, in work; of rare situations, among them a handicap, nothing is known.
  const said = SINGLE_IN_WORK.map((each) => (each === "aucun" ? "je ne sais pas" : each));
  const told = talk([...said, "oui"], context);
  const rights = told.messages.find(({ kind }) => kind === "rights");
  expect(rights?.cards.map(({ id }) => id)).not.toContain("aspa");
  // Of the line that it stands behind, nothing says that there is no right.
  expect(rights?.cards.find(({ id }) => id === "refused_aids")?.detail).toBeNull();
  const refused = step(told.conversation, { kind: "choice", id: commandId("refused_aids") }, context);
  const aspa = refused.messages.flatMap(({ cards }) => cards).find(({ id }) => id === "aspa");
  expect(aspa).toMatchObject({ tone: "no", detail: { key: "dialogue.amounts.unlikely" } });
});

test("what was not asked since it decides nothing leaves nothing unlikely", () => {
  // A wage of 3 000 EUR and savings: how much they are changes no aid, so it is not asked.
  const said = SINGLE_IN_WORK.map((each) => (each === "aucun" ? "épargne" : each === "900 €" ? "3000 €" : each));
  const told = talk([...said, "oui"], context);
  expect(told.all.flatMap(({ expects }) => expects?.question ?? []).filter((id) => id.startsWith("epargne"))).toEqual(
    [],
  );
  const refused = step(told.conversation, { kind: "choice", id: commandId("refused_aids") }, context);
  const cards = refused.messages.flatMap((message) => message.cards);
  expect(cards.map(({ id }) => id)).toContain("rsa");
  expect(cards.filter(({ detail }) => detail?.key === "dialogue.amounts.unlikely")).toEqual([]);
});
